package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.browser.BoardPage.Point;
import slidersync.support.Boards;

/** A phone in one hand: real touches, several at once. */
class PhoneIT {

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
                              "slider" + i, Map.of("type", "range", "min", 0, "max", 50)))
                  .toList()));

  private BoardPage phone;
  private CDPSession touch;

  @BeforeEach
  void open() {
    NewContextOptions options =
        new NewContextOptions()
            .setViewportSize(360, 640)
            .setDeviceScaleFactor(2)
            .setHasTouch(true)
            .setIsMobile(true);
    phone = SCREENS.open(SCREENS.url(), options).awaitLive();
    touch = phone.page().context().newCDPSession(phone.page());
  }

  /** All fingers that are on the screen from now on. */
  private void fingers(String type, Point... points) {
    JsonArray fingers = new JsonArray();
    for (int i = 0; i < points.length; i++) {
      JsonObject finger = new JsonObject();
      finger.addProperty("id", i);
      finger.addProperty("x", points[i].x());
      finger.addProperty("y", points[i].y());
      fingers.add(finger);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", fingers);
    touch.send("Input.dispatchTouchEvent", event);
  }

  private int scrolled() {
    return ((Number) phone.page().evaluate("() => Math.round(window.scrollY)")).intValue();
  }

  @Test
  void fingerDragsASlider() {
    BoardPage other = SCREENS.open();
    fingers("touchStart", phone.at("slider1", 0.1));
    for (double at = 0.2; at < 0.85; at += 0.1) {
      fingers("touchMove", phone.at("slider1", at));
      other.awaitValue("slider1", phone.value("slider1"));
    }
    assertThat(phone.value("slider1")).isEqualTo("40");
    fingers("touchEnd");

    other.awaitValue("slider1", 40);
    phone.awaitValue("slider1", 40);
    assertThat(scrolled()).isZero();
  }

  @Test
  void fingerHoldsASlider() {
    try (Hand hand = SCREENS.hand()) {
      fingers("touchStart", phone.at("slider1", 0.3));
      fingers("touchMove", phone.at("slider1", 0.5));
      fingers("touchMove", phone.at("slider1", 0.6));
      phone.awaitValue("slider1", 30);
      hand.set(Map.of("slider1", 2, "slider5", 17));
      phone.awaitValue("slider5", 17);
      assertThat(phone.value("slider1")).isEqualTo("30");

      fingers("touchEnd");
      phone.settle(hand);
    }
  }

  @Test
  void twoFingersMoveTwoSliders() {
    BoardPage other = SCREENS.open();
    fingers("touchStart", phone.at("slider1", 0.1));
    fingers("touchStart", phone.at("slider1", 0.1), phone.at("slider2", 0.9));
    for (double at = 0.1; at < 0.75; at += 0.1) {
      fingers("touchMove", phone.at("slider1", at), phone.at("slider2", 1 - at));
    }
    fingers("touchMove", phone.at("slider1", 0.7), phone.at("slider2", 0.3));
    for (BoardPage page : List.of(phone, other)) {
      page.awaitValue("slider1", 35);
      page.awaitValue("slider2", 15);
    }
    try (Hand hand = SCREENS.hand()) {
      hand.set(Map.of("slider1", 1, "slider2", 2, "slider5", 3));
      phone.awaitValue("slider5", 3);
      assertThat(phone.value("slider1")).isEqualTo("35");
      fingers("touchEnd", phone.at("slider2", 0.3));
      phone.awaitValue("slider1", 1);
      assertThat(phone.value("slider2")).isEqualTo("15");
      fingers("touchEnd");
      phone.settle(hand);
    }
  }

  @Test
  void pageScrollsWithAFingerThatStartsOnASlider() {
    BoardPage other = SCREENS.open();
    other
        .page()
        .evaluate(
            "() => new MutationObserver(() => { window.moved = true; })"
                + ".observe(document.querySelector(\"output[for='slider4']\"),"
                + " {childList: true, characterData: true, subtree: true})");
    Point start = phone.at("slider4", 0.5);
    fingers("touchStart", start);
    for (int up = 10; up <= 250; up += 10) {
      fingers("touchMove", new Point(start.x(), start.y() - up));
    }
    fingers("touchEnd");

    assertThat(scrolled()).isGreaterThan(100);
    phone.awaitValue("slider4", 0);
    try (Hand hand = SCREENS.hand()) {
      hand.set("slider6", 9);
      other.awaitValue("slider6", 9);
    }
    assertThat(other.page().evaluate("() => window.moved === undefined")).isEqualTo(true);
  }

  @Test
  void tapSetsASlider() {
    BoardPage other = SCREENS.open();
    fingers("touchStart", phone.at("slider3", 0.4));
    fingers("touchEnd");

    other.awaitValue("slider3", 20);
    phone.awaitValue("slider3", 20);
  }

  @Test
  void nothingIsWiderThanTheScreen() {
    assertThat(phone.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
    for (String id : List.of("slider1", "slider20")) {
      assertThat(phone.control(id).boundingBox().height).isGreaterThanOrEqualTo(44);
    }
  }
}
