package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.support.Boards;

/**
 * Takes the README's pictures. It is no test of a run, only what this command runs:
 *
 * <pre>mvn -q verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=Screenshots
 * </pre>
 */
class Screenshots {

  private static final Path SITE = Path.of("src/site");

  @RegisterExtension
  static final Screens SCREENS =
      Screens.of(
          BoardDefinition.of(
              "main",
              "Synchronized sliders",
              List.of(
                  Boards.control(
                      "slider1", Map.of("type", "range", "label", "Slider 1", "min", 0, "max", 50)),
                  Boards.control(
                      "slider2", Map.of("type", "range", "label", "Slider 2", "min", 0, "max", 50)),
                  Boards.control("txt1", Map.of("type", "text", "label", "Text")))),
          BoardDefinition.of(
              "house",
              "Front of house",
              List.of(
                  Boards.control(
                      "dim",
                      Map.of(
                          "type",
                          "range",
                          "label",
                          "House lights",
                          "min",
                          0,
                          "max",
                          100,
                          "unit",
                          "%",
                          "value",
                          35)),
                  Boards.control("mute", Map.of("type", "toggle", "label", "Mute", "value", true)),
                  Boards.control(
                      "scene",
                      Map.of(
                          "type",
                          "select",
                          "label",
                          "Scene",
                          "options",
                          List.of("intro", "song", "end"),
                          "value",
                          "song")),
                  Boards.control(
                      "note",
                      Map.of(
                          "type", "text", "label", "Note to all", "value", "Curtain in 5 minutes")),
                  Boards.control(
                      "tint", Map.of("type", "color", "label", "Tint", "value", "#ff8800")))));

  @Test
  void desktop() {
    BoardPage page =
        SCREENS.open(
            SCREENS.url(),
            new NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.LIGHT));
    try (TestMover mover = SCREENS.mover()) {
      mover.set(Map.of("slider1", 31, "slider2", 12, "txt1", "Good evening, Vienna"));
      page.awaitLive().settle(mover);
    }
    BoardPage other = colored(SCREENS.open(), "#2f8f46").join("Ben");
    colored(page, "#7a68e0").join("Ana").openPanel("messages");
    other.write("Curtain in 5 minutes");
    assertThat(page.messages()).hasCount(1);
    page.write("Ready");
    assertThat(page.messages()).hasCount(2);
    assertThat(page.people()).hasCount(2);
    other.press("slider2", 0.3);
    other.moveTo("slider2", 0.44);
    assertThat(page.who("slider2")).hasText("Ben is moving this");
    page.awaitValue("slider2", 22);
    take(page, "desktop.png");
    other.release();
  }

  @Test
  void phone() {
    BoardPage page =
        SCREENS.open(
            SCREENS.url() + "boards/house", Screens.phone().setColorScheme(ColorScheme.DARK));
    colored(page.awaitLive(), "#7a68e0").join("Ana").part("people.close").click();
    BoardPage other =
        SCREENS.open(SCREENS.url() + "boards/house", new NewContextOptions()).awaitLive();
    colored(other, "#c2620e").join("Chloé").press("dim", 0.5);
    assertThat(page.who("dim")).hasText("Chloé is moving this");
    assertThat(page.part("people.count")).hasText("2");
    take(page, "phone.png");
    other.release();
  }

  private static BoardPage colored(BoardPage page, String color) {
    page.openPanel("people").part("me.color").fill(color);
    return page;
  }

  private static void take(BoardPage page, String file) {
    page.page()
        .screenshot(
            new ScreenshotOptions()
                .setPath(SITE.resolve(file))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
  }
}
