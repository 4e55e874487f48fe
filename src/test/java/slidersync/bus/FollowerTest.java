package slidersync.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.Deltas.delta;
import static slidersync.support.TestNode.get;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.sync.Delta;

/** A follower of a board whose owner is this test. */
class FollowerTest {

  private static final String BOARD = "main";

  private final Vertx vertx = Vertx.vertx();
  private final Context context = vertx.getOrCreateContext();
  private Follower follower;
  private long revision = 1;

  @BeforeEach
  void follow() {
    get(
        vertx
            .eventBus()
            .consumer(
                Addresses.get(BOARD),
                question -> question.reply(body(delta(0, revision, Map.of())), heartbeat("a", 1)))
            .completion());
    follower = on(() -> Follower.follow(vertx, BOARD, delta -> {}));
    get(follower.known());
  }

  @AfterEach
  void close() {
    get(vertx.close());
  }

  @Test
  void commandCarriesTheNewestHeartbeatOfTheOwnerAndItsPlace() {
    assertThat(stamped()).contains("beat=a@1", "place=1");

    say(heartbeat("a", 5));
    assertThat(stamped()).contains("beat=a@5", "place=2");
  }

  @Test
  void overtakenHeartbeatIsIgnoredAndThatOfTheNextOwnerCounts() {
    say(heartbeat("a", 5));
    say(heartbeat("a", 4));
    assertThat(stamped()).contains("beat=a@5");

    say(heartbeat("b", -7));
    assertThat(stamped()).contains("beat=b@-7");
  }

  @Test
  void commandSaysThatNoHeartbeatWasHeard() {
    Follower deaf = on(() -> Follower.follow(vertx, "nobody", delta -> {}));

    assertThat(on(() -> deaf.stamp(new DeliveryOptions()).getHeaders().get("beat"))).isEmpty();
  }

  /** The owner changes something, and the follower has heard of it. */
  private void say(DeliveryOptions options) {
    revision++;
    vertx
        .eventBus()
        .publish(Addresses.changed(BOARD), body(delta(revision - 1, revision, Map.of())), options);
    await().until(() -> on(follower::revision) == revision);
  }

  private String stamped() {
    return on(() -> follower.stamp(new DeliveryOptions()).getHeaders().entries().toString());
  }

  private static JsonObject body(Delta delta) {
    return DeltaCodec.encode(delta);
  }

  private static DeliveryOptions heartbeat(String owner, long at) {
    return Heartbeat.stamp(new DeliveryOptions(), new Heartbeat(owner, at));
  }

  private <T> T on(Supplier<T> work) {
    Promise<T> done = Promise.promise();
    context.runOnContext(run -> done.complete(work.get()));
    return get(done.future());
  }
}
