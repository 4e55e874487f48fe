package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.support.Resources;
import slidersync.support.Scripts;

/** The replica of the page against the table of cases that the one in Java is tested with, too. */
class ReplicaCasesTest {

  private static final Scripts SCRIPTS = Scripts.of("net/replica.js");

  static Stream<JsonObject> cases() {
    JsonArray table = new JsonArray(Resources.text("replica-cases.json"));
    return table.stream().map(JsonObject.class::cast);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void deltasLeadWhereTheTableSays(JsonObject given) {
    // The script parses the text, so that odd ids become what they would be on the wire.
    SCRIPTS.run("var deltas = JSON.parse(%s)".formatted(Json.encode(deltas(given))));
    SCRIPTS.run(
        """
        var replica = new SliderSync.Replica();
        var result = {
          steps: deltas.map(function (delta) { return replica.receive(delta); }),
          history: replica.history,
          revision: replica.revision,
          values: Object.create(null)
        };
        replica.controls().forEach(function (id) { result.values[id] = replica.value(id); });
        """);
    JsonObject result = new JsonObject(SCRIPTS.json("result"));

    for (String field : List.of("steps", "history", "revision", "values")) {
      assertThat(result.getValue(field)).as(field).isEqualTo(given.getValue(field));
    }
  }

  private static String deltas(JsonObject given) {
    return given.getJsonArray("deltas").encode();
  }
}
