package slidersync;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import slidersync.bus.OwnedBoards;
import slidersync.door.DoorContext;
import slidersync.owner.FairShare;
import slidersync.owner.OwnerContext;
import slidersync.owner.OwnerVerticle;
import slidersync.owner.Rebalancer;
import slidersync.owner.Renewals;
import slidersync.owner.StoreHealth;
import slidersync.store.Store;
import slidersync.tls.Credentials;
import slidersync.web.page.Pages;
import slidersync.web.tls.CertificateWatch;

/**
 * Everything that runs in one process: a store, an owner standing by for each board, and the web
 * verticles, then its doors. It starts in this order and stops in the opposite one, so that no
 * change is taken that cannot be acknowledged.
 */
public final class Node {

  /** Calls to the store at the same time: one for each of so many boards. */
  private static final int STORE_WORKERS = 8;

  /** A slow call to the store is the store's matter, not a blocked thread to warn of. */
  private static final long MAX_CALL_SECONDS = 60;

  private final Vertx vertx;
  private final Store store;
  private final NodeOptions options;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final OwnedBoards owned = new OwnedBoards();
  private final Deployments doors;
  private final Deployments owners;
  private final WebServers webs;

  private Node(Vertx vertx, Store store, NodeOptions options) {
    this.vertx = vertx;
    this.store = store;
    this.options = options;
    doors = new Deployments(vertx);
    owners = new Deployments(vertx);
    webs = new WebServers(vertx, store, options, registry);
  }

  /**
   * Starts a node.
   *
   * @param vertx closed by {@link #stop}, but not when the start fails
   * @param store closed by {@link #stop}, and when the start fails
   */
  public static Future<Node> start(Vertx vertx, Store store, NodeOptions options) {
    return new Node(vertx, store, options).start();
  }

  private Future<Node> start() {
    return deploy()
        .compose(deployed -> doors.deploy(options.doors().apply(context())))
        .map(this)
        .recover(failure -> leave().transform(left -> Future.failedFuture(failure)));
  }

  /** Does what takes a while, and blocks; for when nobody waits for the start any more. */
  void complete() {
    Pages.makeAhead(vertx);
    JvmMeters.bindTo(registry);
  }

  /** The fingerprint of the authority that devices have to be told to trust, if there is one. */
  Optional<String> authority() {
    return options
        .web()
        .certificates()
        .flatMap(certificates -> certificates.credentials().authority())
        .map(Credentials::fingerprint);
  }

  /** The port that was taken. */
  public int port() {
    return webs.port();
  }

  /**
   * Stops in order: no new work, last batches committed and acknowledged, boards released, sockets
   * closed.
   */
  public Future<Void> stop() {
    // Without a context, since the event loops that would complete it end before it does.
    Promise<Void> stopped = Promise.promise();
    leave()
        .onComplete(
            left ->
                vertx
                    .close()
                    .onComplete(
                        closed -> {
                          if (left.succeeded()) {
                            stopped.complete();
                          } else {
                            stopped.fail(left.cause());
                          }
                        }));
    return stopped.future();
  }

  private Future<Void> leave() {
    return doors
        .undeploy()
        .eventually(owners::undeploy)
        .eventually(webs::undeploy)
        .eventually(
            () ->
                vertx.executeBlocking(
                    () -> {
                      store.close();
                      return this;
                    }));
  }

  private Future<Void> deploy() {
    WorkerExecutor workers =
        vertx.createSharedWorkerExecutor(
            "store", STORE_WORKERS, MAX_CALL_SECONDS, TimeUnit.SECONDS);
    StoreHealth storeHealth = new StoreHealth(store);
    Renewals renewals = new Renewals(store, workers, System::nanoTime);
    String name = UUID.randomUUID().toString();
    OwnerContext context =
        new OwnerContext(
            name,
            store,
            workers,
            storeHealth,
            new FairShare(System::nanoTime),
            owned,
            renewals,
            options.rules(),
            registry,
            System::nanoTime);
    new NodeMeters(context, options.members()).bindTo(registry);
    List<VerticleBase> verticles =
        new ArrayList<>(List.of(storeHealth, renewals, new Rebalancer(context)));
    options.boards().forEach(board -> verticles.add(new OwnerVerticle(board, context)));
    options.web().certificates().map(CertificateWatch::new).ifPresent(verticles::add);
    Future<?> served = owners.deploy(verticles);
    return Future.join(served, webs.deploy(storeHealth, served)).mapEmpty();
  }

  private DoorContext context() {
    String installation = DoorContext.installation(store.secret());
    return new DoorContext(options.boards(), owned, registry, port(), installation);
  }
}
