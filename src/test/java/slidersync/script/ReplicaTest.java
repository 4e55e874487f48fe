package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import slidersync.bus.DeltaCodec;
import slidersync.support.Scripts;
import slidersync.sync.Delta;
import slidersync.sync.Position;
import slidersync.sync.Replica;

/** The replica of the page does what the one in Java does, also beyond the table of cases. */
class ReplicaTest {

  private static final Scripts SCRIPTS = Scripts.of("net/replica.js");

  @Provide
  Arbitrary<List<Delta>> deltas() {
    Arbitrary<String> histories = Arbitraries.of("h", "i", "j");
    Arbitrary<Integer> revisions = Arbitraries.integers().between(0, 4);
    Arbitrary<Map<String, Object>> values =
        Arbitraries.maps(
                Arbitraries.of("a", "b"), Arbitraries.<Object>of(1, 2, "x").injectNull(0.2))
            .ofMaxSize(2);
    return Combinators.combine(histories, histories, revisions, revisions, values)
        .as(
            (from, to, start, length, changed) ->
                new Delta(
                    new Position(start == 0 ? to : from, start),
                    new Position(to, start + length),
                    changed))
        .list()
        .ofMaxSize(12);
  }

  @Property
  void stepsAreThoseOfTheJavaReplica(@ForAll("deltas") List<Delta> deltas) {
    Replica replica = new Replica();
    SCRIPTS.run("var replica = new SliderSync.Replica()");

    for (Delta delta : deltas) {
      String step = replica.receive(delta).name();

      String body = DeltaCodec.encode(delta).encode();
      assertThat(SCRIPTS.text("replica.receive(" + body + ")")).isEqualTo(step);
      assertThat(new JsonArray(SCRIPTS.json("[replica.history, replica.revision]")))
          .isEqualTo(JsonArray.of(replica.position().history(), replica.revision()));
      assertThat(
              new JsonObject(
                  SCRIPTS.json(
                      "replica.controls().reduce(function (values, id) {"
                          + " values[id] = replica.value(id); return values; }, {})")))
          .isEqualTo(new JsonObject(replica.values()));
    }
  }
}
