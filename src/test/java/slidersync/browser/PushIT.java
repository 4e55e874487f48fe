package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static slidersync.support.Boards.control;
import static slidersync.support.TestNode.get;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.browser.BoardPage.Point;
import slidersync.support.TcpProxy;

/** Buttons and triggers under mice, fingers and keys, and controls that only programs change. */
class PushIT {

  @RegisterExtension
  static final Screens SCREENS =
      Screens.of(
          BoardDefinition.of(
              "main",
              "Pushed",
              List.of(
                  control("fog", Map.of("type", "button")),
                  control("strobe", Map.of("type", "button")),
                  control("go", Map.of("type", "trigger", "guard", "1h")),
                  control("pyro", Map.of("type", "trigger", "confirm", true)),
                  control(
                      "level", Map.of("type", "range", "min", 0, "max", 9, "access", "read")))));

  private static Locator pressed(BoardPage page, String button) {
    return page.page().locator("#" + button + "[aria-pressed=true]");
  }

  private static Point middle(BoardPage page, String id) {
    BoundingBox box = page.control(id).boundingBox();
    return new Point(box.x + box.width / 2, box.y + box.height / 2);
  }

  private static void mouseDown(BoardPage page, String id) {
    Point point = middle(page, id);
    page.page().mouse().move(point.x(), point.y());
    page.page().mouse().down();
  }

  @Test
  void buttonIsPressedAsLongAsTheMouseIsAndOthersSeeByWhom() {
    AtomicInteger signs = new AtomicInteger();
    BoardPage ana = SCREENS.blank(SCREENS.url(), new NewContextOptions());
    ana.page()
        .onWebSocket(
            socket ->
                socket.onFrameSent(
                    frame -> {
                      if (frame.text().contains("main.press")) signs.incrementAndGet();
                    }));
    ana.page().navigate(SCREENS.url());
    ana.awaitLive().join("Ana");
    BoardPage ben = SCREENS.open();

    mouseDown(ana, "fog");
    assertThat(pressed(ben, "fog")).isVisible();
    assertThat(ben.who("fog")).hasText("Ana is pressing this");
    // Longer than a press lasts without a sign.
    ana.page().waitForCondition(() -> signs.get() >= 8);
    assertThat(pressed(ben, "fog")).isVisible();
    ana.page().mouse().move(0, 0);
    assertThat(pressed(ben, "fog")).isVisible();
    ana.release();
    assertThat(pressed(ben, "fog")).hasCount(0);
    assertThat(pressed(ana, "fog")).hasCount(0);

    ana.control("strobe").focus();
    ana.page().keyboard().down(" ");
    assertThat(pressed(ben, "strobe")).isVisible();
    ana.page().keyboard().up(" ");
    assertThat(pressed(ben, "strobe")).hasCount(0);
    ana.page().keyboard().down("Enter");
    assertThat(pressed(ben, "strobe")).isVisible();
    ana.control("strobe").blur();
    assertThat(pressed(ben, "strobe")).hasCount(0);
  }

  @Test
  void buttonIsReleasedWhenItsPageOrItsNetworkIsGone() {
    BoardPage ben = SCREENS.open();
    BoardPage ana = SCREENS.open();
    mouseDown(ana, "fog");
    assertThat(pressed(ben, "fog")).isVisible();
    ana.page().close();
    assertThat(pressed(ben, "fog")).hasCount(0);

    try (TcpProxy proxy = TcpProxy.to(SCREENS.node().port())) {
      BoardPage cut = SCREENS.open(proxy.url()).awaitLive();
      mouseDown(cut, "fog");
      assertThat(pressed(ben, "fog")).isVisible();
      proxy.cut();
      assertThat(pressed(ben, "fog")).hasCount(0);
      assertThat(cut.control("fog")).isDisabled();
      proxy.mend();
      cut.awaitLive();
      assertThat(pressed(cut, "fog")).hasCount(0);
    }
    SCREENS.forgiveLostConnections();
  }

  @Test
  void severalFingersPressSeveralButtons() {
    BoardPage phone = SCREENS.open(SCREENS.url(), Screens.phone()).awaitLive();
    BoardPage ben = SCREENS.open();
    Fingers fingers = Fingers.on(phone);
    Point fog = middle(phone, "fog");
    Point strobe = middle(phone, "strobe");

    fingers.touch("touchStart", fog);
    fingers.touch("touchStart", fog, strobe);
    assertThat(pressed(ben, "fog")).isVisible();
    assertThat(pressed(ben, "strobe")).isVisible();
    // A finger that moves does not scroll the page away, and still presses.
    fingers.touch("touchMove", fog, new Point(strobe.x(), strobe.y() + 200));
    // The first finger is lifted.
    fingers.touch("touchEnd", fog);
    assertThat(pressed(ben, "fog")).hasCount(0);
    assertThat(pressed(ben, "strobe")).isVisible();
    fingers.touch("touchEnd");
    assertThat(pressed(ben, "strobe")).hasCount(0);
  }

  @Test
  void triggerFiresOnceForAClickAndAsksFirstIfItSaysSo() {
    BoardPage ana = SCREENS.open();
    BoardPage ben = SCREENS.open();

    ana.control("go").click();
    assertThat(ben.output("go")).hasText("1");
    ben.control("go").click();
    ben.awaitMessage("go", "^Fired a moment ago; try again in \\d+(\\.\\d)? s\\.$");
    assertThat(ana.output("go")).hasText("1");

    ana.control("pyro").click();
    ana.awaitMessage("pyro", "^Press again to fire$");
    ana.page().keyboard().press("Escape");
    assertThat(ana.message("pyro")).isEmpty();
    ana.control("pyro").click();
    ana.page().keyboard().press("Enter");
    assertThat(ben.output("pyro")).hasText("1");
    assertThat(ana.message("pyro")).isEmpty();
  }

  @Test
  void controlThatOnlyProgramsChangeIsInertAndLive() {
    BoardPage page = SCREENS.open();
    JsonObject body = new JsonObject().put("values", new JsonObject().put("level", 7));

    get(SCREENS.node().vertx().eventBus().request("board.main.set", body));

    page.awaitValue("level", 7);
    assertThat(page.control("level")).isDisabled();
    assertThat(page.page().getByLabel("level read only")).hasId("level");
  }
}
