package slidersync.osc;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.internal.ContextInternal;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.door.DoorContext;
import slidersync.door.DoorMeters;
import slidersync.door.Listening;
import slidersync.text.Endpoint;

/** The door for OSC over UDP and TCP. */
public final class OscVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(OscVerticle.class);

  /** How often leases are looked at. */
  private static final Duration TICK = Duration.ofMillis(250);

  /** Desks tell their changes for ten seconds after they were asked to. */
  private static final Duration RENEWAL = Duration.ofSeconds(9);

  /** How often the hosts of peers are looked up. */
  private static final Duration LOOKUP = Duration.ofSeconds(30);

  private final DoorContext door;
  private final OscOptions options;
  private final List<Supplier<Future<?>>> closing = new ArrayList<>();
  private volatile int udpPort;
  private volatile int tcpPort;

  public OscVerticle(DoorContext door, OscOptions options) {
    this.door = door;
    this.options = options;
  }

  @Override
  public Future<?> start() {
    DoorMeters meters = new DoorMeters(door.registry(), "osc");
    Switchboard switchboard = new Switchboard(vertx, door.boards(), meters);
    closing.add(switchboard::close);
    return openUdp(switchboard)
        .compose(udp -> openTcp(switchboard).compose(open -> wire(switchboard, udp)))
        .recover(failure -> stop().transform(stopped -> Future.failedFuture(failure)));
  }

  /** The port that was taken. */
  public int udpPort() {
    return udpPort;
  }

  /** The port that was taken, if it was asked for one. */
  int tcpPort() {
    return tcpPort;
  }

  private Future<UdpDoor> openUdp(Switchboard switchboard) {
    Endpoint at = options.udp().orElseGet(this::anyPort);
    Resolver resolver = new Resolver(vertx);
    return resolver
        .resolve(at.host())
        .map(host -> new InetSocketAddress(host, at.port()))
        .compose(address -> UdpPort.open((ContextInternal) context, address))
        .recover(failure -> Future.failedFuture(Listening.failure("--osc", at, failure)))
        .map(
            port -> {
              closing.add(port::close);
              udpPort = port.localAddress().getPort();
              if (options.udp().isPresent()) {
                LOG.info("osc: listening on {} over UDP", new Endpoint(at.host(), udpPort));
              }
              return new UdpDoor(
                  port, switchboard, resolver, options.targets(), options.udp().isPresent());
            });
  }

  /** Where to listen without being asked to: for what peers answer, if there are any. */
  private Endpoint anyPort() {
    return new Endpoint(options.hasPeers(door.boards()) ? "0.0.0.0" : "127.0.0.1", 0);
  }

  private Future<?> openTcp(Switchboard switchboard) {
    if (options.tcp().isEmpty()) return Future.succeededFuture();
    Endpoint at = options.tcp().get();
    return TcpPort.open(vertx, at, switchboard)
        .recover(failure -> Future.failedFuture(Listening.failure("--osc-tcp", at, failure)))
        .onSuccess(
            port -> {
              tcpPort = port.port();
              LOG.info("osc: listening on {} over TCP", new Endpoint(at.host(), tcpPort));
            });
  }

  private Future<?> wire(Switchboard switchboard, UdpDoor udp) {
    switchboard.listen(udp::wire);
    return Future.all(door.boards().stream().map(udp::wire).toList())
        .onSuccess(
            wired -> {
              udp.open();
              Runnable listening = door.owned().listen(context, udp::own);
              closing.add(() -> end(listening));
              vertx.setPeriodic(TICK.toMillis(), tick -> switchboard.tick());
              vertx.setPeriodic(RENEWAL.toMillis(), tick -> udp.renew());
              vertx.setPeriodic(LOOKUP.toMillis(), tick -> udp.lookUp());
            });
  }

  private static Future<?> end(Runnable listening) {
    listening.run();
    return Future.succeededFuture();
  }

  /** Ends what peers hold, and the ways to them. */
  @Override
  public Future<?> stop() {
    return Future.join(closing.stream().map(Supplier::get).toList());
  }
}
