package slidersync.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "--prot, --port",
    "--PORT, --port",
    "--pot, --port",
    "--porrt, --port",
    "--posted, ",
    "port, --port",
    "--cluster-prot, --cluster-port",
    "--clustre, --cluster",
    "boards, --boards",
    "'', ",
    "--bogus, ",
    "boards.yaml, "
  })
  void wordWithUpToTwoMistakesIsFound(String word, String meant) {
    Stream<String> known =
        Stream.of("--host", "--port", "--boards", "--cluster", "--cluster-port", "bench");
    assertThat(Spelling.nearest(word, known).orElse(null)).isEqualTo(meant);
  }

  @Test
  void wordOfAnyLengthIsCompared() {
    assertThat(Spelling.nearest("-".repeat(1 << 20), Stream.of("--port"))).isEmpty();
  }
}
