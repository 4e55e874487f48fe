package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.owner.TestOwner.await;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Addresses;
import slidersync.bus.Bodies;
import slidersync.bus.Follower;
import slidersync.bus.Sender;
import slidersync.store.Store;
import slidersync.store.Stores;
import slidersync.support.StoreFile;
import slidersync.sync.Position;
import slidersync.sync.StreamId;

/**
 * Deploys owners of one board one after the other, with a file as their store, and follows them.
 */
final class Owners implements AutoCloseable {

  private final Vertx vertx;
  private final StoreFile file;
  private final Map<StreamId, Follower> followers = new EnumMap<>(StreamId.class);
  private Store store;
  private TestOwner owner;

  /** Deploys the first owner, and follows it. */
  Owners(Vertx vertx, Path folder) {
    this.vertx = vertx;
    file = new StoreFile(folder.resolve("board.db"), folder.resolve("copies"));
    store = Stores.open(file.url(), true);
    owner = deploy();
    for (StreamId stream : StreamId.values()) {
      Follower follower = Follower.follow(vertx, "main", stream, delta -> {}, () -> {});
      get(follower.known());
      followers.put(stream, follower);
    }
  }

  Vertx vertx() {
    return vertx;
  }

  private TestOwner deploy() {
    return TestOwner.deploy(vertx, store, new SimpleMeterRegistry(), System::nanoTime);
  }

  /** Deploys the next owner. */
  void begin() {
    store = Stores.open(file.url(), true);
    owner = deploy();
  }

  /** Undeploys the owner, and closes the file. */
  void end() {
    get(owner.undeploy());
    store.close();
  }

  @Override
  public void close() {
    end();
  }

  /** Copies the file while there is no owner, and returns the number of the copy. */
  int copy() {
    return file.copy();
  }

  /** Lets the next owner find that copy, or no file. */
  void goBack(@Nullable Integer copy) {
    end();
    if (copy == null) file.delete();
    else file.restore(copy);
    begin();
  }

  Follower follower(StreamId stream) {
    return Objects.requireNonNull(followers.get(stream));
  }

  JsonObject set(String control, Object value) {
    JsonObject values = new JsonObject().put(control, value);
    return request(Addresses.set("main"), new JsonObject().put("values", values));
  }

  /** Sends a request until it is answered. */
  JsonObject request(String address, JsonObject body) {
    return await()
        .alias(address)
        .until(() -> get(send(address, body).otherwiseEmpty()), Objects::nonNull)
        .body();
  }

  private Future<Message<JsonObject>> send(String address, JsonObject body) {
    DeliveryOptions options = new Sender("ana", "seat").stamp(new DeliveryOptions());
    return vertx.eventBus().request(address, body, options);
  }

  int code(String address, JsonObject body) {
    Future<Message<JsonObject>> answer = send(address, body);
    await().until(answer::failed);
    return ((ReplyException) answer.cause()).failureCode();
  }

  /** Joins under a name, posts a text, and moves a slider. */
  JsonObject live(String text, int value) {
    request(Addresses.join("main"), new JsonObject().put("name", text).put("color", "#112233"));
    request(Addresses.post("main"), new JsonObject().put("text", text));
    return set("slider1", value);
  }

  JsonObject all(StreamId stream) {
    return request(Addresses.get("main", stream), new JsonObject()).getJsonObject("values");
  }

  void awaitFollowers() {
    followers.forEach(
        (stream, follower) ->
            await()
                .alias(stream + " as the owner has them")
                .untilAsserted(
                    () -> {
                      JsonObject values = new JsonObject(follower.values());
                      assertThat(values).isEqualTo(all(stream));
                    }));
  }

  static Position after(JsonObject answer) {
    return new Position(answer.getString("history"), answer.getLong("revision"));
  }

  JsonObject getSince(Position position) {
    return request(Addresses.get("main"), Bodies.encodeGet(position));
  }
}
