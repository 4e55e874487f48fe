package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Boards.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.support.Boards;
import slidersync.text.Reason;
import slidersync.text.Refusal;

class PlainDialectTest {

  private static final String BASE = "slider-sync/main/";

  private final PlainDialect plain = new PlainDialect(Boards.MAIN, true);

  private static Control of(String id) {
    return Objects.requireNonNull(Boards.MAIN.controls().get(id));
  }

  @Test
  void topicsAreUnderstood() {
    assertThat(plain.hear(BASE + "mute")).isEqualTo(new Heard.Value(of("mute")));
    assertThat(plain.hear(BASE + "mute/set")).isEqualTo(new Heard.Command(of("mute")));
    assertThat(plain.hear(BASE + "set")).isEqualTo(new Heard.Commands());
    assertThat(plain.hear(BASE + "nobody")).isEqualTo(new Heard.Stray());
    assertThat(plain.hear(BASE + "nobody/set")).isEqualTo(new Heard.Unknown("nobody"));
    assertThat(plain.hear(BASE + "$state")).isEqualTo(new Heard.State());
    assertThat(plain.hear("homeassistant/status")).isEqualTo(new Heard.Readers());
    assertThat(plain.hear("homeassistant/device/slider-sync-main/config"))
        .isEqualTo(new Heard.Description());
  }

  @ParameterizedTest
  @CsvSource({
    "slider-sync/main/",
    "slider-sync/main",
    "slider-sync/main/$error",
    "slider-sync/main/a b",
    "slider-sync/main/mute/$error",
    "slider-sync/other/mute",
    "slider-sync/main2/mute/set",
    "other"
  })
  void otherTopicsAreNothing(String topic) {
    assertThat(plain.hear(topic)).isEqualTo(new Heard.Nothing());
  }

  @Test
  void controlOfTheNameOfTheCommandHasTheTopicForItself() {
    Control set = control("set", Map.of("type", "toggle"));
    PlainDialect odd = new PlainDialect(BoardDefinition.of("main", "Main", List.of(set)), false);
    assertThat(odd.hear(BASE + "set")).isEqualTo(new Heard.Value(set));
    assertThat(odd.hear(BASE + "set/set")).isEqualTo(new Heard.Command(set));
  }

  @ParameterizedTest
  @CsvSource({
    "slider1, 31, 31",
    "slider1, ' 31.5 ', 31.5",
    "slider1, 1e1, 10",
    "slider1, 50.0000001, 50",
    "slider1, -3, 0",
    "slider1, 1e999, 1e999",
    "slider1, many, many",
    "number1, -2.50, -2.5",
    "mute, ON, true",
    "mute, Off, false",
    "mute, 1, true",
    "mute, perhaps, perhaps",
    "scene, song, song",
    "tint, #FF8800, #ff8800",
    "tint, ff8800, #ff8800",
    "tint, '255,136,0', #ff8800",
    "tint, 'rgb,255,136,0', #ff8800",
    "tint, '256,0,0', '256,0,0'",
    "txt1, ' as it is ', ' as it is '"
  })
  void payloadIsReadAsWhatItMeans(String id, String payload, String expected) {
    assertThat(Payload.write(plain.read(of(id), payload))).isEqualTo(expected);
  }

  @Test
  void optionIsFoundByItsLabel() {
    Map<String, String> second = Map.of("value", "song2", "label", "Second song");
    Control scene = control("scene", Map.of("type", "select", "options", List.of("intro", second)));
    PlainDialect labels =
        new PlainDialect(BoardDefinition.of("main", "Main", List.of(scene)), false);
    assertThat(labels.read(scene, "Second song")).isEqualTo("song2");
    assertThat(labels.read(scene, "song2")).isEqualTo("song2");
  }

  @Property
  void numbersAreWrittenWithoutExponentAndReadAgain(@ForAll double number) {
    String text = Payload.write(number);
    if (Math.abs(number) > 9_007_199_254_740_991L) return;
    assertThat(text).doesNotContainIgnoringCase("e");
    assertThat(new BigDecimal(text).doubleValue()).isEqualTo(number);
  }

  @Test
  void textThatIsNotInUtf8IsNone() {
    assertThat(Payload.text(new byte[] {(byte) 0xff})).isEmpty();
    assertThat(Payload.text("ü".getBytes(java.nio.charset.StandardCharsets.UTF_8))).contains("ü");
  }

  @Test
  void refusalIsToldWhereTheCommandWasGivenAndNotRetained() {
    Refusal held = Refusal.of(Reason.HELD, "slider1", "Ana is moving this");
    Message message = plain.refused(Optional.of(of("slider1")), held);
    assertThat(message.topic()).isEqualTo(BASE + "slider1/$error");
    assertThat(message.isRetained()).isFalse();
    assertThat(message.payload()).contains("\"HELD\"", "slider1: Ana is moving this");
    assertThat(plain.refused(Optional.empty(), held).topic()).isEqualTo("slider-sync/main/$error");
  }
}
