package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.browser.BoardPage.Point;
import slidersync.support.Boards;

/** A phone in one hand: real touches, several at once. */
class PhoneIT {

  private static final List<String> SLIDERS =
      IntStream.rangeClosed(1, 20).mapToObj(i -> "slider" + i).toList();

  @RegisterExtension
  static final Screens SCREENS =
      Screens.of(
          BoardDefinition.of(
              "main",
              "Sliders",
              SLIDERS.stream()
                  .map(id -> Boards.control(id, Map.of("type", "range", "min", 0, "max", 50)))
                  .toList(),
              Set.copyOf(SLIDERS)));

  private BoardPage phone;
  private Fingers fingers;

  @BeforeEach
  void open() {
    phone = SCREENS.open(SCREENS.url(), Screens.phone()).awaitLive();
    fingers = Fingers.on(phone);
  }

  private int scrolled() {
    return ((Number) phone.page().evaluate("() => Math.round(window.scrollY)")).intValue();
  }

  @Test
  void fingerDragsASlider() {
    BoardPage other = SCREENS.open();
    fingers.slide(phone.at("slider1", 0.1), phone.at("slider1", 0.15));
    for (double at = 0.2; at < 0.85; at += 0.1) {
      fingers.touch("touchMove", phone.at("slider1", at));
      other.awaitValue("slider1", phone.value("slider1"));
    }
    String last = phone.value("slider1");
    assertThat(Integer.parseInt(last)).isBetween(30, 35);
    fingers.touch("touchEnd");

    other.awaitValue("slider1", last);
    phone.awaitValue("slider1", last);
    assertThat(scrolled()).isZero();
  }

  @Test
  void fingerHoldsASlider() {
    try (TestMover mover = SCREENS.mover()) {
      fingers.slide(phone.at("slider1", 0.3), phone.at("slider1", 0.5));
      fingers.touch("touchMove", phone.at("slider1", 0.6));
      String mine = phone.value("slider1");
      mover.set(Map.of("slider1", 2, "slider5", 17));
      phone.awaitValue("slider5", 17);
      assertThat(phone.value("slider1")).isEqualTo(mine);

      fingers.touch("touchEnd");
      phone.settle(mover);
    }
  }

  @Test
  void twoFingersMoveTwoSliders() {
    BoardPage other = SCREENS.open();
    try (TestMover mover = SCREENS.mover()) {
      mover.set(Map.of("slider1", 5, "slider2", 45));
      phone.settle(mover);
      Point[] from = {phone.at("slider1", 0.1), phone.at("slider2", 0.9)};
      fingers.slide(from, phone.at("slider1", 0.15), phone.at("slider2", 0.85));
      for (double at = 0.2; at < 0.75; at += 0.1) {
        fingers.touch("touchMove", phone.at("slider1", at), phone.at("slider2", 1 - at));
      }
      String one = phone.value("slider1");
      String two = phone.value("slider2");
      assertThat(Integer.parseInt(one)).isBetween(30, 35);
      assertThat(Integer.parseInt(two)).isBetween(15, 20);
      for (BoardPage page : List.of(phone, other)) {
        page.awaitValue("slider1", one);
        page.awaitValue("slider2", two);
      }
      mover.set(Map.of("slider1", 1, "slider2", 2, "slider5", 3));
      phone.awaitValue("slider5", 3);
      assertThat(phone.value("slider1")).isEqualTo(one);
      fingers.touch("touchEnd", phone.at("slider2", 0.3));
      phone.awaitValue("slider1", 1);
      assertThat(phone.value("slider2")).isEqualTo(two);
      fingers.touch("touchEnd");
      phone.settle(mover);
    }
  }

  @Test
  void nothingIsWiderThanTheScreen() {
    assertThat(phone.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
    for (String id : List.of("slider1", "slider20")) {
      assertThat(phone.control(id).boundingBox().height).isGreaterThanOrEqualTo(44);
    }
  }

  @Test
  void panelIsASheetOverTheLowerPartOfThePage() {
    phone.join("Ana").openPanel("messages");

    assertThat(phone.part("people")).isHidden();
    BoundingBox sheet = phone.part("messages").boundingBox();
    assertThat(sheet.y).isGreaterThan(0.3 * 640);
    assertThat(sheet.y + sheet.height).isBetween(639.0, 641.0);
    assertThat(phone.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(scrolled()).isZero();
    assertThat(phone.part("write.text")).isInViewport();
    assertThat(phone.control("slider1")).isInViewport();
    phone.part("messages.close").click();
    assertThat(phone.part("messages")).isHidden();
    assertThat(phone.part("messages.button")).isFocused();

    // It was for this moment: the next page shows its controls.
    phone.openPanel("people");
    phone.page().reload();
    phone.awaitLive();
    assertThat(phone.part("people")).isHidden();
  }
}
