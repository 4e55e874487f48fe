package slidersync.owner;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.owner.TestOwner.await;
import static slidersync.owner.TestOwner.getAll;
import static slidersync.owner.TestOwner.refusalCode;
import static slidersync.owner.TestOwner.set;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.bus.Addresses;
import slidersync.bus.Sender;
import slidersync.store.Store;
import slidersync.support.FaultyStore;
import slidersync.sync.StreamId;

/** Tests an owner that was delayed, and cannot know by its own clock whether it owns its board. */
@ExtendWith(VertxExtension.class)
class DelayedOwnerTest {

  /** How much time passes between two looks at the clock. */
  private static final Duration STEP = Duration.ofMillis(250);

  /** As {@code PresenceTable.PATIENCE}. */
  private static final Duration GOES_AFTER = Duration.ofMillis(6_500);

  private final FaultyStore store = new FaultyStore();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  private final AtomicLong nanos = new AtomicLong();

  private final List<JsonObject> deltas = new CopyOnWriteArrayList<>();
  private Vertx vertx;
  private @Nullable TestOwner owner;

  @BeforeEach
  void use(Vertx provided) {
    vertx = provided;
    vertx
        .eventBus()
        .<JsonObject>consumer(
            Addresses.changed("main"), message -> deltas.add(message.body().copy()));
  }

  @AfterEach
  void undeploy() {
    store.releaseCalls();
    if (owner != null) get(owner.undeploy());
  }

  private void deploy() {
    owner = TestOwner.deploy(vertx, store, registry, nanos::get);
  }

  /** Moves the clock at once, as if the process had been frozen. */
  private void freezeForAMinute() {
    nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
  }

  /** Moves the clock in steps, as a process sees it that is not delayed. */
  private void pass(Duration time) {
    for (long steps = time.dividedBy(STEP); steps > 0; steps--) {
      nanos.addAndGet(STEP.toNanos());
      requireNonNull(owner).tick();
    }
  }

  private double depositions() {
    return registry.get("slidersync.depositions").counter().count();
  }

  private double epoch() {
    return registry.get("slidersync.epoch").gauge().value();
  }

  @Test
  void delayOfTheProcessCostsNoLeaseThatNobodyHasTaken() {
    store.letLeasesExpire();
    deploy();
    get(set(vertx, "slider1", 3));

    for (int i = 0; i < 5; i++) {
      freezeForAMinute();
      assertThat(get(set(vertx, "slider1", i)).body().getLong("revision")).isPositive();
      freezeForAMinute();
      assertThat(get(getAll(vertx)).body().getJsonObject("values").getInteger("slider1"))
          .isEqualTo(i);
    }

    assertThat(epoch()).isEqualTo(1);
    assertThat(depositions()).isZero();
  }

  @Test
  void nothingIsAnsweredWhileTheLeaseMayHaveExpiredUntilItIsRenewed() {
    store.letLeasesExpire();
    deploy();
    store.holdRenewals();
    freezeForAMinute();

    Future<Message<JsonObject>> all = getAll(vertx);
    Future<Message<JsonObject>> misfit = set(vertx, "slider1", "wrong");
    Future<Message<JsonObject>> fit = set(vertx, "slider1", 7);
    await().until(store::isHolding);
    assertThat(List.of(all, misfit, fit)).noneMatch(Future::isComplete);
    store.releaseCalls();

    assertThat(get(all).body().getJsonObject("values").getInteger("slider1")).isEqualTo(25);
    assertThat(refusalCode(misfit)).isEqualTo(422);
    assertThat(get(fit).body().getJsonObject("values").getInteger("slider1")).isEqualTo(7);
    assertThat(depositions()).isZero();
  }

