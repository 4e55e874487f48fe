package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;

/** Whoever types keeps the caret and the text, whatever others do. */
class TypingIT {

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.FREE);

  private static int caret(BoardPage page, String id) {
    return (Integer) page.control(id).evaluate("input => input.selectionStart");
  }

  @Test
  void caretStaysWhenOtherControlsChange() {
    BoardPage page = SCREENS.open();
    page.control("txt1").fill("abcdef");
    for (int i = 0; i < 3; i++) page.page().keyboard().press("ArrowLeft");
    try (TestMover mover = SCREENS.mover()) {
      for (int i = 1; i <= 20; i++) mover.set(Map.of("slider1", i, "mute", i % 2 == 1));
    }
    page.awaitValue("slider1", 20);

    assertThat(caret(page, "txt1")).isEqualTo(3);
    page.page().keyboard().type("X");
    page.awaitValue("txt1", "abcXdef");
  }

  @Test
  void focusedFieldKeepsItsTextWhenOthersChangeIt() {
    BoardPage page = SCREENS.open();
    page.control("txt1").fill("mine");
    page.page().keyboard().press("ArrowLeft");
    try (TestMover mover = SCREENS.mover()) {
      page.settle(mover);
      mover.set(Map.of("txt1", "theirs", "slider2", 13));
      page.awaitValue("slider2", 13);

      assertThat(page.value("txt1")).isEqualTo("mine");
      assertThat(caret(page, "txt1")).isEqualTo(3);
      page.control("txt1").blur();
      page.awaitValue("txt1", "theirs");
    }
  }

  @Test
  void typingOnSendsTheWholeText() {
    BoardPage page = SCREENS.open();
    BoardPage other = SCREENS.open();
    page.control("txt1").fill("mine");
    try (TestMover mover = SCREENS.mover()) {
      page.settle(mover);
      mover.set("txt1", "theirs");
      other.awaitValue("txt1", "theirs");
      page.page().keyboard().type("!");
      other.awaitValue("txt1", "mine!");
      assertThat(mover.value("txt1")).isEqualTo("mine!");
    }
  }

  @Test
  void numberIsSetByEnterByLeavingAndBySteppingButNotByKeys() {
    BoardPage page = SCREENS.open();
    BoardPage other = SCREENS.open();
    other
        .page()
        .evaluate(
            "() => { window.seen = []; const output = document.querySelector("
                + "\"output[for='number1']\"); new MutationObserver(() =>"
                + " window.seen.push(output.textContent)).observe(output,"
                + " {childList: true, characterData: true, subtree: true}); }");
    page.control("number1").focus();
    page.page().keyboard().press("Control+a");
    page.page().keyboard().type("7,5");
    page.page().keyboard().press("Enter");
    other.awaitValue("number1", 7.5);
    page.awaitValue("number1", 7.5);
    page.page().keyboard().press("ArrowUp");
    other.awaitValue("number1", 8);
    page.page().keyboard().press("Control+a");
    page.page().keyboard().type("-10");
    page.page().keyboard().press("Tab");
    other.awaitValue("number1", -10);
    page.page().getByLabel("number1: more").click();
    other.awaitValue("number1", -9.5);
    page.awaitValue("number1", -9.5);

    assertThat((List<?>) other.page().evaluate("() => window.seen"))
        .isEqualTo(List.of("7.5", "8.0", "\u221210.0", "\u22129.5"));
  }

  @Test
  void halfTypedNumberStaysWithTheTrueOneBesideIt() {
    BoardPage page = SCREENS.open();
    page.setNumber("number1", "4");
    try (TestMover mover = SCREENS.mover()) {
      page.settle(mover);
      page.page().keyboard().press("Control+a");
      page.page().keyboard().type("-");
      mover.set(Map.of("number1", 9, "slider2", 21));
      page.awaitValue("slider2", 21);
      assertThat(page.now("number1").innerText()).isEqualTo("now 9.0");
      page.page().keyboard().type("3.5");
      assertThat(page.value("number1")).isEqualTo("-3.5");
      assertThat(mover.value("number1")).isEqualTo(9);
      page.control("number1").blur();
      page.settle(mover);
      assertThat(mover.value("number1")).isEqualTo(-3.5);
    }
  }
}
