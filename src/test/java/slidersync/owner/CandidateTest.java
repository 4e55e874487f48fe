package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.owner.TestOwner.await;
import static slidersync.owner.TestOwner.set;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.bus.Addresses;
import slidersync.bus.Refusals;
import slidersync.support.FaultyStore;

/** Tests when a node claims a board and releases it for another, by a clock that the test moves. */
@ExtendWith(VertxExtension.class)
class CandidateTest {

  /** How much time passes between two looks at the clock. */
  private static final Duration STEP = Duration.ofMillis(250);

  private final FaultyStore store = new FaultyStore();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AtomicLong nanos = new AtomicLong();
  private Vertx vertx;
  private TestOwner candidate;

  /** Another node owns the board. */
  @BeforeEach
  void deploy(Vertx provided) {
    vertx = provided;
    store.depose();
    candidate = TestOwner.deploy(vertx, store, registry, nanos::get);
    hearOwner();
  }

  @AfterEach
  void undeploy() {
    get(candidate.undeploy());
  }

  private void hearOwner() {
    vertx.eventBus().publish(Addresses.changed("main"), new JsonObject());
    candidate.tick();
  }

  private void pass(Duration time) {
    pass(time, () -> {});
  }

  private void pass(Duration time, Runnable beforeEachTick) {
    for (long steps = time.dividedBy(STEP); steps > 0; steps--) {
      nanos.addAndGet(STEP.toNanos());
      beforeEachTick.run();
      candidate.tick();
    }
  }

  private void hearPoorNode() {
    candidate.fairShare().receive("poor", 0);
  }

  private boolean isOwner() {
    return registry.get("slidersync.epoch").gauge().value() > 0;
  }

  private double takeovers() {
    return registry.get("slidersync.takeovers").counter().count();
  }

  private String refusal() {
    candidate.tick();
    Future<Message<JsonObject>> refused = set(vertx, "slider1", 1);
    await().until(refused::failed);
    return Refusals.of(refused.cause()).message();
  }

  @Test
  void boardWhoseOwnerIsHeardIsNotClaimed() {
    for (int second = 0; second < 20; second++) {
      pass(Duration.ofSeconds(1));
      hearOwner();
    }

    assertThat(store.claims()).as("the one of the start").isEqualTo(1);
  }

  @Test
  void boardIsClaimedWhenItsOwnerIsSilent() {
    pass(Candidate.OWNER_TIMEOUT.minus(STEP));
    store.recover();
    pass(STEP);

    await().until(this::isOwner);
    assertThat(store.claims()).as("the one of the start, and one").isEqualTo(2);
  }

  @Test
  void nodeThatOwnsMoreThanAnotherLetsItClaimFirst() {
    candidate.fairShare().increment();
    pass(Candidate.OWNER_TIMEOUT.plus(Candidate.CLAIM_DELAY).minus(STEP), this::hearPoorNode);
    store.recover();
    pass(STEP, this::hearPoorNode);

    await().until(this::isOwner);
    assertThat(store.claims()).as("the one of the start, and one").isEqualTo(2);
  }

  @Test
  void boardThatItsOwnerReleasesIsClaimedAtOnce() {
    store.recover();
    vertx.eventBus().publish(Addresses.released("main"), null);

    await().until(this::isOwner);
  }

  @Test
  void commandsAreRefusedWhileNoNodeOwnsTheBoard() {
    pass(Candidate.OWNER_TIMEOUT.plus(Candidate.CLAIM_DELAY));
    await().until(this::refusal, message -> message.contains("main has no owner"));

    store.recover();
    candidate.tick();
    await().until(() -> TestOwner.succeeds(set(vertx, "slider1", 1)));
    assertThat(isOwner()).isTrue();
  }

  @Test
  void boardIsReleasedForANodeThatOwnsTwoFewerAndStaysWhenItComesBack() {
    store.recover();
    pass(Candidate.OWNER_TIMEOUT);
    await().until(this::isOwner);
    AtomicBoolean released = new AtomicBoolean();
    vertx.eventBus().consumer(Addresses.released("main"), message -> released.set(true));
    candidate.fairShare().increment();
    pass(STEP, this::hearPoorNode);
    await().untilTrue(released);
    assertThat(isOwner()).isFalse();

    pass(Candidate.CLAIM_DELAY.plus(STEP), this::hearPoorNode);
    await().until(this::isOwner);
    pass(Duration.ofSeconds(50), this::hearPoorNode);
    assertThat(isOwner()).isTrue();
    assertThat(takeovers()).isEqualTo(2);
  }
}
