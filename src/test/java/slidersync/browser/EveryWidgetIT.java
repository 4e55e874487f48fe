package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.boardfile.BoardFile;
import slidersync.browser.BoardPage.Point;
import slidersync.control.Action;

/** One board with every widget: under ten fingers, a pen, and in other colours and directions. */
class EveryWidgetIT {

  private static final BoardDefinition BOARD =
      BoardFile.read(Path.of("src/test/resources/every-widget.yaml")).get(0);

  @RegisterExtension static final Screens SCREENS = Screens.of(BOARD);

  private TestMover mover;

  @BeforeEach
  void watch() {
    mover = SCREENS.mover();
  }

  @AfterEach
  void reset() {
    BOARD.controls().values().stream()
        .filter(control -> control.type().action() == Action.SET && !control.isReadOnly())
        .forEach(control -> mover.set(control.id(), control.initial()));
    mover.close();
  }

  private static BoardPage tablet() {
    BoardPage page =
        SCREENS.blank(
            SCREENS.url(),
            new NewContextOptions().setViewportSize(1280, 900).setHasTouch(true).setIsMobile(true));
    page.page().navigate(SCREENS.url());
    return page.awaitLive();
  }

  private static Point middle(Locator element) {
    BoundingBox box = element.boundingBox();
    return new Point(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Where a finger takes each control, and where it goes. */
  private static Map<String, Point[]> tenFingers(BoardPage page) {
    Map<String, Point[]> fingers = new LinkedHashMap<>();
    for (String up : List.of("house", "front", "ch1", "ch2", "speed", "size")) {
      fingers.put(up, way(middle(page.control(up)), 0, -48));
    }
    fingers.put("plain", way(middle(page.control("plain")), 48, 0));
    fingers.put("pan", way(middle(page.page().locator(".pad")), 40, -40));
    fingers.put("gel", way(middle(page.page().locator(".wheel")), -48, 0));
    fingers.put("fog", way(middle(page.control("fog")), 0, 0));
    return fingers;
  }

  private static Point[] way(Point from, double x, double y) {
    Point[] way = new Point[5];
    for (int i = 0; i < way.length; i++) {
      way[i] = new Point(from.x() + x * i / 4, from.y() + y * i / 4);
    }
    return way;
  }

  private static Point[] all(Map<String, Point[]> fingers, int step) {
    return fingers.values().stream().map(way -> way[step]).toArray(Point[]::new);
  }

  @Test
  void tenFingersMoveTenWidgetsAtOnce() {
    BoardPage page = tablet();
    Fingers hands = Fingers.on(page);
    Map<String, Point[]> fingers = tenFingers(page);
    Locator bubbles = page.page().locator(".bubble");
    // On a busy machine fingers may rest before they move, which is a long press.
    for (int again = 0; again < 10 && bubbles.count() < 8; again++) {
      if (again > 0) hands.touch("touchEnd");
      page.page().keyboard().press("Escape");
      hands.touch("touchStart", all(fingers, 0));
      for (int step = 1; step < 5; step++) hands.touch("touchMove", all(fingers, step));
    }

    assertThat(page.control("fog")).hasAttribute("aria-pressed", "true");
    for (String up : List.of("house", "front", "plain", "speed", "size")) {
      assertThat(Double.parseDouble(page.value(up))).as(up).isGreaterThan(50);
    }
    for (String channel : List.of("ch1", "ch2")) {
      assertThat(Double.parseDouble(page.value(channel))).as(channel).isGreaterThan(-20);
    }
    assertThat(Double.parseDouble(page.value("pan"))).isPositive();
    assertThat(Double.parseDouble(page.value("tilt"))).isPositive();
    assertThat(page.value("gel")).isNotEqualTo("#ff0000");
    hands.touch("touchEnd");
    assertThat(page.control("fog")).hasAttribute("aria-pressed", "false");
    page.settle(mover);
  }

  @Test
  void penMovesWhatAFingerMoves() {
    BoardPage page = SCREENS.open();
    CDPSession session = page.page().context().newCDPSession(page.page());
    Map<String, Point[]> pens = tenFingers(page);
    Map<String, String> before = page.values();
    for (Point[] way : pens.values()) {
      pen(session, "mousePressed", way[0], 1);
      for (int step = 1; step < 5; step++) pen(session, "mouseMoved", way[step], 1);
      pen(session, "mouseReleased", way[4], 0);
    }

    for (String id : pens.keySet()) {
      if (!id.equals("fog")) assertThat(page.value(id)).as(id).isNotEqualTo(before.get(id));
    }
    page.settle(mover);
  }

  private static void pen(CDPSession session, String type, Point at, int buttons) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.addProperty("x", at.x());
    event.addProperty("y", at.y());
    event.addProperty("button", "left");
    event.addProperty("buttons", buttons);
    event.addProperty("clickCount", 1);
    event.addProperty("pointerType", "pen");
    session.send("Input.dispatchMouseEvent", event);
  }

  @Test
  void linesAreTypedInAnAreaAsManyAsItHas() {
    BoardPage page = SCREENS.open();
    BoardPage other = SCREENS.open();
    assertThat(page.control("cues")).hasValue("\none");
    page.control("cues").press("Control+End");
    page.page().keyboard().press("Enter");
    page.page().keyboard().type("two");
    page.page().keyboard().press("Enter");

    assertThat(other.control("cues")).hasValue("\none\ntwo");
    assertThat(page.control("cues")).hasValue("\none\ntwo");
    // Whoever writes holds it until then.
    page.control("note").focus();
    assertThat(other.control("cues")).isEditable();
    mover.set("said", "a\r\nb");
    assertThat(other.output("said")).hasText("a\nb");
  }

  @Test
  void everythingCanBeReadInColorsOfTheSystem() {
    BoardPage page =
        SCREENS.open(SCREENS.url(), new NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
    page.awaitLive();

    assertThat(colors(page, "go")).doesNotHaveDuplicates();
    assertThat(colors(page, "black")).doesNotHaveDuplicates();
    // The browser lays a plate behind words that it colours.
    assertThat(page.control("go")).hasCSS("forced-color-adjust", "none");
  }

  private static List<?> colors(BoardPage page, String id) {
    return (List<?>)
        page.control(id)
            .evaluate(
                "element => { const style = getComputedStyle(element);"
                    + " return [style.color, style.backgroundColor]; }");
  }

  @Test
  void numbersAreReadFromLeftToRightInEveryDirection() throws IOException {
    BoardPage page = SCREENS.open();
    assertThat(AccessibilityIT.violations(page)).isEmpty();
    page.page().evaluate("() => { document.documentElement.dir = 'rtl'; }");

    assertThat(page.control("cue")).hasCSS("direction", "ltr");
    assertThat(page.output("house")).hasCSS("direction", "ltr");
    // The value lies at the other side of the label, and not over it.
    double label = page.page().locator("label[for=plain]").boundingBox().x;
    BoundingBox value = page.output("plain").boundingBox();
    assertThat(value.x + value.width).isLessThanOrEqualTo(label);
    assertThat(
            page.page()
                .evaluate("() => document.documentElement.scrollWidth - window.innerWidth <= 0"))
        .isEqualTo(true);
  }
}
