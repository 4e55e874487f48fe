package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.browser.BoardPage.Point;
import slidersync.support.Boards;

/** A finger on a slider either scrolls the page or moves the slider, never both. */
class TouchIT {

  private static final int LENGTH = 120;

  @RegisterExtension
  static final Screens SCREENS =
      Screens.of(
          BoardDefinition.of(
              "main",
              "Sliders",
              IntStream.rangeClosed(1, 20)
                  .mapToObj(
                      i ->
                          Boards.control(
                              "slider" + i,
                              Map.of("type", "range", "min", 0, "max", 100, "value", 25)))
                  .toList(),
              Set.of()));

  private BoardPage phone;
  private BoardPage other;
  private Fingers fingers;
  private TestMover mover;
  private int round;

  @BeforeEach
  void open() {
    other = SCREENS.open();
    phone = SCREENS.blank(SCREENS.url(), Screens.phone());
    fingers = Fingers.on(phone);
    mover = SCREENS.mover();
    show();
  }

  private void show() {
    phone.page().navigate(SCREENS.url());
    phone.awaitLive();
    other
        .page()
        .evaluate(
            "() => { window.seen = []; const output = document.querySelector("
                + "\"output[for='slider4']\"); new MutationObserver(() =>"
                + " window.seen.push(output.textContent)).observe(output,"
                + " {childList: true, characterData: true, subtree: true}); }");
    reset();
  }

  @AfterEach
  void close() {
    mover.close();
  }

  /** The page at its top, the slider at 25, and nothing of before under way. */
  private void reset() {
    mover.set("slider4", 25);
    settle();
    // A swipe of before may still scroll for some frames.
    phone.page().evaluate("() => { window.still = 0; }");
    phone
        .page()
        .waitForFunction(
            "() => { if (window.scrollY === 0) window.still++;"
                + " else { window.still = 0; window.scrollTo(0, 0); } return window.still > 4; }");
    other.page().evaluate("() => { window.seen = []; }");
  }

  /** Everything that has been sent has arrived at the other screen. */
  private void settle() {
    mover.set("slider9", ++round % 100);
    phone.awaitValue("slider9", round % 100);
    other.awaitValue("slider9", round % 100);
    phone.awaitValue("slider4", mover.value("slider4"));
    other.awaitValue("slider4", mover.value("slider4"));
    phone.page().waitForFunction("() => !document.querySelector('[data-sync=unacknowledged]')");
  }

  private int scrolled() {
    return ((Number) phone.page().evaluate("() => Math.round(window.scrollY)")).intValue();
  }

  private List<?> seenByTheOther() {
    return (List<?>) other.page().evaluate("() => window.seen");
  }

  private void swipe(Point start, int rest, double degrees, int steps) {
    fingers.touch("touchStart", start);
    if (rest > 0) phone.rest(rest);
    for (int step = 1; step <= steps; step++) {
      fingers.touch("touchMove", along(start, degrees, LENGTH * step / (double) steps));
    }
    fingers.touch("touchEnd");
  }

  /** On a busy machine the rest before a swipe may become a long press: then it begins anew. */
  private void swipeUntilItIsOne(Point start, int rest, double degrees, int steps) {
    for (int again = 0; again < 10; again++) {
      swipe(start, rest, degrees, steps);
      settle();
      if (!fingers.asksForNumber()) return;
      show();
    }
    throw new AssertionError("each rest became a long press");
  }

  /** So many pixels from a point; 0 degrees are to the right, 90 are up. */
  private static Point along(Point start, double degrees, double length) {
    double angle = Math.toRadians(degrees);
    return new Point(start.x() + length * Math.cos(angle), start.y() - length * Math.sin(angle));
  }

