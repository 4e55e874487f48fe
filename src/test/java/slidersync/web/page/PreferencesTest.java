package slidersync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;

/** What a page looks like in its first paint, by what the device prefers and how it was opened. */
class PreferencesTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  private static String page(String... headers) {
    return RawHttp.request(NODE.port(), "GET", "/boards/main", headers).body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slider-sync-theme=red                         | <html lang=\"en\" data-theme=\"red\">",
        "slider-sync-text=150; slider-sync-theme=light |"
            + " <html lang=\"en\" data-theme=\"light\" data-text=\"150\">",
        "slider-sync-theme=pink; slider-sync-text=9999 | <html lang=\"en\">",
        "slider-sync-theme=\"><script>                 | <html lang=\"en\">",
      })
  void firstPaintIsAsTheDevicePrefers(String cookies, String html) {
    assertThat(page("Cookie: " + cookies)).contains(html);
  }

  @ParameterizedTest
  @CsvSource({"dark, #101317", "light, #eef1f4", "red, #0d0202"})
  void barsOfTheBrowserHaveTheColorOfTheTheme(String theme, String color) throws IOException {
    String meta = "<meta name=\"theme-color\" content=\"%s\">".formatted(color);

    assertThat(page("Cookie: slider-sync-theme=" + theme)).containsOnlyOnce("theme-color");
    assertThat(page("Cookie: slider-sync-theme=" + theme)).contains(meta);
    assertThat(page()).contains("media=\"(prefers-color-scheme: light)\"");
    assertThat(Files.readString(Path.of("webroot/style/palette.css"))).contains("--page: " + color);
  }

  @Test
  void menuShowsWhatIsChosen() {
    assertThat(page("Cookie: slider-sync-theme=red; slider-sync-text=150; slider-sync-language=de"))
        .contains("<option value=\"red\" selected>Rot", "<option value=\"150\" selected>")
        .contains("<option value=\"de\" lang=\"de\" selected>Deutsch");
  }

  @Test
  void pageThatOnlyThisMachineFindsSaysSo() {
    assertThat(page()).contains("page.share.local");
    assertThat(page("Host: 192.168.1.5:8080"))
        .doesNotContain("page.share.local", "page.share.origin");
  }
}
