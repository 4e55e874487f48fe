package slidersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.support.Resources;

/** The table of cases that webroot/net/replica.js is tested with, too. */
class ReplicaCasesTest {

  static Stream<Named<JsonObject>> cases() {
    return new JsonArray(Resources.text("replica-cases.json"))
        .stream().map(JsonObject.class::cast).map(c -> Named.of(c.getString("name"), c));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void followsTheBoard(JsonObject given) {
    Replica replica = new Replica();

    List<String> steps =
        given.getJsonArray("deltas").stream()
            .map(delta -> replica.receive(delta((JsonObject) delta)).name())
            .toList();

    assertThat(steps).isEqualTo(given.getJsonArray("steps").getList());
    assertThat(replica.position())
        .isEqualTo(new Position(given.getString("history"), given.getLong("revision")));
    assertThat(replica.values()).isEqualTo(given.getJsonObject("values").getMap());
  }

  private static Delta delta(JsonObject json) {
    String history = json.getString("history");
    return new Delta(
        new Position(json.getString("fromHistory", history), json.getLong("from")),
        new Position(history, json.getLong("revision")),
        json.getJsonObject("values").getMap());
  }
}
