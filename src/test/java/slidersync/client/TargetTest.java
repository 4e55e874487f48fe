package slidersync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/, http://127.0.0.1:8080, main",
    "http://127.0.0.1:8080, http://127.0.0.1:8080, main",
    "https://show.example/boards/foh, https://show.example:443, foh",
    "127.0.0.1:18101, http://127.0.0.1:18101, main",
    "localhost:18101/boards/foh/, http://localhost:18101, foh",
    "[::1]:18101/, http://[::1]:18101, main",
    "show.example, http://show.example:80, main"
  })
  void urlNamesServerAndBoard(String url, String origin, String board) {
    Target target = Target.of(url);

    assertThat(target.origin()).isEqualTo(origin);
    assertThat(target.board()).isEqualTo(board);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://127.0.0.1/", "127.0.0.1:x", "127.0.0.1/other", "a b", "/"})
  void anythingElseIsRefusedWithWhatWasExpected(String url) {
    assertThatThrownBy(() -> Target.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected http://HOST:PORT/ or http://HOST:PORT/boards/ID, got \"" + url + "\"");
  }
}
