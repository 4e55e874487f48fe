package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.owner.TestOwner.await;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.board.RuleSource;
import slidersync.bus.Addresses;
import slidersync.store.Store;
import slidersync.store.Store.Lease;
import slidersync.support.Boards;
import slidersync.support.FaultyStore;

/** Tests when an owner sends heartbeats: only while it can commit changes. */
@ExtendWith(VertxExtension.class)
class HeartbeatTest {

  private static final String MARK = "mark";

  private final FaultyStore store = new FaultyStore();
  private final AtomicLong nanos = new AtomicLong();
  private final AwakeClock clock = new AwakeClock(nanos::get);
  private final LeaseConfirmation confirmation = new LeaseConfirmation(clock, true, 0, () -> {});
  private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
  private Vertx vertx;
  private Context context;

  @BeforeEach
  void begin(Vertx provided) {
    vertx = provided;
    context = vertx.getOrCreateContext();
    vertx
        .eventBus()
        .<JsonObject>consumer(
            Addresses.changed("main"), message -> heard.add(message.body().copy()));
    WorkerExecutor workers = vertx.createSharedWorkerExecutor("store", 4, 1, TimeUnit.MINUTES);
    Lease lease = store.claim("main", "owner-of-this-test").orElseThrow();
    LeadershipContext leadership =
        new LeadershipContext(
            vertx,
            new AsyncStore(store, workers),
            lease,
            clock,
            confirmation,
            new OwnerMeters(new SimpleMeterRegistry(), "main"),
            new LateCommands(nanos::get),
            new RuleJudge("main", RuleSource.NONE, nanos::get));
    Renewals notStarted = new Renewals(store, workers, nanos::get);
    Promise<Leadership> begun = Promise.promise();
    context.runOnContext(
        go -> Leadership.begin(leadership, Boards.MAIN, notStarted, lost -> {}).onComplete(begun));
    get(begun.future());
  }

  /** Moves the clock as an event loop reads it that is never delayed. */
  private void pass(Duration time) {
    for (long millis = 0; millis < time.toMillis(); millis += 100) {
      nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
      Promise<Long> read = Promise.promise();
      context.runOnContext(go -> read.complete(clock.nanos()));
      get(read.future());
    }
  }

  /** Whether the owner sends a heartbeat after the lease was renewed. */
  private boolean sendsHeartbeatAfterRenewal(long askedAt) {
    heard.clear();
    context.runOnContext(
        go -> {
          confirmation.renewed(askedAt);
          vertx.eventBus().publish(Addresses.changed("main"), new JsonObject().put(MARK, true));
        });
    await().until(() -> heard.stream().anyMatch(delta -> delta.containsKey(MARK)));
    return heard.size() > 1;
  }

  private Future<Message<JsonObject>> changeThatDoesNotCommit() {
    store.holdCommits();
    Future<Message<JsonObject>> change = TestOwner.set(vertx, "slider1", 7);
    await().until(store::isHolding);
    return change;
  }

  @Test
  void noHeartbeatIsSentWhileTheOldestRequestHasWaitedForTooLong() {
    assertThat(sendsHeartbeatAfterRenewal(nanos.get())).isTrue();
    Future<Message<JsonObject>> change = changeThatDoesNotCommit();

    pass(Liveness.QUIET_AFTER);
    assertThat(sendsHeartbeatAfterRenewal(nanos.get())).as("still within its bound").isTrue();
    pass(Duration.ofMillis(100));
    assertThat(sendsHeartbeatAfterRenewal(nanos.get())).as("beyond its bound").isFalse();
    Future<Message<JsonObject>> later = TestOwner.set(vertx, "slider2", 8);
    assertThat(sendsHeartbeatAfterRenewal(nanos.get())).as("the oldest one still waits").isFalse();

    store.releaseCalls();
    get(change);
    get(later);
    assertThat(sendsHeartbeatAfterRenewal(nanos.get())).isTrue();
  }

  @Test
  void noHeartbeatIsSentWhenALeaseMayHaveExpiredBeforeItsRenewalArrives() {
    long asked = nanos.get();
    pass(Duration.ofMillis(Store.LEASE_MILLIS));

    assertThat(sendsHeartbeatAfterRenewal(asked)).isFalse();
    assertThat(sendsHeartbeatAfterRenewal(nanos.get())).isTrue();
  }
}
