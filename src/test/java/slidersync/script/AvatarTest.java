package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** How a person is shown, in an engine that knows ES5 only. */
class AvatarTest {

  private final Scripts scripts = Scripts.of("people/avatar.js");

  @ParameterizedTest
  @CsvSource({
    "Ana, A",
    "ana b., AB",
    "Ben (LX), BL",
    "Ana Maria Ruiz, AR",
    "(2) Ben, B",
    "Ana 2, A",
    "'  Ana  ', A",
    "Ω ώρα, ΩΏ",
    "אנה לוי, אל",
    "山田 太郎, 山太",
    "42, 4",
    "'', ''",
    "E\u0301va, E\u0301",
    "👩 Ana, A",
    "👩, 👩"
  })
  void initialsAreLetters(String name, String initials) {
    scripts.run("var name = " + Json.encode(name));

    assertThat(scripts.text("SliderSync.initialsOf(name)")).isEqualTo(initials);
  }
}
