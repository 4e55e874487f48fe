package slidersync.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotedTest {

  @Test
  void textIsInQuotesAndOtherThingsAreNot() {
    assertThat(Quoted.of("31")).isEqualTo("\"31\"");
    assertThat(Quoted.of(31)).isEqualTo("31");
    assertThat(Quoted.of(null)).isEqualTo("null");
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    assertThat(Quoted.of("🎚".repeat(61))).isEqualTo("\"" + "🎚".repeat(60) + "...\"");
    assertThat(Quoted.of("🎚".repeat(60))).isEqualTo("\"" + "🎚".repeat(60) + "\"");
  }

  @Test
  void unprintableCharacterBecomesAQuestionMark() {
    assertThat(Quoted.of("a\u001b[31m\n\u202e\u2028\ud83c")).isEqualTo("\"a?[31m????\"");
  }

  @Test
  void longListIsCutAfterEight() {
    List<String> all = IntStream.rangeClosed(1, 9).mapToObj(String::valueOf).toList();
    assertThat(Quoted.list(all)).isEqualTo("1, 2, 3, 4, 5, 6, 7, 8 and 1 more");
    assertThat(Quoted.list(all.subList(0, 8))).isEqualTo("1, 2, 3, 4, 5, 6, 7, 8");
  }
}
