package slidersync;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;
import slidersync.cli.Settings;
import slidersync.cli.StartException;
import slidersync.cluster.HazelcastCluster;
import slidersync.store.Store;
import slidersync.store.Stores;
import slidersync.web.WebOptions;

/**
 * Opens what a node is made of, as its settings say: the store, and Vert.x alone or in a cluster.
 */
final class NodeLauncher {

  private NodeLauncher() {}

  /**
   * Starts a node. When that fails it fails with what {@link StartException#of} can explain, and
   * leaves the end of Vert.x to the end of the process.
   */
  static Future<Node> start(Settings settings) {
    try {
      ListenAddress.requireFree(settings.host(), settings.port());
    } catch (IOException e) {
      return Future.failedFuture(e);
    }
    // Side by side with Vert.x: the two are most of what a start takes.
    FutureTask<Store> store =
        new FutureTask<>(() -> Stores.open(settings.store(), settings.cluster().isEmpty()));
    new Thread(store, "open the store").start();
    if (settings.cluster().isEmpty()) return start(Vertx.vertx(), store, settings, () -> 1);
    Settings.Cluster options = settings.cluster().get();
    HazelcastCluster cluster =
        new HazelcastCluster(options.host(), options.port(), options.members());
    return cluster.join().compose(vertx -> start(vertx, store, settings, cluster::members));
  }

  private static Future<Node> start(
      Vertx vertx, FutureTask<Store> opening, Settings settings, IntSupplier members) {
    WebOptions web =
        new WebOptions(settings.host(), settings.port(), settings.webroot(), settings.publicUrls());
    return vertx
        .executeBlocking(opening::get)
        .recover(failure -> Future.failedFuture(Objects.requireNonNull(failure.getCause())))
        .compose(store -> Node.start(vertx, store, settings.boards(), web, members));
  }
}
