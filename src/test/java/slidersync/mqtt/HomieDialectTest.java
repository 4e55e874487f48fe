package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Boards.control;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.support.Boards;

/** A board as a device of Homie 5, by the words of that convention. */
class HomieDialectTest {

  private static final String BASE = "homie/5/slider-sync-main/";

  private final HomieDialect homie = new HomieDialect(Boards.MAIN);
  private final JsonObject document =
      new JsonObject(homie.describe(Optional.empty()).orElseThrow().payload());

  private static Control of(String id) {
    return Objects.requireNonNull(Boards.MAIN.controls().get(id));
  }

  private JsonObject property(String id) {
    return document
        .getJsonObject("nodes")
        .getJsonObject("controls")
        .getJsonObject("properties")
        .getJsonObject(id);
  }

  @Test
  void descriptionHasWhatIsRequired() {
    assertThat(document.getString("homie")).isEqualTo("5.0");
    assertThat(document.getLong("version")).isPositive();
    assertThat(document.getString("name")).isEqualTo("Test board");
    assertThat(property("slider1"))
        .isEqualTo(
            new JsonObject()
                .put("name", "slider1")
                .put("datatype", "integer")
                .put("settable", true)
                .put("format", "0:50:1"));
    assertThat(property("number1").getString("datatype")).isEqualTo("float");
    assertThat(property("number1").getString("format")).isEqualTo("-10:10:0.5");
    assertThat(property("mute").getString("datatype")).isEqualTo("boolean");
    assertThat(property("scene").getString("format")).isEqualTo("intro,song,end");
    assertThat(property("tint").getString("format")).isEqualTo("rgb");
    assertThat(property("txt1").getString("datatype")).isEqualTo("string");
    assertThat(property("level").getBoolean("settable")).isFalse();
    assertThat(property("go").getBoolean("retained")).isFalse();
    assertThat(property("go").getString("format")).isEqualTo("fire");
  }

  @Test
  void versionRisesWhenTheDescriptionChanges() {
    Optional<String> known = Optional.of(document.encode());
    assertThat(homie.describe(known)).isEmpty();

    BoardDefinition next = BoardDefinition.of("main", "Other", List.of(of("mute")));
    String changed = homie.with(next).describe(known).orElseThrow().payload();
    assertThat(new JsonObject(changed).getLong("version"))
        .isGreaterThan(document.getLong("version"));
  }

  @Test
  void idsHaveSmallLettersDigitsAndHyphensOnlyAndStayApart() {
    assertThat(HomieIds.of("dim-2")).isEqualTo("dim-2");
    assertThat(HomieIds.of("Dim_2"))
        .matches("dim-2-[0-9a-f]{8}")
        .isNotEqualTo(HomieIds.of("dim_2"));
  }

  @Test
  void targetComesBeforeTheValueAndOnceIsEnough() {
    Control slider = of("slider1");
    assertThat(homie.say(slider, "7"))
        .containsExactly(
            Message.retained(BASE + "controls/slider1/$target", "7"),
            Message.retained(BASE + "controls/slider1", "7"));
    assertThat(homie.accepted(slider, "8.0")).as("nobody wants that").isEmpty();
    homie.wanted(slider, "8.0");
    assertThat(homie.say(slider, "8"))
        .containsExactly(
            Message.retained(BASE + "controls/slider1/$target", "8.0"),
            Message.retained(BASE + "controls/slider1", "8"));
    assertThat(homie.say(slider, "8"))
        .containsExactly(Message.retained(BASE + "controls/slider1", "8"));
    homie.wanted(slider, "8.00");
    assertThat(homie.accepted(slider, "8.00"))
        .as("the value stays")
        .containsExactly(Message.retained(BASE + "controls/slider1/$target", "8.00"));
    assertThat(homie.say(of("level"), "1"))
        .containsExactly(Message.retained(BASE + "controls/level", "1"));
  }

  @Test
  void triggerIsAnEventAndNotRetained() {
    assertThat(homie.say(of("go"), "3")).as("what was before").isEmpty();
    assertThat(homie.with(Boards.MAIN).say(of("go"), "4"))
        .containsExactly(Message.passing(BASE + "controls/go", "fire"));
  }

  @Test
  void colorsAndEmptyTextsHaveFormsOfTheirOwn() {
    assertThat(homie.write(of("tint"), "#ff8800")).isEqualTo("rgb,255,136,0");
    assertThat(homie.read(of("tint"), "rgb,255,136,0")).isEqualTo("#ff8800");
    assertThat(homie.write(of("txt1"), "")).isEqualTo("\0");
    assertThat(homie.read(of("txt1"), "\0")).isEqualTo("");
  }

  @Test
  void topicsAreUnderstood() {
    assertThat(homie.hear(BASE + "controls/mute")).isEqualTo(new Heard.Value(of("mute")));
    assertThat(homie.hear(BASE + "controls/mute/set")).isEqualTo(new Heard.Command(of("mute")));
    assertThat(homie.hear(BASE + "controls/nobody/set")).isEqualTo(new Heard.Unknown("nobody"));
    assertThat(homie.hear(BASE + "controls/nobody")).isEqualTo(new Heard.Stray());
    assertThat(homie.hear(BASE + "$state")).isEqualTo(new Heard.State());
    assertThat(homie.hear("homie/5/other/controls/mute/set")).isEqualTo(new Heard.Nothing());
  }

  @Test
  void optionsThatAreNoListAreText() {
    Control choice = control("choice", Map.of("type", "select", "options", List.of("a,b", "c")));
    BoardDefinition board = BoardDefinition.of("main", "Main", List.of(choice));
    String described = new HomieDialect(board).describe(Optional.empty()).orElseThrow().payload();
    assertThat(described).contains("\"datatype\":\"string\"").doesNotContain("format");
  }
}
