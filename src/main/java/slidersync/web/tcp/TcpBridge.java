package slidersync.web.tcp;

import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.door.DoorContext;
import slidersync.door.DoorMeters;
import slidersync.door.Listening;
import slidersync.text.Endpoint;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.web.bridge.Client;
import slidersync.web.bridge.ClientSession;
import slidersync.web.bridge.ClientSessions;
import slidersync.web.bridge.PermittedAddresses;
import slidersync.web.bridge.Presence;
import slidersync.web.bridge.Pressing;
import slidersync.web.feed.Feeds;
import slidersync.web.http.WebMeters;

/**
 * The TCP event-bus bridge, for programs: each connection gets a {@link ClientSession}, as a
 * browser's does. Vert.x's own bridge takes messages of any length and writes without asking
 * whether anybody reads.
 */
public final class TcpBridge extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(TcpBridge.class);

  /** What the operating system keeps for a socket that does not read: all of it old values. */
  private static final int SEND_BUFFER = 64 * 1024;

  private final Endpoint at;
  private final Duration patience;
  private final DoorContext node;
  private final DoorMeters meters;
  private final Admission admission = new Admission();
  private @Nullable NetServer server;

  /**
   * @param at where to listen; port 0 takes a free one
   * @param patience a connection to which nothing was written for so long is closed, since it takes
   *     nothing or asks nothing; whole seconds, and longer than the heartbeat
   */
  public TcpBridge(Endpoint at, Duration patience, DoorContext node) {
    this.at = at;
    this.patience = patience;
    this.node = node;
    meters = new DoorMeters(node.registry(), "tcp");
  }

  /** Completes when it listens. */
  @Override
  public Future<?> start() {
    ClientSessions sessions = sessions();
    NetServer listening =
        vertx
            .createNetServer(options())
            .connectHandler(socket -> accept(socket, sessions))
            .exceptionHandler(failure -> LOG.debug("tcp: a connection failed", failure));
    server = listening;
    return Listening.free(vertx, at)
        .compose(free -> listening.listen(at.port(), at.host()))
        .recover(cause -> Future.failedFuture(Listening.failure("--tcp", at, cause)))
        .onSuccess(
            open -> LOG.info("tcp: listening on {}", new Endpoint(at.host(), open.actualPort())));
  }

  /** The port that was taken. */
  public int port() {
    return server == null ? 0 : server.actualPort();
  }

  private ClientSessions sessions() {
    AtomicInteger connections = new AtomicInteger();
    Gauge.builder("slidersync.tcp.connections", connections, AtomicInteger::get)
        .description("Open connections of the TCP event-bus bridge")
        .register(node.registry());
    WebMeters sockets = new WebMeters(node.registry(), connections);
    Feeds feeds = new Feeds(vertx, node.boards(), sockets);
    return new ClientSessions(
        vertx,
        PermittedAddresses.of(feeds),
        new Presence(vertx, feeds),
        new Pressing(vertx, feeds),
        sockets);
  }

  private NetServerOptions options() {
    return new NetServerOptions()
        .setSendBufferSize(SEND_BUFFER)
        .setTcpKeepAlive(true)
        // As of a web verticle: for those that do not read, that vanished, and that never ask.
        .setWriteIdleTimeout((int) patience.toSeconds());
  }

  private void accept(NetSocket socket, ClientSessions sessions) {
    TcpConnection connection = new TcpConnection(socket, meters);
    String address = address(socket);
    Optional<Refusal> full = admission.enter(address);
    if (full.isPresent()) {
      connection.refuse(full.get());
    } else {
      ClientSession session = sessions.open(connection, Client.program(address));
      serve(socket, connection, session);
      socket.closeHandler(
          closed -> {
            admission.leave(address);
            session.leave();
          });
    }
  }

  private void serve(NetSocket socket, TcpConnection connection, ClientSession session) {
    FrameReader reader =
        new FrameReader(text -> receive(text, session), length -> end(length, connection, session));
    socket
        .handler(reader)
        .exceptionHandler(failure -> LOG.debug("tcp: a connection failed", failure));
  }

  private void receive(String text, ClientSession session) {
    meters.in();
    session.receive(text);
  }

  private static void end(int length, TcpConnection connection, ClientSession session) {
    session.leave();
    String message =
        "expected the length of a message, from 1 to " + FrameReader.MAX_BYTES + ", got " + length;
    connection.refuse(Refusal.of(Reason.MALFORMED, message));
  }

  /** The address of a program, without the zone that only this machine knows. */
  private static String address(NetSocket socket) {
    return socket.remoteAddress().hostAddress().replaceAll("%.*", "");
  }
}
