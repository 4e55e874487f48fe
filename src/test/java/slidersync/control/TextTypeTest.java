package slidersync.control;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.control.Definitions.control;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.text.Outcome;

/** Texts of several lines. */
class TextTypeTest {

  private static final Control THREE = control(Map.of("type", "text", "maxLength", 5, "lines", 3));

  static Stream<Arguments> fitting() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of("a", "a"),
        Arguments.of("a\nb", "a\nb"),
        Arguments.of("a\r\nb\rc", "a\nb\nc"),
        Arguments.of("\n\n", "\n\n"),
        Arguments.of("\r\n\r\n123", "\n\n123"));
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void everyBreakIsOneLineFeed(String text, String normal) {
    assertThat(THREE.normalize(text)).isEqualTo(Outcome.accepted(normal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb\nc\n", "\r\r\r", "a\tb", "a\n\0", "\n\ud83c", "abc\ndef"})
  void tooMuchAndOtherControlCharactersAreRefused(String text) {
    assertThat(THREE.normalize(text))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected ->
                assertThat(rejected.refusal().message())
                    .startsWith("it: expected text of at most 3 lines, at most 5 characters, got"));
  }

  @Test
  void oneLineTakesNoBreak() {
    assertThat(control(Map.of("type", "text")).normalize("a\nb"))
        .isInstanceOf(Outcome.Rejected.class);
  }
}
