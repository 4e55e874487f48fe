package slidersync.announce;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Tells the local network of a node, by multicast DNS: clients find its pages and doors in their
 * lists, and reach it as {@code slider-sync.local}. Neither start nor stop wait for the network.
 */
public final class AnnounceVerticle extends VerticleBase {

  private static final String NAME = "slider-sync";

  /** So long the stop waits for the withdrawal to be on its way. */
  private static final Duration GOODBYE = Duration.ofMillis(250);

  private final Announcer announcer;

  public AnnounceVerticle(List<Service> services) {
    this(NAME, services, NetworkAddresses::of);
  }

  /**
   * @param name of the host, without {@code .local}
   * @param addresses where the network hears of what listens at a host; may block
   */
  AnnounceVerticle(
      String name, List<Service> services, Function<String, Set<InetAddress>> addresses) {
    announcer = new Announcer(name, services, addresses);
  }

  @Override
  public Future<?> start() {
    Announcer.start("announce", announcer);
    return Future.succeededFuture();
  }

  @Override
  public Future<?> stop() {
    announcer.stop();
    return vertx.timer(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
