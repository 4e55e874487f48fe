package slidersync.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/, http://127.0.0.1:8080, main",
    "127.0.0.1:8080, http://127.0.0.1:8080, main",
    "localhost:8080/boards/house, http://localhost:8080, house",
    "localhost, http://localhost:80, main",
    "[::1]:8080, http://[::1]:8080, main",
    "https://show.example/boards/house, https://show.example:443, house"
  })
  void addressIsThatOfThePage(String address, String origin, String board) {
    Target target = Target.of(address);

    assertThat(target.origin()).isEqualTo(origin);
    assertThat(target.board()).isEqualTo(board);
  }
}
