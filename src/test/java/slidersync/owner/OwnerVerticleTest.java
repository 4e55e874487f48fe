package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.owner.TestOwner.await;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.bus.Addresses;
import slidersync.bus.Bodies;
import slidersync.bus.Refusals;
import slidersync.support.FaultyStore;
import slidersync.sync.Position;
import slidersync.sync.StreamId;
import slidersync.text.Reason;
import slidersync.text.Refusal;

@ExtendWith(VertxExtension.class)
class OwnerVerticleTest {

  private static final String SET = Addresses.set("main");

  private final FaultyStore store = new FaultyStore();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final List<JsonObject> deltas = new CopyOnWriteArrayList<>();
  private Vertx vertx;
  private TestOwner owner;

  @BeforeEach
  void deploy(Vertx provided) {
    vertx = provided;
    vertx
        .eventBus()
        .<JsonObject>consumer(
            Addresses.changed("main"), message -> deltas.add(message.body().copy()));
    owner = TestOwner.deploy(vertx, store, registry, System::nanoTime);
  }

  @AfterEach
  void undeploy() {
    store.releaseCalls();
    get(owner.undeploy());
  }

  private Future<Message<JsonObject>> set(String control, Object value) {
    return vertx
        .eventBus()
        .request(SET, new JsonObject().put("values", new JsonObject().put(control, value)));
  }

  private JsonObject getAll() {
    return getSince(Position.NOTHING);
  }

  private JsonObject getSince(Position position) {
    JsonObject body = Bodies.encodeGet(position);
    Message<JsonObject> reply = get(vertx.eventBus().request(Addresses.get("main"), body));
    return reply.body();
  }

  /** The position after a reply or delta. */
  private static Position after(JsonObject body) {
    return new Position(body.getString("history"), body.getLong("revision"));
  }

  private static boolean succeeds(Future<Message<JsonObject>> answer) {
    await().until(answer::isComplete);
    return answer.succeeded();
  }

  private static Refusal refusal(Future<Message<JsonObject>> answer) {
    await().until(answer::failed);
    return Refusals.of(answer.cause());
  }

  @Test
  void storeThatFailsAtTheStartIsAskedAgain() {
    undeploy();
    store.failClaims(3);

    owner = TestOwner.deploy(vertx, store, new SimpleMeterRegistry(), System::nanoTime);

    assertThat(succeeds(set("slider1", 1))).isTrue();
  }

  @Test
  void changesThatComeDuringACommitBecomeOneBatch() {
    int before = store.commits();
    store.holdCommits();
    List<Future<Message<JsonObject>>> answers = new ArrayList<>();
    for (int i = 0; i <= 40; i++) answers.add(set("slider1", i));

    store.releaseCalls();
    Future.all(answers).toCompletionStage().toCompletableFuture().join();

    assertThat(store.commits() - before).isLessThanOrEqualTo(3);
    List<Long> revisions =
        answers.stream().map(a -> a.result().body().getLong("revision")).toList();
    assertThat(revisions).isSorted().doesNotHaveDuplicates();
    assertThat(getAll().getJsonObject("values").getInteger("slider1")).isEqualTo(40);
  }

  @Test
  void whatIsAcknowledgedHasBeenCommittedAndPublished() {
    long revision = get(set("slider1", 7)).body().getLong("revision");

    assertThat(store.load("main", StreamId.CONTROLS).revision()).isEqualTo(revision);
    await().until(() -> deltas.stream().anyMatch(d -> d.getLong("revision") == revision));
  }

  @Test
  void publishedDeltasJoinWithoutAGap() {
    for (int i = 0; i < 20; i++) get(set("slider2", i));

    await().until(() -> deltas.stream().anyMatch(d -> isLast(d, 19)));
    List<JsonObject> changes =
        deltas.stream().filter(d -> !d.getJsonObject("values").isEmpty()).toList();
    for (int i = 1; i < changes.size(); i++) {
      assertThat(changes.get(i).getLong("from")).isEqualTo(changes.get(i - 1).getLong("revision"));
    }
  }

  private static boolean isLast(JsonObject delta, int value) {
    return Integer.valueOf(value).equals(delta.getJsonObject("values").getInteger("slider2"));
  }

