package slidersync;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;
import slidersync.board.BoardDefinition;
import slidersync.cli.Settings;
import slidersync.cli.StartException;
import slidersync.cluster.HazelcastCluster;
import slidersync.door.Listening;
import slidersync.extension.OwnClasses;
import slidersync.store.Store;
import slidersync.store.Stores;
import slidersync.tls.CertificateSource;
import slidersync.tls.CredentialsException;
import slidersync.tls.LocalAuthority;
import slidersync.tls.PemFiles;
import slidersync.tls.ServerNames;
import slidersync.watch.BoardFileWatch;
import slidersync.web.WebOptions;
import slidersync.web.tls.Certificates;

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
    Optional<Certificates> certificates;
    try {
      Listening.requireFree(settings.host(), settings.port());
      certificates = settings.tls().map(tls -> Certificates.load(source(tls, settings)));
    } catch (IOException | CredentialsException e) {
      return Future.failedFuture(e);
    }
    WebOptions web =
        new WebOptions(
            settings.host(),
            settings.port(),
            settings.webroot(),
            settings.publicUrls(),
            settings.allowedOrigins(),
            WebOptions.PATIENCE,
            certificates);
    // Side by side with all that follows: it is a large part of what a start takes.
    FutureTask<Store> store =
        new FutureTask<>(() -> Stores.open(settings.store(), settings.cluster().isEmpty()));
    new Thread(store, "open the store").start();
    List<BoardDefinition> boards = BoardFiles.of(settings);
    if (settings.cluster().isEmpty()) {
      VertxOptions options = new VertxOptions().setPreferNativeTransport(true);
      return start(Vertx.vertx(options), store, boards, settings, web, () -> 1);
    }
    Settings.Cluster options = settings.cluster().get();
    HazelcastCluster cluster =
        new HazelcastCluster(options.host(), options.port(), options.members());
    return cluster
        .join()
        .compose(vertx -> start(vertx, store, boards, settings, web, cluster::members));
  }

  private static Future<Node> start(
      Vertx vertx,
      FutureTask<Store> opening,
      List<BoardDefinition> boards,
      Settings settings,
      WebOptions web,
      IntSupplier members) {
    OwnClasses classes = new OwnClasses(settings.doors().classPath());
    try {
      OwnRules.require(classes, boards);
    } catch (StartException e) {
      return Future.failedFuture(e);
    }
    return vertx
        .executeBlocking(opening::get)
        .recover(failure -> Future.failedFuture(Objects.requireNonNull(failure.getCause())))
        .compose(
            store ->
                Node.start(
                    vertx,
                    store,
                    new NodeOptions(
                        boards,
                        web,
                        members,
                        name -> OwnRules.make(classes, name),
                        context -> Doors.of(settings, classes, context))))
        .compose(node -> watch(vertx, settings, boards).map(node));
  }

  private static Future<?> watch(Vertx vertx, Settings settings, List<BoardDefinition> boards) {
    return settings
        .boards()
        .map(Settings.Boards::file)
        .<Future<?>>map(
            file -> vertx.deployVerticle(new BoardFileWatch(file, boards, BoardFiles.name(file))))
        .orElse(Future.succeededFuture());
  }

  private static CertificateSource source(Settings.Tls tls, Settings settings) {
    if (tls instanceof Settings.Tls.Files files) {
      return new PemFiles(files.certificate(), files.key(), InstantSource.system());
    }
    List<String> given = new ArrayList<>(List.of(settings.host()));
    settings.publicUrls().forEach(url -> given.add(URI.create(url).getHost()));
    return new LocalAuthority(
        settings.data().resolve("tls"),
        () -> ServerNames.ofThisMachine(given),
        InstantSource.system());
  }
}
