package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** How many lines of what is pasted a text keeps. */
class AreaTest {

  private final Scripts scripts = Scripts.of("widgets/widgets.js", "widgets/area.js");

  @ParameterizedTest
  @CsvSource({
    "'a b', 1, 'a b'",
    "'a\\nb', 1, 'a b'",
    "'a\\r\\nb\\rc', 3, 'a\\nb\\nc'",
    "'a\\nb\\nc\\nd', 2, 'a\\nb c d'",
    "'a\\n\\n', 3, 'a\\n\\n'",
  })
  void breaksThatHaveNoRoomAreSpaces(String pasted, int most, String kept) {
    assertThat(scripts.json("SliderSync.inLines('%s', %d)".formatted(pasted, most)))
        .isEqualTo('"' + kept + '"');
  }
}
