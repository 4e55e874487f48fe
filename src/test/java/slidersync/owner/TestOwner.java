package slidersync.owner;

import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import slidersync.bus.Addresses;
import slidersync.store.Store;
import slidersync.support.Boards;

/** Deploys the owner of a board without the rest of a node. */
final class TestOwner {

  private TestOwner() {}

  /** Returns the id of the deployment. */
  static String deploy(Vertx vertx, Store store, MeterRegistry registry, LongSupplier nanoTime) {
    WorkerExecutor workers = vertx.createSharedWorkerExecutor("store", 4, 1, TimeUnit.MINUTES);
    Renewals renewals = new Renewals(store, workers, nanoTime);
    get(vertx.deployVerticle(renewals));
    OwnerContext context =
        new OwnerContext(
            "owner-of-this-test",
            store,
            workers,
            new StoreHealth(store),
            new FairShare(nanoTime),
            renewals,
            registry,
            nanoTime);
    return get(vertx.deployVerticle(new OwnerVerticle(Boards.MAIN, context)));
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

  static int refusalCode(Future<Message<JsonObject>> answer) {
    await().until(answer::failed);
    return ((ReplyException) answer.cause()).failureCode();
  }
}
