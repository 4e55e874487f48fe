package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;

/**
 * Nothing jumps under the finger; whoever lets go sees what is true. Here the last change wins;
 * {@link HoldingIT} is about controls that one has for oneself.
 */
class HoldIT {

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.FREE);

  @Test
  void heldSliderDoesNotMoveAndSettlesOnRelease() {
    BoardPage page = SCREENS.open();
    BoardPage other = SCREENS.open();
    try (TestMover mover = SCREENS.mover()) {
      page.press("slider1", 0.8);
      other.awaitValue("slider1", 40);
      // The second value tells when the first has come in, too.
      for (int i = 1; i <= 10; i++) {
        mover.set(Map.of("slider1", i, "slider2", i));
        page.awaitValue("slider2", i);
        assertThat(page.value("slider1")).isEqualTo("40");
      }
      assertThat(page.output("slider1").textContent()).isEqualTo("40");
      other.awaitValue("slider1", 10);

      page.release();
      page.awaitValue("slider1", 10);
      assertThat(mover.value("slider1")).isEqualTo(10);
    }
  }

  @Test
  void whoMovesOnWhileHoldingWins() {
    BoardPage page = SCREENS.open();
    BoardPage other = SCREENS.open();
    try (TestMover mover = SCREENS.mover()) {
      page.press("slider1", 0.2);
      other.awaitValue("slider1", 10);
      mover.set("slider1", 48);
      other.awaitValue("slider1", 48);
      page.moveTo("slider1", 0.5);
      other.awaitValue("slider1", 25);
      page.release();

      page.awaitValue("slider1", 25);
      assertThat(mover.value("slider1")).isEqualTo(25);
    }
  }

  @Test
  void heldKeyHoldsTheSlider() {
    BoardPage page = SCREENS.open();
    try (TestMover mover = SCREENS.mover()) {
      mover.set("slider1", 20);
      page.awaitValue("slider1", 20);
      page.control("slider1").focus();
      page.page().keyboard().down("ArrowRight");
      // A change that is still under way would come after the other's.
      page.settle(mover);
      mover.set(Map.of("slider1", 5, "slider2", 42));
      page.awaitValue("slider2", 42);
      assertThat(page.value("slider1")).isEqualTo("21");

      page.page().keyboard().up("ArrowRight");
      page.awaitValue("slider1", 5);
    }
  }

  @Test
  void focusAloneDoesNotHoldASlider() {
    BoardPage page = SCREENS.open();
    page.control("slider1").focus();
    try (TestMover mover = SCREENS.mover()) {
      mover.set("slider1", 2);
      page.awaitValue("slider1", 2);
    }
  }

  @Test
  void twoHandsOnOneSliderEndEqual() {
    List<BoardPage> pages = List.of(SCREENS.open(), SCREENS.open());
    pages.forEach(page -> page.press("slider1", 0.5));
    IntStream.range(0, 60)
        .forEach(
            step -> {
              pages.get(0).moveTo("slider1", step / 60.0);
              pages.get(1).moveTo("slider1", 1 - step / 60.0);
            });
    pages.forEach(BoardPage::release);

    try (TestMover mover = SCREENS.mover()) {
      // Whose change came last is the owner's to say.
      pages.get(0).settle(mover);
      pages.get(1).settle(mover);
      assertThat(pages.get(0).values()).isEqualTo(pages.get(1).values());
    }
  }

  @Test
  void releaseOutsideThePageEndsTheHold() {
    BoardPage page = SCREENS.open();
    try (TestMover mover = SCREENS.mover()) {
      page.press("slider1", 0.4);
      page.page().mouse().move(-50, -50);
      page.release();
      page.settle(mover);
      mover.set("slider1", 33);
      page.awaitValue("slider1", 33);
    }
  }
}
