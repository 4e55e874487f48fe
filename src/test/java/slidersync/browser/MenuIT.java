package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;

/** The menu of a board's page: by keyboard and by hand, and kept on the device. */
class MenuIT {

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  private static BoardPage openMenu(BoardPage page) {
    page.part("menu.button").click();
    assertThat(page.part("menu")).isVisible();
    return page;
  }

  private static Object focused(BoardPage page) {
    return page.page().evaluate("() => document.activeElement.id");
  }

  @Test
  void keyboardGoesIntoTheMenuAndBackToItsButton() {
    BoardPage page = SCREENS.open();
    page.part("menu.button").focus();
    page.page().keyboard().press("Enter");
    assertThat(page.part("menu.title")).isFocused();
    for (int i = 0; i < 20; i++) {
      page.page().keyboard().press("Tab");
      assertThat(page.page().evaluate("() => document.activeElement.closest('main .board')"))
          .isNull();
    }
    page.page().keyboard().press("Escape");

    assertThat(page.part("menu")).isHidden();
    assertThat(focused(page)).isEqualTo("page.menu.button");
  }

  @Test
  void closedMenuTakesNoFocusFromWhatWasTouchedSince() {
    BoardPage page = openMenu(SCREENS.open().awaitLive());
    page.page()
        .evaluate(
            """
            () => new Promise(closed => {
              const menu = document.getElementById('page.menu');
              menu.addEventListener('close', () => setTimeout(closed));
              document.getElementById('page.menu.close').click();
              document.getElementById('fog').focus();
            })
            """);

    assertThat(focused(page)).isEqualTo("fog");
  }

  @Test
  void tapBesideTheMenuClosesIt() {
    BoardPage page = openMenu(SCREENS.open());
    page.page().mouse().click(20, 400);

    assertThat(page.part("menu")).isHidden();
  }

  @Test
  void themeSizeAndLanguageApplyAtOnceAndStay() {
    BoardPage page = openMenu(SCREENS.open());
    Locator root = page.page().locator("html");
    page.part("menu.theme").selectOption("red");
    page.part("menu.text").selectOption("150");
    assertThat(root).hasCSS("font-size", "24px");
    assertThat(root).hasCSS("background-color", "rgb(13, 2, 2)");
    assertThat(page.page().locator("meta[name=theme-color]").first())
        .hasAttribute("content", "#0d0202");

    page.part("menu.language").selectOption("de");
    assertThat(root).hasAttribute("lang", "de");
    page.awaitLive();
    assertThat(root).hasCSS("font-size", "24px");
    assertThat(root).hasCSS("background-color", "rgb(13, 2, 2)");
    openMenu(page);
    assertThat(page.part("menu.title")).hasText("Menü");
    assertThat(page.part("menu.theme")).hasValue("red");

    page.part("menu.theme").selectOption("");
    page.part("menu.text").selectOption("100");
    page.page().reload();
    page.awaitLive();
    assertThat(root).hasCSS("font-size", "16px");
    assertThat(root).not().hasAttribute("data-theme", Pattern.compile(".*"));
  }

  @Test
  void delayIsThatOfTheHandThatHasJustMoved() {
    BoardPage page = SCREENS.open();
    assertThat(page.part("delay")).isEmpty();
    page.press("slider1", 0.2);
    page.moveTo("slider1", 0.6);
    page.release();

    assertThat(page.part("delay")).hasText(Pattern.compile("\\d+ ms"));
    openMenu(page);
    assertThat(page.part("menu.delay")).hasText(Pattern.compile("\\d+ ms, at worst \\d+ ms"));
  }

  @Test
  void screenThatIsToStayOnSaysWhetherItDoes() {
    BoardPage page = openMenu(SCREENS.open());
    page.page()
        .evaluate(
            """
            () => {
              window.locks = [];
              navigator.wakeLock.request = () => {
                const lock = new EventTarget();
                lock.release = () => lock.dispatchEvent(new Event('release'));
                window.locks.push(lock);
                return Promise.resolve(lock);
              };
            }
            """);
    page.part("menu.awake").check();
    assertThat(page.part("menu.awake.state")).hasText("on");
    page.page().evaluate("() => window.locks[0].release()");
    assertThat(page.part("menu.awake.state")).hasText("given up by the device");
    page.part("menu.close").click();
    assertThat(page.part("menu.lost")).hasText("!");
    assertThat(page.part("menu.button"))
        .hasAccessibleDescription("The screen may go dark: the device has given up keeping it on");
    page.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(page.part("menu.awake.state")).hasText("on");
    assertThat(page.part("menu.lost")).isEmpty();
    openMenu(page);
    page.part("menu.awake").uncheck();
    assertThat(page.part("menu.awake.state")).isEmpty();

    page.part("menu.awake").check();
    page.page().reload();
    page.awaitLive();
    assertThat(openMenu(page).part("menu.awake")).isChecked();
  }

  @Test
  void linkAndCodeLeadToTheBoardAndItsTab() {
    BoardPage page = SCREENS.open(SCREENS.url() + "#lights").awaitLive();
    Page.WaitForResponseOptions longer = new Page.WaitForResponseOptions().setTimeout(30_000);
    String asked =
        page.page()
            .waitForResponse(
                response -> response.url().contains("/qr.svg"), longer, () -> openMenu(page))
            .url();

    assertThat(page.part("share.link")).hasText(SCREENS.url() + "boards/main#lights");
    assertThat(asked).endsWith("boards%2Fmain%23lights");
    assertThat(page.part("share.local")).isVisible();
    page.page()
        .waitForFunction("() => document.getElementById('page.share.code').naturalWidth > 0");
  }
}
