package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void textIsInQuotesAndOtherThingsAreNot() {
    assertThat(Excerpt.of("31")).isEqualTo("\"31\"");
    assertThat(Excerpt.of(31)).isEqualTo("31");
    assertThat(Excerpt.of(null)).isEqualTo("null");
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    assertThat(Excerpt.of("🎚".repeat(61))).isEqualTo("\"" + "🎚".repeat(60) + "...\"");
    assertThat(Excerpt.of("🎚".repeat(60))).isEqualTo("\"" + "🎚".repeat(60) + "\"");
  }

  @Test
  void whatCannotBePrintedIsAQuestionMark() {
    assertThat(Excerpt.of("a\u001b[31m\n\u202e\u2028\ud83c")).isEqualTo("\"a?[31m????\"");
  }

  @Test
  void longListIsCutAfterEight() {
    List<String> all = IntStream.rangeClosed(1, 9).mapToObj(String::valueOf).toList();
    assertThat(Excerpt.list(all)).isEqualTo("1, 2, 3, 4, 5, 6, 7, 8 and 1 more");
    assertThat(Excerpt.list(all.subList(0, 8))).isEqualTo("1, 2, 3, 4, 5, 6, 7, 8");
  }
}
