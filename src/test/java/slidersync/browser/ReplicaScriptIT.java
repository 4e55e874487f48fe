package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import slidersync.support.Resources;

/** webroot/net/replica.js against the table that holds the Java replica, too. */
class ReplicaScriptIT {

  /** Reads the table itself, so that odd ids are what the wire would make of them. */
  private static final String FOLLOW =
      """
      table => JSON.stringify(JSON.parse(table).map(given => {
        const replica = new SliderSync.Replica();
        const steps = given.deltas.map(delta => replica.receive(delta));
        const values = Object.create(null);
        replica.controls().forEach(id => { values[id] = replica.value(id); });
        return {
          steps: steps, history: replica.history, revision: replica.revision, values: values
        };
      }))
      """;

  @Test
  void followsTheBoardLikeTheJavaReplica() {
    String table = Resources.text("replica-cases.json");
    JsonArray results;
    try (Browser browser = Browser.launch()) {
      Page page = browser.get().newPage();
      for (String script : List.of("namespace.js", "net/replica.js")) {
        page.addScriptTag(
            new Page.AddScriptTagOptions().setContent(Resources.text("webroot/" + script)));
      }
      results = new JsonArray((String) page.evaluate(FOLLOW, table));
    }
    JsonArray cases = new JsonArray(table);
    assertThat(results).hasSameSizeAs(cases);
    assertAll(
        IntStream.range(0, cases.size())
            .mapToObj(i -> sameResult(cases.getJsonObject(i), results.getJsonObject(i))));
  }

  private static Executable sameResult(JsonObject given, JsonObject result) {
    return () -> {
      for (String field : List.of("steps", "history", "revision", "values")) {
        assertThat(result.getValue(field))
            .as("%s: %s", given.getString("name"), field)
            .isEqualTo(given.getValue(field));
      }
    };
  }
}
