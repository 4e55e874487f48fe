package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Boards.control;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.support.Boards;

/** The document that Home Assistant reads, by the fields that its documentation has. */
class HomeAssistantTest {

  private static final JsonObject MAIN = describe(Boards.MAIN);

  private static BoardDefinition board(Control... controls) {
    return BoardDefinition.of("main", "Main", List.of(controls));
  }

  private static JsonObject describe(BoardDefinition board) {
    return new JsonObject(describe(board, Optional.empty()).orElseThrow().payload());
  }

  private static Optional<Message> describe(BoardDefinition board, Optional<String> known) {
    return new PlainDialect(board, true).describe(known);
  }

  private static JsonObject component(JsonObject document, String id) {
    return document.getJsonObject("cmps").getJsonObject(id);
  }

  @Test
  void documentIsRetainedWhereItIsLookedFor() {
    Message message = describe(Boards.MAIN, Optional.empty()).orElseThrow();
    assertThat(message.topic()).isEqualTo("homeassistant/device/slider-sync-main/config");
    assertThat(message.isRetained()).isTrue();
  }

  @Test
  void deviceHasAnIdAnOriginAndAnAvailability() {
    assertThat(MAIN.getJsonObject("dev"))
        .isEqualTo(
            new JsonObject()
                .put("ids", new JsonArray().add("slider-sync-main"))
                .put("name", "Test board")
                .put("mf", "slider-sync")
                .put("mdl", "Board main"));
    assertThat(MAIN.getJsonObject("o").getString("name")).isEqualTo("slider-sync");
    assertThat(MAIN.getJsonArray("avty"))
        .isEqualTo(new JsonArray().add(new JsonObject().put("t", "slider-sync/main/$state")));
  }

  @Test
  void numberHasItsLimits() {
    assertThat(component(MAIN, "number1-number"))
        .isEqualTo(
            new JsonObject()
                .put("p", "number")
                .put("name", "number1")
                .put("uniq_id", "slider-sync-main-number1")
                .put("stat_t", "slider-sync/main/number1")
                .put("cmd_t", "slider-sync/main/number1/set")
                .put("qos", 1)
                .put("min", -10)
                .put("max", 10)
                .put("step", 0.5)
                .put("mode", "auto"));
    JsonObject free =
        component(describe(board(control("n", Map.of("type", "number")))), "n-number");
    assertThat(free.getLong("min")).isEqualTo(-9_007_199_254_740_991L);
    assertThat(free.getDouble("step")).isEqualTo(0.001);
    assertThat(free.getString("mode")).isEqualTo("box");
    Map<String, Object> gain =
        Map.of("type", "range", "min", 0, "max", 1, "step", 0.0001, "unit", "dB", "label", "Gain");
    JsonObject fine = component(describe(board(control("gain", gain))), "gain-number");
    assertThat(fine.getString("unit_of_meas")).isEqualTo("dB");
    assertThat(fine.getString("name")).isEqualTo("Gain");
    assertThat(fine.getDouble("step")).as("it takes no finer one").isEqualTo(0.001);
  }

  @Test
  void otherControlsAreWhatTheyLookLikeThere() {
    assertThat(component(MAIN, "mute-switch").getString("pl_on")).isEqualTo("true");
    assertThat(component(MAIN, "fog-switch").getString("pl_off")).isEqualTo("false");
    assertThat(component(MAIN, "scene-select").getJsonArray("ops"))
        .isEqualTo(new JsonArray(List.of("intro", "song", "end")));
    assertThat(component(MAIN, "txt1-text").getInteger("max")).isEqualTo(200);
    assertThat(component(MAIN, "tint-text").getString("pattern")).isEqualTo("^#[0-9A-Fa-f]{6}$");
    assertThat(component(MAIN, "go-button").getString("pl_prs")).isEqualTo("PRESS");
    Control note = control("note", Map.of("type", "text", "maxLength", 5_000));
    assertThat(component(describe(board(note)), "note-text").getInteger("max")).isEqualTo(255);
  }

  @Test
  void whatOnlyProgramsChangeIsASensor() {
    assertThat(component(MAIN, "level-sensor"))
        .isEqualTo(
            new JsonObject()
                .put("p", "sensor")
                .put("name", "level")
                .put("uniq_id", "slider-sync-main-level")
                .put("stat_t", "slider-sync/main/level"));
    Control lamp = control("lamp", Map.of("type", "toggle", "access", "read"));
    assertThat(component(describe(board(lamp)), "lamp-binary_sensor").containsKey("cmd_t"))
        .isFalse();
  }

  @Test
  void everyComponentHasWhatIsNeededOfAll() {
    MAIN.getJsonObject("cmps")
        .forEach(
            entry -> {
              JsonObject component = (JsonObject) entry.getValue();
              assertThat(component.fieldNames()).contains("p", "uniq_id", "stat_t", "name");
            });
    assertThat(MAIN.getJsonObject("cmps").size()).isEqualTo(Boards.MAIN.controls().size());
  }

  @Test
  void documentThatTheBrokerHasIsNotSaidAgain() {
    assertThat(describe(Boards.MAIN, Optional.of(MAIN.encode()))).isEmpty();
    assertThat(describe(Boards.MAIN, Optional.of("{\"cmps\": 7}"))).isPresent();
    assertThat(describe(Boards.MAIN, Optional.of("rubbish"))).isPresent();
  }

  @Test
  void componentThatIsGoneStaysUntilTheNextChangeWithNothingButItsPlatform() {
    Control dim = control("dim", Map.of("type", "range", "min", 0, "max", 1));
    Control mute = control("mute", Map.of("type", "toggle"));
    String both = describe(board(dim, mute)).encode();

    String one = describe(board(dim), Optional.of(both)).orElseThrow().payload();
    assertThat(component(new JsonObject(one), "mute-switch"))
        .isEqualTo(new JsonObject().put("p", "switch"));
    assertThat(describe(board(dim), Optional.of(one))).as("nothing twice").isEmpty();

    Control changed = control("dim", Map.of("type", "toggle"));
    String next = describe(board(changed), Optional.of(one)).orElseThrow().payload();
    assertThat(new JsonObject(next).getJsonObject("cmps").fieldNames())
        .containsExactlyInAnyOrder("dim-switch", "dim-number");
  }
}
