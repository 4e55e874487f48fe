package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Scripts;

/** What people write is the number that they mean. */
class WrittenNumbersTest {

  private final Scripts scripts = Scripts.of("types/written-numbers.js");

  private static String quoted(String text) {
    return "'" + text.replace("'", "\\'") + "'";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "142 | 142",
        "3.5 | 3.5",
        "3,5 | 3.5",
        "'  7 ' | 7",
        "-0,5 | -0.5",
        "+4 | 4",
        ".5 | 0.5",
        ",5 | 0.5",
        "5. | 5",
        "1e3 | 1000",
        "1e-7 | 1e-7",
        "\u22123 | -3",
        "1\u00a0000 | 1000",
        "1\u202f000,25 | 1000.25",
        "\u0663\u066b\u0665 | 3.5",
        "\u06f1\u06f2\u06f3 | 123",
        "\u0967\u0968 | 12",
        "\uff11\uff0e\uff15 | 1.5",
      })
  void numberIsRead(String text, String number) {
    assertThat(scripts.text("SliderSync.numberOf(" + quoted(text) + ")")).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "-", "abc", "1,234.5", "1.234,5", "1..2", "5 bpm", "0x10", "1e999", "NaN"
      })
  void whatIsNoNumberIsNone(String text) {
    assertThat(scripts.text("SliderSync.numberOf(" + quoted(text) + ")")).isEqualTo("undefined");
  }

  @ParameterizedTest
  @CsvSource({
    "120, 1, 0.5, 40, 240, 120.5",
    "120, -1, 0.5, 40, 240, 119.5",
    "120, 10, 0.5, 40, 240, 125",
    "0.2, 1, 0.1, 0, 1, 0.3",
    "0.3, -3, 0.1, 0, 1, 0",
    "239.8, 1, 0.5, 40, 240, 240",
    "40.2, -1, 0.5, 40, 240, 40",
    "5, 1, NaN, NaN, NaN, 6",
    "-2.25, -1, NaN, NaN, NaN, -3.25",
    "0.5, 1, NaN, 0, 1, 0.51",
    "20, 1, NaN, 0, 1000, 30",
    "1e-7, 1, 1e-7, 0, 1, 2e-7",
    "9007199254740990, 1, 1, NaN, NaN, 9007199254740991",
  })
  void stepLeadsToTheNextDecimalWithinTheBounds(
      String value, int steps, String step, String min, String max, String next) {
    assertThat(
            scripts.text(
                "SliderSync.stepped(%s, %d, %s, %s, %s)".formatted(value, steps, step, min, max)))
        .isEqualTo(next);
  }
}