  @Test
  void failedCommitIsNotConfirmedAndChangesNothing() {
    get(set("slider1", 11));
    store.fail();

    assertThat(refusal(set("slider1", 12)).reason()).isEqualTo(Reason.UNCONFIRMED);

    store.recover();
    await().until(() -> succeeds(set("slider2", 1)));
    assertThat(getAll().getJsonObject("values").getInteger("slider1")).isEqualTo(11);
  }

  @Test
  void changeThatHasNotBegunToBeCommittedIsKnownNotToBeDone() {
    store.holdCommits();
    Future<Message<JsonObject>> committing = set("slider1", 12);
    await().until(store::isHolding);
    Future<Message<JsonObject>> waiting = set("slider1", 13);
    // Once this is answered the change before it has come in as well.
    getAll();
    store.fail();
    store.releaseCalls();

    assertThat(refusal(committing).reason()).isEqualTo(Reason.UNCONFIRMED);
    assertThat(refusal(waiting).reason()).isEqualTo(Reason.UNAVAILABLE);
  }

  @Test
  void setsAreRefusedAtOnceWhileTheStoreFailsAndWorkAfterwards() {
    store.fail();
    refusal(set("slider1", 12));

    for (int i = 0; i < 5; i++) {
      assertThat(refusal(set("slider1", i)).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    store.recover();
    await().until(() -> succeeds(set("slider1", 33)));
    assertThat(getAll().getJsonObject("values").getInteger("slider1")).isEqualTo(33);
  }

  @Test
  void changeThatWasCommittedWithoutAnAcknowledgementIsPublishedLater() {
    Position before = after(get(set("slider1", 1)).body());
    store.failAfterCommit();
    assertThat(refusal(set("slider1", 2)).reason()).isEqualTo(Reason.UNCONFIRMED);
    store.recover();

    await().until(() -> deltas.stream().anyMatch(d -> d.getLong("revision") > before.revision()));
    JsonObject delta = getSince(before);
    assertThat(delta.getLong("from")).isEqualTo(before.revision());
    assertThat(delta.getString("fromHistory")).isEqualTo(before.history());
    assertThat(delta.getJsonObject("values")).isEqualTo(new JsonObject().put("slider1", 2));
  }

  @Test
  void deposedOwnerAcknowledgesAndPublishesNothing() {
    get(set("slider1", 1));
    store.depose();
    int published = deltas.size();

    assertThat(refusal(set("slider1", 2)).reason()).isEqualTo(Reason.UNAVAILABLE);

    assertThat(deltas.subList(published, deltas.size()))
        .allSatisfy(d -> assertThat(d.getJsonObject("values").isEmpty()).isTrue());
  }

  @Test
  void undeployingAnswersWhatHasComeIn() {
    store.holdCommits();
    Future<Message<JsonObject>> answer = set("slider1", 44);
    Future<Message<JsonObject>> waiting = set("slider2", 45);
    Future<?> undeployed = owner.undeploy();
    store.releaseCalls();
    get(undeployed);

    assertThat(get(answer).body().getJsonObject("values").getInteger("slider1")).isEqualTo(44);
    assertThat(get(waiting).body().getJsonObject("values").getInteger("slider2")).isEqualTo(45);
  }

  @Test
  void conflictIsRefusedWithTheRevisionThatCameBetween() {
    long revision = get(set("slider1", 3)).body().getLong("revision");
    JsonObject late =
        new JsonObject()
            .put("values", new JsonObject().put("slider1", 4))
            .put("unchangedSince", revision - 1);

    Refusal refusal = refusal(vertx.eventBus().request(SET, late));

    assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
    assertThat(refusal.control()).isEqualTo("slider1");
    assertThat(refusal.details()).containsEntry("revision", (int) revision);
  }

  @Test
  void onlyChangesOfControlsAreCountedAsChanges() {
    DeliveryOptions ana = new DeliveryOptions().addHeader("participant", "ana");
    JsonObject slider = new JsonObject().put("control", "slider1");
    get(vertx.eventBus().request(Addresses.hold("main"), slider, ana));
    get(vertx.eventBus().request(Addresses.release("main"), slider, ana));
    JsonObject cue = new JsonObject().put("text", "Go").put("label", "Cue 4");
    get(vertx.eventBus().request(Addresses.post("main"), cue));
    get(set("slider1", 5));
    refusal(set("slider1", "wrong"));

    assertThat(registry.get("slidersync.changes.accepted").counter().count()).isEqualTo(1);
    assertThat(registry.get("slidersync.messages.posted").counter().count()).isEqualTo(1);
  }
}
