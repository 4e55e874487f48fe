package slidersync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import slidersync.board.BoardDefinition;
import slidersync.board.RuleSource;
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
import slidersync.web.WebOptions;
import slidersync.web.WebVerticle;
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
  private final WebOptions web;
  private final IntSupplier members;
  private final RuleSource rules;
  private final PrometheusMeterRegistry registry;
  private final Function<DoorContext, List<VerticleBase>> doors;
  private final OwnedBoards owned = new OwnedBoards();
  private final List<String> open = new CopyOnWriteArrayList<>();
  private final List<String> owners = new CopyOnWriteArrayList<>();
  private final List<String> webs = new ArrayList<>();
  private int port;

  private Node(
      Vertx vertx,
      Store store,
      WebOptions web,
      IntSupplier members,
      RuleSource rules,
      PrometheusMeterRegistry registry,
      Function<DoorContext, List<VerticleBase>> doors) {
    this.doors = doors;
    this.vertx = vertx;
    this.store = store;
    this.web = web;
    this.members = members;
    this.rules = rules;
    this.registry = registry;
  }

  /**
   * Starts a node that is alone.
   *
   * @param vertx closed by {@link #stop}, but not when the start fails
   * @param store closed by {@link #stop}, and when the start fails
   */
  public static Future<Node> start(
      Vertx vertx, Store store, List<BoardDefinition> boards, WebOptions web) {
    return start(vertx, store, boards, web, () -> 1, RuleSource.NONE, context -> List.of());
  }

  /**
   * Starts a node of a cluster, or one with doors.
   *
   * @param members says how many nodes there are
   * @param rules makes the rules that the boards name
   * @param doors makes those that are to be opened when the boards are served
   */
  public static Future<Node> start(
      Vertx vertx,
      Store store,
      List<BoardDefinition> boards,
      WebOptions web,
      IntSupplier members,
      RuleSource rules,
      Function<DoorContext, List<VerticleBase>> doors) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    return new Node(vertx, store, web, members, rules, registry, doors).start(boards);
  }

  private Future<Node> start(List<BoardDefinition> boards) {
    return deploy(boards)
        .compose(deployed -> open(boards))
        .onSuccess(deployed -> vertx.executeBlocking(() -> JvmMeters.bindTo(registry)))
        .map(this)
        .recover(failure -> leave().transform(left -> Future.failedFuture(failure)));
  }

  /** The fingerprint of the authority that devices have to be told to trust, if there is one. */
  Optional<String> authority() {
    return web.certificates()
        .flatMap(certificates -> certificates.credentials().authority())
        .map(Credentials::fingerprint);
  }

  /** The port that was taken. */
  public int port() {
    return port;
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
    return undeploy(open)
        .eventually(() -> undeploy(owners))
        .eventually(() -> undeploy(webs))
        .eventually(
            () ->
                vertx.executeBlocking(
                    () -> {
                      store.close();
                      return this;
                    }));
  }

  private Future<Void> deploy(List<BoardDefinition> boards) {
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
            rules,
            registry,
            System::nanoTime);
    new NodeMeters(context, members).bindTo(registry);
    List<VerticleBase> verticles =
        new ArrayList<>(List.of(storeHealth, renewals, new Rebalancer(context)));
    boards.forEach(board -> verticles.add(new OwnerVerticle(board, context)));
    web.certificates().map(CertificateWatch::new).ifPresent(verticles::add);
    Future<?> owned =
        Future.all(
            verticles.stream().map(v -> vertx.deployVerticle(v).onSuccess(owners::add)).toList());
    return Future.join(owned, deployWeb(boards, storeHealth, owned)).mapEmpty();
  }

  /** One web verticle for each core; they share the port. */
  private Future<Void> deployWeb(
      List<BoardDefinition> boards, StoreHealth storeHealth, Future<?> owned) {
    AtomicInteger sockets = new AtomicInteger();
    Gauge.builder("slidersync.sockets", sockets, AtomicInteger::get)
        .description("Open bridge sockets")
        .register(registry);
    List<WebVerticle> instances = new CopyOnWriteArrayList<>();
    Supplier<WebVerticle> supplier =
        () -> {
          WebVerticle instance =
              new WebVerticle(
                  web,
                  boards,
                  store.secret(),
                  owned,
                  () -> !storeHealth.isUnreachable(),
                  registry,
                  sockets);
          instances.add(instance);
          return instance;
        };
    int cores = Runtime.getRuntime().availableProcessors();
    return vertx
        .deployVerticle(supplier, new DeploymentOptions().setInstances(cores))
        .onSuccess(
            deployment -> {
              webs.add(deployment);
              port = instances.get(0).port();
            })
        .mapEmpty();
  }

  private Future<?> open(List<BoardDefinition> boards) {
    return Future.all(
        doors.apply(context(boards)).stream()
            .map(door -> vertx.deployVerticle(door).onSuccess(open::add))
            .toList());
  }

  private DoorContext context(List<BoardDefinition> boards) {
    String installation = DoorContext.installation(store.secret());
    return new DoorContext(boards, owned, registry, port, installation);
  }

  private Future<Void> undeploy(Collection<String> deployments) {
    return Future.join(deployments.stream().map(vertx::undeploy).toList()).mapEmpty();
  }
}
