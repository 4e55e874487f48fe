package slidersync.owner;

import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import slidersync.board.BoardDefinition;
import slidersync.board.RuleSource;
import slidersync.bus.Addresses;
import slidersync.bus.OwnedBoards;
import slidersync.bus.Refusals;
import slidersync.store.Store;
import slidersync.support.Boards;

/** The owner of a board without the rest of a node. */
final class TestOwner {

  private final Vertx vertx;
  private final Host host;
  private final FairShare fairShare;
  private final List<String> deployments;

  /** Runs an owner's verticle, and gives tests its event loop. */
  private static final class Host extends VerticleBase {

    private final OwnerVerticle owner;

    Host(OwnerVerticle owner) {
      this.owner = owner;
    }

    @Override
    public Future<?> start() throws Exception {
      owner.init(vertx, context);
      return owner.start();
    }

    @Override
    public Future<?> stop() throws Exception {
      return owner.stop();
    }

    Future<Void> tick() {
      Promise<Void> done = Promise.promise();
      context.runOnContext(
          now -> {
            owner.tick();
            done.complete();
          });
      return done.future();
    }
  }

  private TestOwner(Vertx vertx, Host host, FairShare fairShare, List<String> deployments) {
    this.vertx = vertx;
    this.host = host;
    this.fairShare = fairShare;
    this.deployments = deployments;
  }

  /** Deploys an owner, and waits until it has claimed the board. */
  static TestOwner deploy(Vertx vertx, Store store, MeterRegistry registry, LongSupplier nanoTime) {
    return deploy(
        "owner-of-this-test", vertx, store, registry, nanoTime, Boards.MAIN, RuleSource.NONE);
  }

  /** Deploys an owner of a name, and waits until this one or another has claimed the board. */
  static TestOwner deploy(
      String name,
      Vertx vertx,
      Store store,
      MeterRegistry registry,
      LongSupplier nanoTime,
      BoardDefinition board,
      RuleSource rules) {
    WorkerExecutor workers = vertx.createSharedWorkerExecutor("store", 4, 1, TimeUnit.MINUTES);
    Renewals renewals = new Renewals(store, workers, nanoTime);
    FairShare fairShare = new FairShare(nanoTime);
    OwnerContext context =
        new OwnerContext(
            name,
            store,
            workers,
            new StoreHealth(store),
            fairShare,
            new OwnedBoards(),
            renewals,
            rules,
            registry,
            nanoTime);
    Host host = new Host(new OwnerVerticle(board, context));
    String renewing = get(vertx.deployVerticle(renewals));
    return new TestOwner(
        vertx, host, fairShare, List.of(get(vertx.deployVerticle(host)), renewing));
  }

  FairShare fairShare() {
    return fairShare;
  }

  /** Undeploys the owner if it is still deployed. */
  Future<?> undeploy() {
    return Future.join(
        deployments.stream().filter(vertx.deploymentIDs()::contains).map(vertx::undeploy).toList());
  }

  /** Lets the owner look at its clock now, which it does by itself four times a second. */
  void tick() {
    get(host.tick());
  }

  /** Waits as Awaitility does, but asks at once and often: here most things take a moment. */
  static ConditionFactory await() {
    return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
  }

  static Future<Message<JsonObject>> set(Vertx vertx, String control, Object value) {
    JsonObject values = new JsonObject().put(control, value);
    return vertx.eventBus().request(Addresses.set("main"), new JsonObject().put("values", values));
  }

  static Future<Message<JsonObject>> getAll(Vertx vertx) {
    return vertx.eventBus().request(Addresses.get("main"), new JsonObject());
  }

  static boolean succeeds(Future<?> answer) {
    await().until(answer::isComplete);
    return answer.succeeded();
  }

  /** The code of a refusal as programs see it, also of one that no consumer has answered. */
  static int refusalCode(Future<Message<JsonObject>> answer) {
    await().until(answer::failed);
    return Refusals.of(answer.cause()).reason().code();
  }
}
