package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** Moves every control of a page as somebody at it does, and looks at another page what comes. */
record Moves(BoardPage page, BoardPage other) {

  /**
   * Each of these controls, and nothing else, is there once; each moves here and there, and both
   * pages show the same.
   */
  static void all(BoardPage page, BoardPage other, Iterable<String> controls) {
    assertThat(page.controls()).containsExactlyElementsOf(controls);
    Moves there = new Moves(page, other);
    Moves back = new Moves(other, page);
    for (String id : controls) {
      there.move(id);
      back.move(id);
    }
  }

  private void move(String id) {
    Locator control = page.control(id);
    assertThat(control).isEditable();
    String before = page.value(id);
    switch (page.type(id)) {
      case "range" -> {
        boolean isAtEnd = (boolean) control.evaluate("input => input.value === input.max");
        control.press(isAtEnd ? "ArrowDown" : "ArrowUp");
      }
      case "number" -> page.setNumber(id, before.equals("1") ? "2" : "1");
      case "text" -> control.fill(before + "x");
      case "color" -> control.fill(before.equals("#123456") ? "#654321" : "#123456");
      case "toggle" -> control.click();
      case "select" ->
          control.selectOption(new SelectOption().setIndex(before.equals("intro") ? 1 : 0));
      default -> throw new AssertionError("a type that nobody moves here: " + page.type(id));
    }
    control.blur();
    String after = page.value(id);
    assertThat(after).as(id).isNotEqualTo(before);
    boolean isSwitch = List.of("true", "false").contains(after);
    other.awaitValue(id, isSwitch ? Boolean.valueOf(after) : after);
    page.awaitFree(id);
  }
}