  /**
   * Rest x angle x speed: a swipe that is more across than along moves, any other scrolls. {@code
   * DragTest} has more directions.
   */
  @Test
  void directionAloneDecidesWhetherASwipeScrollsOrMoves() {
    List<String> wrong = new ArrayList<>();
    for (int rest : new int[] {0, 250}) {
      for (double degrees : new double[] {0, 40, 50, 78}) {
        for (int steps : new int[] {2, 15}) wrong.addAll(wrong(rest, degrees, steps));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private List<String> wrong(int rest, double degrees, int steps) {
    swipeUntilItIsOne(phone.at("slider4", 0.3), rest, degrees, steps);
    boolean moved = !phone.value("slider4").equals("25");
    boolean scrolled = scrolled() > 0;
    boolean wasSeen = !seenByTheOther().isEmpty();
    boolean means = degrees < 45;
    reset();
    return moved == means && wasSeen == means && scrolled != means
        ? List.of()
        : List.of(
            "rest %d ms, %.0f degrees, %d steps: moved %s, seen %s, scrolled %s"
                .formatted(rest, degrees, steps, moved, wasSeen, scrolled));
  }

  @Test
  void withoutPointerEventsTouchesDecide() {
    phone.page().addInitScript("delete window.PointerEvent");
    show();

    assertThat(wrong(0, 0, 15)).isEmpty();
    assertThat(wrong(250, 78, 15)).isEmpty();
    tapDoesNothing();
    cancelledTouchPutsTheFormerValueBackOnAllScreens();
  }

  @Test
  void tapDoesNothing() {
    for (double at : new double[] {0.25, 0.5, 1}) {
      for (int rest : new int[] {0, 300}) {
        fingers.touch("touchStart", phone.at("slider4", at));
        if (rest > 0) phone.rest(rest);
        fingers.touch("touchEnd");
        settle();
        assertThat(phone.value("slider4")).isEqualTo("25");
      }
    }
    assertThat(seenByTheOther()).isEmpty();
  }

  @Test
  void sliderMovesFromWhereItIsByAsMuchAsTheFingerSlides() {
    Point start = phone.at("slider4", 0.9);
    int last = 25;
    fingers.slide(start, new Point(start.x() - 5, start.y()));
    for (int left = 11; left < 60; left++) {
      fingers.touch("touchMove", new Point(start.x() - left, start.y()));
      int value = Integer.parseInt(phone.value("slider4"));
      assertThat(value).isBetween(last - 3, last);
      last = value;
    }
    fingers.touch("touchEnd");
    double length = phone.control("slider4").boundingBox().width - 28;

    assertThat(last).isEqualTo((int) Math.round(25 - 49 / length * 100));
    other.awaitValue("slider4", last);
  }

  @Test
  void fingerThatHasMeantTheSliderKeepsItAndThePageStandsStill() {
    Point start = phone.at("slider4", 0.3);
    fingers.slide(start, new Point(start.x() + 30, start.y()));
    for (int up = 20; up <= 200; up += 20) {
      fingers.touch("touchMove", new Point(start.x() + 60, start.y() - up));
    }
    other.awaitValue("slider4", Integer.parseInt(phone.value("slider4")));
    assertThat(phone.value("slider4")).isNotEqualTo("25");
    assertThat(scrolled()).isZero();
    fingers.touch("touchEnd");
  }

  @Test
  void cancelledTouchPutsTheFormerValueBackOnAllScreens() {
    Point start = phone.at("slider4", 0.3);
    fingers.slide(start, new Point(start.x() + 80, start.y()));
    await().pollInSameThread().until(() -> !seenByTheOther().isEmpty());
    assertThat(other.who("slider4")).hasText("Somebody is moving this");
    fingers.touch("touchCancel");

    other.awaitValue("slider4", 25);
    phone.awaitValue("slider4", 25);
    settle();
    assertThat(mover.value("slider4")).isEqualTo(25);
    assertThat(other.who("slider4")).isEmpty();
  }

  @Test
  void fingerThatOnlyRestsHoldsNothing() {
    fingers.rest(phone.at("slider4", 0.6), 300);
    mover.set("slider4", 61);
    phone.awaitValue("slider4", 61);
    assertThat(other.who("slider4")).isEmpty();
    fingers.touch("touchEnd");
    settle();

    assertThat(mover.value("slider4")).isEqualTo(61);
  }

  @Test
  void twoTapsSetTheValueOfTheBoardFileAndALongPressTypesOne() {
    mover.set("slider4", 80);
    phone.awaitValue("slider4", 80);
    for (int tap = 0; tap < 2; tap++) {
      fingers.touch("touchStart", phone.at("slider4", 0.5));
      fingers.touch("touchEnd");
    }
    other.awaitValue("slider4", 25);

    fingers.touch("touchStart", phone.at("slider4", 0.5));
    Locator entry = phone.page().locator(".entry input");
    assertThat(entry).isFocused();
    fingers.touch("touchEnd");
    entry.fill("4O");
    entry.press("Enter");
    assertThat(phone.page().locator(".entry p")).hasText("Expected a number from 0 to 100, got 4O");
    entry.fill("40,0");
    entry.press("Enter");
    assertThat(entry).hasCount(0);
    other.awaitValue("slider4", 40);
  }

  @Test
  void everyFingerMovesASliderOfItsOwn() {
    List<String> moved = List.of("slider1", "slider2", "slider3", "slider4");
    Locator bubbles = phone.page().locator(".bubble");
    startOn(moved);
    // On a busy machine fingers may rest before they move, which is a long press.
    for (int again = 0; again < 10 && bubbles.count() < moved.size(); again++) {
      fingers.touch("touchEnd");
      phone.page().keyboard().press("Escape");
      startOn(moved);
    }
    assertThat(bubbles).hasCount(moved.size());
    fingers.touch("touchEnd");

    for (String slider : moved) {
      assertThat(phone.value(slider)).isNotEqualTo("25");
      other.awaitValue(slider, phone.value(slider));
      mover.set(slider, 25);
    }
    assertThat(bubbles).hasCount(0);
  }

  private void startOn(List<String> sliders) {
    fingers.touch("touchStart", along(sliders, 0));
    for (int step = 1; step <= 8; step++) fingers.touch("touchMove", along(sliders, 10 * step));
  }

  /** A finger on each of these, so many pixels to the right of where it came down. */
  private Point[] along(List<String> sliders, double length) {
    return sliders.stream().map(id -> along(phone.at(id, 0.3), 0, length)).toArray(Point[]::new);
  }
}
