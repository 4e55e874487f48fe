package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.owner.TestOwner.await;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.bus.Addresses;
import slidersync.sync.Position;
import slidersync.sync.StreamId;

/** Tests positions of earlier owners at later ones. */
@ExtendWith(VertxExtension.class)
class HistoryTest {

  private static final String GET = Addresses.get("main");
  private static final String SET = Addresses.set("main");

  @TempDir private Path folder;
  private Vertx vertx;
  private Owners owners;

  @BeforeEach
  void start(Vertx provided) {
    vertx = provided;
    owners = new Owners(provided, folder);
  }

  @AfterEach
  void end() {
    owners.close();
  }

  @Test
  void followerThatMissedNothingFollowsTheNextOwnerWithoutAsking() {
    owners.live("Ana", 1);
    owners.awaitFollowers();
    AtomicInteger questions = new AtomicInteger();
    vertx
        .eventBus()
        .addOutboundInterceptor(
            delivery -> {
              if (delivery.message().address().endsWith("get")) questions.incrementAndGet();
              delivery.next();
            });
    String before = owners.follower(StreamId.CONTROLS).position().history();

    owners.end();
    owners.begin();

    for (StreamId stream : StreamId.values()) {
      await().until(() -> !owners.follower(stream).position().history().equals(before));
    }
    assertThat(questions).hasValue(0);
    owners.set("slider2", 2);
    owners.awaitFollowers();
  }

  @Test
  void readerOfAnEarlierOwnerGetsWhatItLacks() {
    Position then = Owners.after(owners.set("slider1", 1));
    owners.set("slider2", 2);
    for (int i = 0; i < 3; i++) {
      owners.end();
      owners.begin();
    }

    JsonObject delta = owners.getSince(then);

    assertThat(delta.getString("fromHistory")).isEqualTo(then.history());
    assertThat(delta.getLong("from")).isEqualTo(then.revision());
    assertThat(delta.getJsonObject("values")).isEqualTo(new JsonObject().put("slider2", 2));
  }

  @Test
  void revisionWithoutAHistoryGetsEverything() {
    long revision = owners.set("slider1", 1).getLong("revision");

    JsonObject delta = owners.request(GET, new JsonObject().put("revision", revision));

    assertThat(delta.getLong("from")).isZero();
    assertThat(delta.getJsonObject("values")).isEqualTo(owners.all(StreamId.CONTROLS));
  }

  @Test
  void changeBuiltOnAFormerHistoryIsAcceptedIfNothingOfItIsLost() {
    Position then = Owners.after(owners.set("slider1", 1));
    owners.end();
    int copy = owners.copy();
    owners.begin();
    Position lost = Owners.after(owners.set("slider2", 2));
    JsonObject change = new JsonObject().put("values", new JsonObject().put("slider2", 4));

    owners.goBack(copy);
    owners.set("slider1", 5);
    owners.set("slider1", 6);

    assertThat(owners.code(SET, builtOn(lost, change))).isEqualTo(409);
    assertThat(owners.code(SET, builtOn(new Position("unknown", then.revision()), change)))
        .isEqualTo(409);
    owners.request(SET, builtOn(then, change));
    assertThat(owners.all(StreamId.CONTROLS).getInteger("slider2")).isEqualTo(4);
    assertThat(owners.code(SET, builtOn(then, change))).isEqualTo(409);
  }

  private static JsonObject builtOn(Position position, JsonObject change) {
    return change
        .copy()
        .put("unchangedSince", position.revision())
        .put("history", position.history());
  }
}
