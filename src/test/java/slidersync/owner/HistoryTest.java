package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.board.Position;
import slidersync.board.Stream;
import slidersync.bus.Addresses;
import slidersync.bus.Bodies;
import slidersync.bus.Follower;
import slidersync.bus.Sender;
import slidersync.store.Store;
import slidersync.store.Stores;
import slidersync.support.StoreFile;

/** One owner after the other, of a store that may have lost something in between. */
@ExtendWith(VertxExtension.class)
class HistoryTest {

  private static final String GET = Addresses.get("main");
  private static final String SET = Addresses.set("main");

  @TempDir private Path folder;
  private StoreFile file;
  private Store store;
  private Vertx vertx;
  private String deployment;
  private final Map<Stream, Follower> followers = new EnumMap<>(Stream.class);

  @BeforeEach
  void start(Vertx provided) {
    vertx = provided;
    file = new StoreFile(folder.resolve("board.db"), folder.resolve("copies"));
    begin();
    for (Stream stream : Stream.values()) {
      Follower follower = Follower.follow(vertx, "main", stream, delta -> {}, () -> {});
      get(follower.known());
      followers.put(stream, follower);
    }
  }

  private void begin() {
    store = Stores.open(file.url(), true);
    deployment = TestOwner.deploy(vertx, store, new SimpleMeterRegistry(), System::nanoTime);
  }

  @AfterEach
  void end() {
    get(vertx.undeploy(deployment));
    store.close();
  }

  private JsonObject set(String control, Object value) {
    return request(SET, new JsonObject().put("values", new JsonObject().put(control, value)));
  }

  /** What is answered, as soon as there is an owner. */
  private JsonObject request(String address, JsonObject body) {
    return await(address)
        .until(() -> get(send(address, body).otherwiseEmpty()), Objects::nonNull)
        .body();
  }

  private Future<Message<JsonObject>> send(String address, JsonObject body) {
    DeliveryOptions options = new Sender("ana", "seat").stamp(new DeliveryOptions());
    return vertx.eventBus().request(address, body, options);
  }

  private int code(String address, JsonObject body) {
    Future<Message<JsonObject>> answer = send(address, body);
    await().until(answer::failed);
    return ((ReplyException) answer.cause()).failureCode();
  }

  /** Somebody joins under a name, says a text, and moves a slider. */
  private JsonObject live(String text, int value) {
    request(Addresses.join("main"), new JsonObject().put("name", text).put("color", "#112233"));
    request(Addresses.post("main"), new JsonObject().put("text", text));
    return set("slider1", value);
  }

  private JsonObject all(Stream stream) {
    return request(Addresses.get("main", stream), new JsonObject()).getJsonObject("values");
  }

  private void awaitFollowers() {
    followers.forEach(
        (stream, follower) ->
            await(stream + " as the owner has them")
                .untilAsserted(
                    () -> {
                      JsonObject values = new JsonObject(follower.values());
                      assertThat(values).isEqualTo(all(stream));
                    }));
  }

  private static Position after(JsonObject answer) {
    return new Position(answer.getString("history"), answer.getLong("revision"));
  }

  private JsonObject getSince(Position position) {
    return request(GET, Bodies.get(position));
  }

  @Test
  void whoMissedNothingIsLedOverToTheNextOwnerWithoutAQuestion() {
    live("Ana", 1);
    awaitFollowers();
    AtomicInteger questions = new AtomicInteger();
    vertx
        .eventBus()
        .addOutboundInterceptor(
            delivery -> {
              if (delivery.message().address().endsWith("get")) questions.incrementAndGet();
              delivery.next();
            });
    Follower controls = Objects.requireNonNull(followers.get(Stream.CONTROLS));
    String before = controls.position().history();

    end();
    begin();

    followers.forEach(
        (stream, follower) -> await().until(() -> !follower.position().history().equals(before)));
    assertThat(questions).hasValue(0);
    set("slider2", 2);
    awaitFollowers();
  }

  @Test
  void readerOfAnOwnerBeforeTheLastGetsWhatItLacks() {
    Position then = after(set("slider1", 1));
    set("slider2", 2);
    for (int i = 0; i < 3; i++) {
      end();
      begin();
    }

    JsonObject delta = getSince(then);

    assertThat(delta.getString("fromHistory")).isEqualTo(then.history());
    assertThat(delta.getLong("from")).isEqualTo(then.revision());
    assertThat(delta.getJsonObject("values")).isEqualTo(new JsonObject().put("slider2", 2));
  }

  @Test
  void whoeverHasSeenWhatAnOlderCopyHasNotGetsItRight() {
    live("Ana", 1);
    end();
    int copy = file.copy();
    begin();
    JsonObject lost = live("Anna", 2);
    awaitFollowers();

    goBack(copy);

    assertThat(set("slider2", 3).getLong("revision")).isLessThanOrEqualTo(lost.getLong("revision"));
    IntStream.range(0, 10).forEach(i -> live("Ana " + i % 2, 10 + i));
    assertThat(getSince(after(lost)).getLong("from")).isZero();
    awaitFollowers();
  }

  @Test
  void whoeverHasSeenAStoreThatWasDeletedGetsItRight() {
    JsonObject lost = live("Ana", 1);
    awaitFollowers();

    goBack(null);

    IntStream.range(0, 10).forEach(i -> set("slider2", i));
    assertThat(getSince(after(lost)).getLong("from")).isZero();
    awaitFollowers();
  }

  @Test
  void twoThatWentOnFromTheSameCopyAreToldApart() {
    live("Ana", 1);
    end();
    int copy = file.copy();
    begin();
    JsonObject one = live("Ana", 2);
    awaitFollowers();
    goBack(copy);
    Position then = after(set("slider2", 1));
    JsonObject other = live("Ana", 3);
    awaitFollowers();

    goBack(copy);

    IntStream.range(0, 10).forEach(i -> live("Ana", 20 + i));
    assertThat(getSince(after(one)).getLong("from")).isZero();
    assertThat(getSince(after(other)).getLong("from")).isZero();
    assertThat(getSince(then).getLong("from")).isZero();
    awaitFollowers();
  }

  /** The next owner finds that copy, or nothing at all. */
  private void goBack(@Nullable Integer copy) {
    end();
    if (copy == null) file.delete();
    else file.restore(copy);
    begin();
  }

  @Test
  void plainRevisionIsKnownToNobody() {
    long revision = set("slider1", 1).getLong("revision");

    JsonObject delta = request(GET, new JsonObject().put("revision", revision));

    assertThat(delta.getLong("from")).isZero();
    assertThat(delta.getJsonObject("values")).isEqualTo(all(Stream.CONTROLS));
  }

  @Test
  void changeThatBuildsOnAFormerHistoryIsTakenIfNothingOfItIsLost() {
    Position then = after(set("slider1", 1));
    end();
    int copy = file.copy();
    begin();
    Position lost = after(set("slider2", 2));
    JsonObject change = new JsonObject().put("values", new JsonObject().put("slider2", 4));

    goBack(copy);
    set("slider1", 5);
    set("slider1", 6);

    assertThat(code(SET, builtOn(lost, change))).isEqualTo(409);
    assertThat(code(SET, builtOn(new Position("unknown", then.revision()), change))).isEqualTo(409);
    request(SET, builtOn(then, change));
    assertThat(all(Stream.CONTROLS).getInteger("slider2")).isEqualTo(4);
    assertThat(code(SET, builtOn(then, change))).isEqualTo(409);
  }

  private static JsonObject builtOn(Position position, JsonObject change) {
    return change
        .copy()
        .put("unchangedSince", position.revision())
        .put("history", position.history());
  }
}