  @Test
  void ownerThatWasReplacedDuringItsDelayAnswersNothing() {
    store.letLeasesExpire();
    deploy();
    get(set(vertx, "slider1", 3));
    store.depose();
    freezeForAMinute();

    assertThat(refusalCode(getAll(vertx))).isEqualTo(503);
    assertThat(refusalCode(set(vertx, "slider1", 4))).isEqualTo(503);
    assertThat(depositions()).isEqualTo(1);
    assertThat(epoch()).isZero();
  }

  @Test
  void nothingExpiresInAStoreThatIsOpenForThisProcessAlone() {
    deploy();
    store.holdRenewals();
    freezeForAMinute();

    assertThat(get(getAll(vertx)).body().getJsonObject("values").getInteger("slider1"))
        .isEqualTo(25);
    assertThat(get(set(vertx, "slider1", 8)).body().getLong("revision")).isPositive();
    assertThat(refusalCode(set(vertx, "slider1", "wrong"))).isEqualTo(422);
    store.releaseCalls();
    assertThat(depositions()).isZero();
  }

  @Test
  void whoIsSilentGoesInTimeAlsoWhereNobodyAsksTheClock() {
    deploy();
    store.holdRenewals();
    get(join("Ana"));
    pass(GOES_AFTER.minus(STEP));
    get(join("Ben"));
    assertThat(people()).contains("Ana", "Ben");
    pass(STEP);
    get(join("Cleo"));

    assertThat(people()).contains("Ben", "Cleo").doesNotContain("Ana");
    store.releaseCalls();
  }

  private Future<Message<JsonObject>> join(String name) {
    return vertx
        .eventBus()
        .request(
            Addresses.join("main"),
            new JsonObject().put("name", name).put("color", "#112233"),
            new Sender(name, name).stamp(new DeliveryOptions()));
  }

  private String people() {
    Future<Message<JsonObject>> all =
        vertx.eventBus().request(Addresses.get("main", StreamId.PEOPLE), new JsonObject());
    return get(all).body().encode();
  }

  @Test
  void storeThatDoesNotRenewForLongEndsTheLeadershipAndRefusesWhatWaits() {
    store.letLeasesExpire();
    deploy();
    store.holdRenewals();
    freezeForAMinute();

    Future<Message<JsonObject>> all = getAll(vertx);
    Future<Message<JsonObject>> change = set(vertx, "slider1", 7);
    await().until(store::isHolding);
    pass(Duration.ofMillis(Store.LEASE_MILLIS).minus(AwakeClock.MAX_STEP));
    assertThat(depositions()).as("within the lease").isZero();
    pass(AwakeClock.MAX_STEP.plus(STEP));

    assertThat(depositions()).isEqualTo(1);
    assertThat(refusalCode(all)).isEqualTo(503);
    assertThat(refusalCode(change)).isEqualTo(503);
    store.releaseCalls();
    await().until(() -> TestOwner.succeeds(set(vertx, "slider1", 8)));
  }

  @Test
  void commitThatNeverReturnsEndsTheLeadershipAndTheBoardIsClaimedAnew() {
    deploy();
    store.holdCommits();

    Future<Message<JsonObject>> change = set(vertx, "slider1", 7);
    await().until(store::isHolding);
    Future<Message<JsonObject>> waiting = set(vertx, "slider2", 7);
    // Once this is answered the change before it has come in as well.
    get(getAll(vertx));
    pass(Liveness.STALLED_AFTER);
    assertThat(depositions()).as("within its bound").isZero();
    pass(STEP);

    assertThat(depositions()).isEqualTo(1);
    assertThat(refusalCode(change)).as("may have been done").isEqualTo(504);
    assertThat(refusalCode(waiting)).as("was not done").isEqualTo(503);
    pass(Candidate.CLAIM_DELAY);
    await().until(() -> epoch() == 2);
    store.releaseCalls();
    await().until(() -> TestOwner.succeeds(set(vertx, "slider1", 8)));
    assertThat(get(getAll(vertx)).body().getJsonObject("values").getInteger("slider2")).isZero();
  }
}
