package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;

/** Two pages, and every kind of control: what one moves the other shows. */
class FollowIT {

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  @Test
  void followsWhileDragging() {
    BoardPage here = SCREENS.open();
    BoardPage there = SCREENS.open();
    Set<String> seen = new HashSet<>();

    here.press("slider1", 0.1);
    for (double at = 0.1; at <= 0.9; at += 0.1) {
      here.moveTo("slider1", at);
      there.awaitValue("slider1", here.value("slider1"));
      seen.add(there.value("slider1"));
    }
    here.release();

    assertThat(seen).hasSizeGreaterThanOrEqualTo(8);
    there.awaitValue("slider1", here.value("slider1"));
    assertThat(here.value("slider1")).isEqualTo("45");
    try (TestMover mover = SCREENS.mover()) {
      assertThat(mover.value("slider1")).isEqualTo(45);
    }
  }

  @Test
  void fastDragEndsEqual() {
    BoardPage here = SCREENS.open();
    BoardPage there = SCREENS.open();

    here.press("slider2", 0);
    for (int step = 0; step <= 200; step++) here.moveTo("slider2", step % 101 / 100.0);
    here.moveTo("slider2", 0.62);
    here.release();

    here.awaitValue("slider2", 31);
    there.awaitValue("slider2", 31);
  }

  @Test
  void keysMoveASlider() {
    BoardPage here = SCREENS.open();
    BoardPage there = SCREENS.open();

    here.control("slider1").press("Home");
    there.awaitValue("slider1", 0);
    for (int i = 0; i < 7; i++) here.control("slider1").press("ArrowRight");
    there.awaitValue("slider1", 7);
    here.control("slider1").press("End");
    there.awaitValue("slider1", 50);
  }

  @Test
  void textIsSeenWithEveryKey() {
    BoardPage here = SCREENS.open();
    BoardPage there = SCREENS.open();

    here.control("txt1").focus();
    here.page().keyboard().type("Gr");
    there.awaitValue("txt1", "Gr");
    here.page().keyboard().type("üße 🎭");
    there.awaitValue("txt1", "Grüße 🎭");
    for (int i = 0; i < 3; i++) here.page().keyboard().press("Backspace");
    there.awaitValue("txt1", "Grüß");
  }

  @Test
  void everyOtherKindFollows() {
    BoardPage here = SCREENS.open();
    BoardPage there = SCREENS.open();

    here.control("mute").click();
    there.awaitValue("mute", true);
    here.control("mute").press(" ");
    there.awaitValue("mute", false);
    here.control("scene").selectOption("song");
    there.awaitValue("scene", "song");
    here.setNumber("number1", "-2.5");
    there.awaitValue("number1", -2.5);
    here.control("tint").fill("#00cc44");
    there.awaitValue("tint", "#00cc44");
  }

  @Test
  void bothWays() {
    BoardPage here = SCREENS.open();
    BoardPage there = SCREENS.open();

    here.control("slider1").fill("11");
    there.awaitValue("slider1", 11);
    there.control("slider1").fill("12");
    here.awaitValue("slider1", 12);
    here.control("slider1").fill("13");
    there.awaitValue("slider1", 13);
  }
}
