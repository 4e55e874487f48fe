package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.browser.BoardPage.Point;
import slidersync.support.Desk;

/** Faders, knobs, pads and meters under mice, fingers and keys. */
class SliderWidgetsIT {

  @RegisterExtension static final Screens SCREENS = Screens.of(Desk.BOARD);

  private BoardPage other;
  private TestMover mover;

  @BeforeEach
  void open() {
    other = SCREENS.open().awaitLive();
    mover = SCREENS.mover();
  }

  @AfterEach
  void close() {
    mover.set("front", 62);
    mover.set("side", 0);
    mover.set("tilt", 0);
    mover.close();
  }

  private static Point middle(Locator element) {
    // At an edge of the screen the header or another bar would lie over it.
    element.evaluate("element => element.scrollIntoView({block: 'center'})");
    BoundingBox box = element.boundingBox();
    return new Point(box.x + box.width / 2, box.y + box.height / 2);
  }

  private static Locator cap(BoardPage page, String id) {
    return page.page().locator("[id='" + id + ".look'] .cap-body");
  }

  private static double number(BoardPage page, String id) {
    return Double.parseDouble(page.value(id));
  }

  @Test
  void mouseMovesTheCapOfAFaderAndThatOfAKnobUpAndDown() {
    BoardPage page = SCREENS.open().awaitLive();
    for (String id : new String[] {"front", "speed"}) {
      double before = number(page, id);
      Point start = middle(id.equals("front") ? cap(page, id) : page.control(id));
      page.page().mouse().move(start.x(), start.y());
      page.page().mouse().down();
      page.page().mouse().move(start.x(), start.y() - 20);
      assertThat(number(page, id)).isGreaterThan(before);
      page.page().mouse().move(start.x(), start.y() + 20);
      assertThat(number(page, id)).isLessThan(before);
      page.page().mouse().up();

      other.awaitValue(id, page.value(id));
      page.control(id).dblclick();
      other.awaitValue(id, id.equals("front") ? 62 : 42);
    }
  }

  @Test
  void fingerMovesAFaderUpAndDownAndScrollsSideways() {
    BoardPage phone = SCREENS.blank(SCREENS.url(), Screens.phone());
    phone.page().navigate(SCREENS.url());
    phone.awaitLive();
    Fingers fingers = Fingers.on(phone);
    Point start = middle(phone.control("front"));
    fingers.slide(start, new Point(start.x(), start.y() - 10));
    for (int up = 20; up <= 40; up += 10) {
      fingers.touch("touchMove", new Point(start.x(), start.y() - up));
    }
    assertThat(phone.page().locator(".bubble")).hasText(phone.value("front") + " %");
    fingers.touch("touchEnd");
    assertThat(number(phone, "front")).isGreaterThan(70);
    other.awaitValue("front", phone.value("front"));

    String moved = phone.value("front");
    fingers.slide(start, new Point(start.x() - 60, start.y() - 5));
    fingers.touch("touchMove", new Point(start.x() - 60, start.y() - 80));
    fingers.touch("touchEnd");
    assertThat(phone.value("front")).isEqualTo(moved);
  }

  @Test
  void padMovesBothOfItsSidesByFingerMouseAndKeys() {
    BoardPage phone = SCREENS.blank(SCREENS.url(), Screens.phone());
    phone.page().navigate(SCREENS.url());
    phone.awaitLive();
    Fingers fingers = Fingers.on(phone);
    Point start = middle(phone.page().locator(".pad"));
    fingers.slide(start, new Point(start.x() + 40, start.y() + 30));
    fingers.touch("touchEnd");
    assertThat(number(phone, "side")).isPositive();
    assertThat(number(phone, "tilt")).isNegative();
    other.awaitValue("side", phone.value("side"));
    other.awaitValue("tilt", phone.value("tilt"));
    for (String side : new String[] {"side", "tilt"}) {
      phone.awaitFree(side);
      assertThat(other.control(side)).isEnabled();
    }

    Point corner = middle(other.page().locator(".pad"));
    other.page().mouse().click(corner.x() - 50, corner.y() - 50);
    assertThat(number(other, "side")).isNegative();
    assertThat(number(other, "tilt")).isPositive();
    other.page().mouse().dblclick(corner.x() - 50, corner.y() - 50);
    for (String side : new String[] {"side", "tilt"}) {
      phone.awaitValue(side, 0);
      assertThat(phone.control(side)).isEnabled();
    }
    other.control("side").focus();
    other.page().keyboard().press("ArrowUp");
    other.page().keyboard().press("ArrowRight");
    other.page().keyboard().press("Shift+ArrowRight");
    phone.awaitValue("tilt", 0.02);
    phone.awaitValue("side", 0.03);
  }

  @Test
  void longPressOnAPadAsksForTheNumberOfOneSideAfterTheOther() {
    BoardPage phone = SCREENS.blank(SCREENS.url(), Screens.phone());
    phone.page().navigate(SCREENS.url());
    phone.awaitLive();
    Fingers fingers = Fingers.on(phone);
    Locator entry = phone.page().locator(".entry input");
    fingers.touch("touchStart", middle(phone.page().locator(".pad")));
    assertThat(entry).isFocused();
    fingers.touch("touchEnd");

    entry.fill("0.5");
    entry.press("Enter");
    other.awaitValue("side", 0.5);
    assertThat(entry).isFocused();
    entry.fill("-0.25");
    entry.press("Enter");
    other.awaitValue("tilt", -0.25);
    assertThat(entry).hasCount(0);
  }

  @Test
  void wheelMovesOnlyASliderThatHasTheFocus() {
    BoardPage page = SCREENS.open().awaitLive();
    Point at = middle(page.control("front"));
    page.page().mouse().move(at.x(), at.y());
    page.control("house").focus();
    page.page().mouse().wheel(0, -10);
    page.control("front").focus();
    page.page().mouse().wheel(0, -100);

    other.awaitValue("front", 63);
    assertThat(other.who("front").locator(".name")).hasCount(0);
  }

  @Test
  void handOfSomebodyElseIsOnTheCap() {
    other.join("Ana Berg");
    BoardPage page = SCREENS.open().awaitLive();
    Point start = middle(cap(other, "front"));
    other.page().mouse().move(start.x(), start.y());
    other.page().mouse().down();
    other.page().mouse().move(start.x(), start.y() - 20);

    assertThat(page.page().locator("[id='front.look'] .cap-who")).hasText("AB");
    assertThat(page.who("front").locator(".name")).hasText("Ana Berg");
    assertThat(page.control("front")).isDisabled();
    other.page().mouse().up();
    assertThat(page.page().locator("[id='front.look'] .cap-who")).hasText("");
    assertThat(page.control("front")).isEnabled();
  }

  @Test
  void meterFollowsAndSaysItsValue() {
    mover.set("level", 3);

    assertThat(other.page().locator("[id='level.meter']")).hasAttribute("aria-valuetext", "3.0 dB");
    assertThat(other.page().locator("[id='level.meter']")).hasAttribute("aria-valuenow", "3");
  }

  @Test
  void nothingIsMissingForThoseWhoDoNotSee() throws IOException {
    assertThat(AccessibilityIT.violations(other)).isEmpty();
    assertThat(other.control("front")).hasAttribute("aria-valuetext", "62 %");
  }
}
