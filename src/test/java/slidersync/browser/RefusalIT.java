package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.support.Boards;

/** Refused values go back with a reason, and text is only ever shown as text. */
class RefusalIT {

  private static final String MARKUP =
      "<img src=x onerror=\"document.title='bad'\"><script>document.title='bad'</script>&amp;\"'`";

  @RegisterExtension
  static final Screens SCREENS =
      Screens.of(
          BoardDefinition.of("main", MARKUP, List.copyOf(Boards.MAIN.controls().values())),
          BoardDefinition.of(
              "labels",
              "Labels",
              List.of(
                  Boards.control("t", Map.of("type", "text", "label", MARKUP, "value", MARKUP)),
                  Boards.control(
                      "r", Map.of("type", "range", "min", 0, "max", 1, "unit", "<b>&amp;</b>")))),
          BoardDefinition.of(
              "words",
              "Words",
              List.of(
                  Boards.control(
                      "hall", Map.of("type", "text", "label", "إضاءة القاعة", "value", "مرحبا")),
                  Boards.control("door", Map.of("type", "text", "label", "Door", "value", "open")),
                  Boards.control("tempo", Map.of("type", "number", "value", 120.5)),
                  Boards.control(
                      "lamp",
                      Map.of(
                          "type",
                          "range",
                          "label",
                          "A lamp",
                          "min",
                          -999_999,
                          "max",
                          0,
                          "unit",
                          "candela per sq m")))));

  private static void assertNothingInterpreted(Page page) {
    assertThat(page.title()).isNotEqualTo("bad");
    assertThat(page.locator("img:not([id^='page.'])")).hasCount(0);
    assertThat(page.locator("body script")).hasCount(0);
  }

  @Test
  void refusedNumberIsExplainedAndTheTrueOneStandsBesideIt() {
    BoardPage page = SCREENS.open();
    page.setNumber("number1", "3");
    page.awaitValue("number1", 3);
    try (TestMover mover = SCREENS.mover()) {
      page.settle(mover);
    }
    assertThat(page.now("number1")).isHidden();
    page.setNumber("number1", "77");

    page.awaitMessage("number1", ".*from -10 to 10.*77.*");
    assertThat(page.control("number1")).hasAttribute("aria-invalid", "true");
    assertThat(page.control("number1")).hasValue("77");
    assertThat(page.now("number1")).isVisible();
    assertThat(page.now("number1")).hasText("now 3.0");
    try (TestMover mover = SCREENS.mover()) {
      assertThat(mover.value("number1")).isEqualTo(3);
      mover.set("number1", 4);
      assertThat(page.now("number1")).hasText("now 4.0");
    }
    page.control("number1").blur();
    page.awaitValue("number1", 4);
    assertThat(page.now("number1")).isHidden();
  }

  @Test
  void messageGoesWithTheNextInput() {
    BoardPage page = SCREENS.open();
    page.setNumber("number1", "77");
    page.awaitMessage("number1", ".+");
    page.control("number1").fill("7");

    page.awaitMessage("number1", "^Enter to set$");
    assertThat(page.control("number1")).not().hasAttribute("aria-invalid", "true");
    page.control("number1").press("Enter");
    page.awaitMessage("number1", "^$");
    page.awaitValue("number1", 7);
  }

  @Test
  void refusedSliderGoesBack() {
    BoardPage page = SCREENS.open();
    BoardPage other = SCREENS.open();
    page.control("slider1").fill("24");
    other.awaitValue("slider1", 24);
    page.control("slider1").evaluate("input => { input.max = 100; }");
    page.control("slider1").fill("90");

    page.awaitMessage("slider1", ".*from 0 to 50.*");
    page.awaitValue("slider1", 24);
    assertThat(other.value("slider1")).isEqualTo("24");
    page.awaitLive();
  }

  @Test
  void valueIsShownAsText() {
    BoardPage page = SCREENS.open();
    BoardPage other = SCREENS.open();
    page.control("txt1").fill(MARKUP);
    other.awaitValue("txt1", MARKUP);
    other.page().reload();
    other.awaitLive().awaitValue("txt1", MARKUP);

    assertNothingInterpreted(page.page());
    assertNothingInterpreted(other.page());
  }

  @Test
  void titleLabelAndUnitAreShownAsText() {
    Page page = SCREENS.open().page();
    assertThat(page.locator("h1")).hasText(MARKUP);
    assertThat(page).hasTitle(MARKUP);
    assertNothingInterpreted(page);

    page = SCREENS.open(SCREENS.url() + "boards/labels").awaitLive().page();
    assertThat(page.locator("label[for=t]")).hasText(MARKUP);
    assertThat(page.locator("#t")).hasValue(MARKUP);
    assertThat(page.locator(".unit")).hasText("<b>&amp;</b>");
    assertNothingInterpreted(page);

    page = SCREENS.open(SCREENS.url() + "boards").page();
    assertThat(page.locator(".boards-title").first()).hasText(MARKUP);
    assertNothingInterpreted(page);
  }

  @Test
  void wordsRunInTheirOwnDirectionAndUnitsStandInOneLine() {
    Page page = SCREENS.open(SCREENS.url() + "boards/words", Screens.phone()).awaitLive().page();
    for (String part : List.of("label[for=%s]", "#%s")) {
      assertThat(page.locator(part.formatted("hall"))).hasCSS("direction", "rtl");
      assertThat(page.locator(part.formatted("door"))).hasCSS("direction", "ltr");
    }
    page.setViewportSize(280, 640);
    assertThat(page.locator(".unit").evaluate("unit => unit.getClientRects().length")).isEqualTo(1);
    assertThat(page.locator(".unit").boundingBox().height).isLessThan(28);
  }

  @Test
  void numberCanBeReadAndSteppedOnAPhoneWithTextOfTwiceTheSize() {
    Page page = SCREENS.open(SCREENS.url() + "boards/words", Screens.phone()).awaitLive().page();
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");

    assertThat(page.locator("#tempo").evaluate("input => input.scrollWidth - input.clientWidth"))
        .isEqualTo(0);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
    for (Locator button : page.locator(".step").all()) {
      assertThat(button.boundingBox().width).isGreaterThanOrEqualTo(44);
    }
  }

  @Test
  void messageIsShownAsText() {
    BoardPage page = SCREENS.open();
    Locator scene = page.control("scene");
    scene.evaluate("(select, text) => select.add(new Option(text, text))", MARKUP);
    scene.selectOption(MARKUP);

    page.awaitMessage("scene", ".*<img src=x.*");
    assertNothingInterpreted(page.page());
  }

  @Test
  void inlineScriptIsStoppedByThePolicyAndTold() {
    BoardPage page = SCREENS.open();
    page.page()
        .evaluate(
            "() => { var script = document.createElement('script');"
                + " script.textContent = \"document.title = 'bad'\";"
                + " document.body.appendChild(script); }");

    assertThat(page.page()).not().hasTitle("bad");
    // This is also the proof that the fixture hears of such things.
    assertThat(SCREENS.complaints()).hasSize(1).first().asString().contains("Content Security");
    SCREENS.complaints().clear();
  }
}
