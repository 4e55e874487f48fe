package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.bus.Addresses;
import slidersync.sync.StreamId;

/** Definitions that nodes put in while an owner serves the board. */
@ExtendWith(VertxExtension.class)
class OwnerDefinitionTest {

  private static final String TEXT =
      "boards: {main: {controls: {slider1: {type: range, min: 0, max: 9}, new: {type: toggle}}}}";

  @TempDir private Path folder;

  private static JsonObject source(String text, long at) {
    return new JsonObject().put("text", text).put("at", at).put("by", "test");
  }

  @Test
  void valuesFollowTheDefinitionAndTheNextOwnerKnowsIt(Vertx vertx) {
    try (Owners owners = new Owners(vertx, folder)) {
      owners.set("slider1", 31);

      JsonObject counts = owners.request(Addresses.define("main"), source(TEXT, 5));

      assertThat(counts.getString("text")).isEqualTo(TEXT);
      JsonObject values = new JsonObject().put("slider1", 0).put("new", false);
      await().until(() -> owners.all(StreamId.CONTROLS).equals(values));
      owners.awaitFollowers();
      assertThat(owners.follower(StreamId.CONTROLS).values()).isEqualTo(values.getMap());
      assertThat(owners.follower(StreamId.DEFINITION).values()).containsOnlyKeys("board");
      owners.set("new", true);
      JsonObject gone = new JsonObject().put("values", new JsonObject().put("txt1", "x"));
      assertThat(owners.code(Addresses.set("main"), gone)).isEqualTo(404);
    }
  }

  @Test
  void olderDefinitionIsAnsweredWithTheOneThatCounts(Vertx vertx) {
    try (Owners owners = new Owners(vertx, folder)) {
      owners.request(Addresses.define("main"), source(TEXT, 5));
      String other = TEXT.replace("max: 9", "max: 8");

      JsonObject counts = owners.request(Addresses.define("main"), source(other, 4));

      assertThat(counts).isEqualTo(source(TEXT, 5));
      assertThat(owners.request(Addresses.define("main"), source(other, 6)))
          .isEqualTo(source(other, 6));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\":1,\"at\":5,\"by\":\"x\"}",
        "{\"text\":\"boards: {other: {controls: {a: {type: toggle}}}}\",\"at\":5,\"by\":\"x\"}",
        "{\"text\":\"boards: {main: {controls: {a: {type: laser}}}}\",\"at\":5,\"by\":\"x\"}",
        "{\"text\":\"boards: [\",\"at\":5,\"by\":\"x\"}",
        "{\"text\":\"\",\"at\":5,\"by\":\"x\"}"
      })
  void whatIsNoDefinitionIsRefusedAndChangesNothing(String body, Vertx vertx) {
    try (Owners owners = new Owners(vertx, folder)) {
      JsonObject before = owners.all(StreamId.CONTROLS);

      assertThat(owners.code(Addresses.define("main"), new JsonObject(body))).isIn(400, 422);
      assertThat(owners.all(StreamId.CONTROLS)).isEqualTo(before);
      assertThat(owners.follower(StreamId.DEFINITION).values()).isEmpty();
    }
  }
}
