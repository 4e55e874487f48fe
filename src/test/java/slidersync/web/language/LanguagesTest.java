package slidersync.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;

/** Which language a page has, and who keeps which copy of it. */
class LanguagesTest {

  private static final Pattern SCRIPT =
      Pattern.compile("<script src=\"/(slider-sync\\.js[^\"]*)\"");

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                | en",
        "de                                | de",
        "de-AT                             | de",
        "DE-ch                             | de",
        "de-Latn-AT-1996                   | de",
        "fr-CH, fr;q=0.9, de;q=0.8, *;q=0.5 | fr",
        "pt, es;q=0.8, en;q=0.9            | en",
        "pt-BR, it                         | en",
        "fr;q=0.2, es;q=0.7                | es",
        "fr ; q = 0.2 , es ; Q=0.7         | es",
        "es;q=0.5, fr;q=0.5                | es",
        "de;q=0, fr;q=0.1                  | fr",
        "de;q=0                            | en",
        "*                                 | en",
        "de;q=2, fr                        | fr",
        "de;q=NaN, fr                      | fr",
        "de;q=high, es                     | es",
        "de;level=1, es                    | es",
        "de_DE, es                         | es",
        "', ,;;q=,-,\u00e9, \u0000, es'    | es",
        "toolongtobealanguage, fr          | fr"
      })
  void browserGetsTheLanguageThatItLikesBest(String header, String language) {
    assertThat(Languages.wished(header).language()).isEqualTo(language);
  }

  @Test
  void longHeaderOfNonsenseIsHarmless() {
    assertThat(Languages.wished("x-".repeat(4000)).language()).isEqualTo("en");
    assertThat(Languages.wished("a;q=0.1,".repeat(1000) + "de;q=0.05").language()).isEqualTo("de");
  }

  @Test
  void pageIsInTheLanguageThatTheBrowserWishes() {
    assertThat(page("Accept-Language: de-DE,de;q=0.9,en;q=0.8"))
        .contains("<html lang=\"de\">", "Nachrichten");
    assertThat(page("Accept: */*")).contains("<html lang=\"en\">", "Messages");
  }

  @Test
  void choiceOfThePersonComesFirst() {
    assertThat(page("Accept-Language: de\r\nCookie: slider-sync-language=fr"))
        .contains("<html lang=\"fr\">");
    assertThat(page("Accept-Language: de\r\nCookie: slider-sync-language=klingon"))
        .contains("<html lang=\"de\">");
  }

  private static String page(String header) {
    RawHttp.Answer answer = RawHttp.request(NODE.port(), "GET", "/boards/main", header);
    assertThat(answer.header("vary")).contains("Accept-Language, Cookie");
    return answer.body();
  }

  @Test
  void errorSpeaksTheLanguageOfThePersonAndEnglishToPrograms() {
    assertThat(missing("Accept: text/html\r\nAccept-Language: es").body())
        .contains("No encontrado");
    assertThat(missing("Accept-Language: es").body())
        .isEqualTo("Not found. There is no board stage. All boards are at /boards.\n");
  }

  private static RawHttp.Answer missing(String header) {
    return RawHttp.request(NODE.port(), "GET", "/boards/stage", header);
  }

  /** The URL of a page's script names its content, so all may keep it, whatever they speak. */
  @Test
  void scriptThatAPageNamesHasThePagesLanguage() {
    Matcher script = SCRIPT.matcher(page("Accept-Language: de"));
    assertThat(script.find()).isTrue();
    RawHttp.Answer answer =
        script("/" + script.group(1).replace("&#x3D;", "="), "Accept-Language: es");

    assertThat(answer.body()).contains("\"language\":\"de\"", "Noch einmal setzen");
    assertThat(answer.header("vary")).contains("accept-encoding");
    assertThat(answer.header("cache-control").orElse("")).contains("immutable");
  }

  @Test
  void scriptOfAnAuthorsPageHasTheBrowsersLanguage() {
    RawHttp.Answer spanish = script("/slider-sync.js", "Accept-Language: es");

    assertThat(spanish.body()).contains("\"language\":\"es\"");
    assertThat(spanish.header("cache-control")).contains("no-cache");
    assertThat(spanish.header("vary")).contains("Accept-Language, Cookie");
    assertThat(script("/slider-sync.js", "Accept-Language: fr").header("etag"))
        .isNotEqualTo(spanish.header("etag"));
  }

  private static RawHttp.Answer script(String target, String header) {
    return RawHttp.request(NODE.port(), "GET", target, header);
  }
}
