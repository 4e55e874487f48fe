package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.boardfile.BoardFile;

/**
 * Takes the README's pictures. It is no test of a run, only what this command runs:
 *
 * <pre>mvn -q verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=Screenshots
 * </pre>
 */
class Screenshots {

  private static final Path SITE = Path.of("src/site");

  @RegisterExtension static final Screens SCREENS = Screens.of(theatre());

  private static BoardDefinition theatre() {
    return BoardFile.read(Path.of("src/test/resources/theatre.yaml")).get(0);
  }

  @Test
  void desktopAndPhone() {
    BoardPage ana =
        SCREENS.open(
            SCREENS.url(),
            new NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    colored(ana.awaitLive(), "#d62f1f").join("Ana").part("people.close").click();
    BoardPage bo = SCREENS.open(SCREENS.url(), Screens.phone().setColorScheme(ColorScheme.DARK));
    colored(bo.awaitLive(), "#3c7090").join("Bo").part("people.close").click();
    BoardPage dmitri = colored(SCREENS.open().awaitLive(), "#b22fb2").join("Dmitri");
    dmitri.press("back", 0.3);
    dmitri.moveTo("back", 0.4);
    for (BoardPage page : List.of(ana, bo)) {
      assertThat(page.who("back")).containsText("Dmitri");
      assertThat(page.part("people.count")).hasText("3");
    }
    take(ana, "desktop.png");
    take(bo, "phone.png");
    dmitri.release();
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
