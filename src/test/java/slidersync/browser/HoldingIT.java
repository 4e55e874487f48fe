package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.TestNode.get;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.browser.BoardPage.Point;
import slidersync.support.Boards;
import slidersync.support.TcpProxy;

/** Whoever presses a control has it; the others see who, and wait. */
class HoldingIT {

  @RegisterExtension
  static final Screens SCREENS =
      Screens.of(
          BoardDefinition.of(
              "main", "Holding", List.copyOf(Boards.MAIN.controls().values()), Set.of("number1")));

  @Test
  void heldControlIsMarkedAndInertAndSaysWhy() {
    BoardPage ana = SCREENS.open().join("Ana");
    BoardPage ben = SCREENS.open().join("Ben");
    double height = ben.page().locator(".board").boundingBox().height;
    ana.press("slider1", 0.2);

    assertThat(ben.who("slider1")).hasText("Ana is moving this");
    assertThat(ben.control("slider1")).isDisabled();
    assertThat(ben.control("slider1")).hasAccessibleDescription("Ana is moving this");
    assertThat(ben.page().locator(".control[data-held]")).hasCount(1);
    String color = ana.part("me.color").inputValue();
    assertThat(
            ben.page()
                .evaluate(
                    "color => { var dot = document.createElement('i'); dot.style.color = color;"
                        + " return document.querySelector('[data-held]').style.outlineColor"
                        + " === dot.style.color; }",
                    color))
        .isEqualTo(true);
    ana.moveTo("slider1", 0.4);
    ben.awaitValue("slider1", 20);
    ben.press("slider1", 0.9);
    ben.release();
    assertThat(ben.value("slider1")).isEqualTo("20");
    try (TestMover mover = SCREENS.mover()) {
      JsonObject refusal = mover.ask("set", new JsonObject().put("values", Map.of("slider1", 1)));
      assertThat(refusal.getInteger("failureCode")).isEqualTo(423);
      assertThat(refusal.getString("message")).contains("Ana is moving this");
    }
    assertThat(ana.who("slider1")).isEmpty();
    ben.noteWho("slider1");
    ana.moveTo("slider1", 0.5);
    ana.release();

    assertThat(ben.control("slider1")).isEnabled();
    ben.awaitNoted("slider1", "by Ana");
    assertThat(ben.page().locator("[data-held]")).hasCount(0);
    assertThat(ben.page().locator(".board").boundingBox().height).isEqualTo(height);
    ben.press("slider1", 0.9);
    ana.awaitValue("slider1", 45);
    ben.release();
  }

  @Test
  void holderIsNamedAlsoInLargeText() {
    BoardPage ana = SCREENS.open().join("Ana of the lights, who has a long name");
    BoardPage ben = SCREENS.open(SCREENS.url(), Screens.phone()).awaitLive();
    ana.press("slider1", 0.4);
    Locator name = ben.who("slider1").locator(".name");
    assertThat(name).isVisible();
    double line = name.boundingBox().height;
    assertThat(ben.who("slider1").boundingBox().height).isLessThan(1.5 * line);

    ben.page().evaluate("() => { document.documentElement.style.fontSize = '200%'; }");

    assertThat(name.boundingBox().width).isGreaterThan(100);
    ana.release();
  }

  @Test
  void whatHasTheFocusKeepsIt() {
    BoardPage ana = SCREENS.open().join("Ana");
    BoardPage ben = SCREENS.open();
    ben.control("slider1").focus();
    ana.press("slider1", 0.2);
    assertThat(ben.who("slider1")).hasText("Ana is moving this");
    assertThat(ben.control("slider1")).hasAttribute("aria-disabled", "true");
    ben.awaitValue("slider1", 10);
    ben.page().keyboard().press("End");
    ana.moveTo("slider1", 0.4);
    ben.awaitValue("slider1", 20);
    ana.release();

    assertThat(ben.control("slider1")).not().hasAttribute("aria-disabled", "true");
    assertThat(ben.control("slider1")).isFocused();
    ben.page().keyboard().press("ArrowRight");
    ana.awaitValue("slider1", 21);
  }

  @Test
  void colorIsHeldWhileItsDialogIsOpen() {
    BoardPage ana = SCREENS.open().join("Ana");
    BoardPage ben = SCREENS.open();
    ana.control("tint").click();
    assertThat(ben.who("tint")).hasText("Ana is moving this");
    assertThat(ben.control("tint")).isDisabled();
    ana.control("tint")
        .evaluate(
            "input => { input.value = '#00cc44';"
                + " input.dispatchEvent(new Event('input', {bubbles: true})); }");
    ben.awaitValue("tint", "#00cc44");
    assertThat(ben.who("tint")).hasText("Ana is moving this");
    ana.page().locator("h1").click();

    assertThat(ben.control("tint")).isEnabled();
  }

  @Test
  void textIsHeldWhileSomebodyTypes() {
    BoardPage ana = SCREENS.open().join("Ana");
    BoardPage ben = SCREENS.open();
    ben.control("txt1").fill("");
    ben.control("txt1").press("Enter");
    ana.control("txt1").pressSequentially("Good evening");

    assertThat(ben.who("txt1")).hasText("Ana is writing here");
    ben.awaitValue("txt1", "Good evening");
    assertThat(ben.control("txt1")).not().isEditable();
    assertThat(ben.control("txt1")).isFocused();
    assertThat(ben.control("txt1")).isEditable();
    ben.page().keyboard().press("End");
    ben.page().keyboard().type("!");
    ana.awaitValue("txt1", "Good evening!");
  }

  @Test
  void everyFingerHolds() {
    BoardPage ana = SCREENS.open(SCREENS.url(), Screens.phone()).awaitLive().join("Ana");
    ana.part("people.close").click();
    BoardPage ben = SCREENS.open();
    Fingers fingers = Fingers.on(ana);
    Point[] from = {ana.at("slider1", 0.2), ana.at("slider2", 0.9)};
    fingers.slide(from, ana.at("slider1", 0.4), ana.at("slider2", 0.5));

    for (String slider : List.of("slider1", "slider2")) {
      assertThat(ben.who(slider)).hasText("Ana is moving this");
      assertThat(ben.control(slider)).isDisabled();
    }
    fingers.touch("touchEnd", ana.at("slider2", 0.5));
    assertThat(ben.control("slider1")).isEnabled();
    assertThat(ben.who("slider2")).hasText("Ana is moving this");
    ben.press("slider1", 0.8);
    assertThat(ana.who("slider1")).hasText("Somebody is moving this");
    ben.release();
    String last = ana.value("slider2");
    fingers.touch("touchEnd");
    assertThat(ben.control("slider2")).isEnabled();
    ben.awaitValue("slider2", last);
  }

  @Test
  void fingerThatHasMovedHoldsWhileItRests() {
    BoardPage ana = SCREENS.open(SCREENS.url(), Screens.phone()).awaitLive();
    BoardPage ben = SCREENS.open();
    Fingers fingers = Fingers.on(ana);
    fingers.slide(ana.at("slider1", 0.6), ana.at("slider1", 0.7));
    assertThat(ben.who("slider1")).hasText("Somebody is moving this");
    ben.page()
        .evaluate(
            "() => new MutationObserver(() => { window.moved = true; })"
                + ".observe(document.getElementById('slider1.who'), {childList: true})");
    ben.page()
        .waitForFunction(
            "since => performance.now() - since > 1200",
            ben.page().evaluate("() => performance.now()"));
    assertThat(ben.page().evaluate("() => window.moved === undefined")).isEqualTo(true);
    fingers.touch("touchEnd");
    assertThat(ben.control("slider1")).isEnabled();
  }

  @Test
  void holdEndsSoonWhenTheReleaseIsLost() {
    BoardPage ben = SCREENS.open();
    try (TcpProxy proxy = TcpProxy.to(SCREENS.node().port())) {
      BoardPage ana = SCREENS.open(proxy.url()).awaitLive().join("Ana");
      ana.press("slider1", 0.2);
      assertThat(ben.who("slider1")).hasText("Ana is moving this");
      proxy.cut();
      ana.release();

      assertThat(ben.who("slider1")).not().hasText("Ana is moving this");
      assertThat(ben.control("slider1")).isEnabled();
    }
    SCREENS.forgiveLostConnections();
  }

  /** The page hears refusals in another language, and nothing of who holds what. */
  private static final String ANOTHER_LANGUAGE =
      """
      const parse = JSON.parse;
      JSON.parse = text => {
        const frame = parse(text);
        if (frame && frame.type === 'err') frame.message = 'Das geht gerade nicht.';
        if (frame && /people/.test(frame.address)) frame.body.values = {};
        return frame;
      };
      """;

  @Test
  void holdIsRecognisedByItsReasonWhateverTheSentence() {
    BoardPage ana = SCREENS.open().join("Ana");
    BoardPage ben = SCREENS.blank(SCREENS.url(), new NewContextOptions());
    ben.page().addInitScript(ANOTHER_LANGUAGE);
    ben.page().navigate(SCREENS.url());
    ben.awaitLive();
    ana.press("slider1", 0.2);
    ana.moveTo("slider1", 0.4);
    ben.awaitValue("slider1", 20);
    ben.page()
        .evaluate(
            "() => new MutationObserver(() => { window.said = document"
                + ".getElementById('slider1.message').textContent || window.said; })"
                + ".observe(document.getElementById('slider1.message'), {childList: true})");
    ben.press("slider1", 0.9);

    ben.page().waitForFunction("() => window.said === 'Ana is moving this'");
    ben.awaitValue("slider1", 20);
    ben.release();
    ana.release();
  }

  @Test
  void controlThatTakesNoHoldsIsForEverybody() {
    BoardPage ana = SCREENS.open().join("Ana");
    BoardPage ben = SCREENS.open();
    assertThat(ben.control("number1")).hasAttribute("data-hold", "none");
    ben.noteWho("number1");
    ana.setNumber("number1", "3");
    ben.awaitValue("number1", 3);
    ben.awaitNoted("number1", "by Ana");
    ben.setNumber("number1", "4");
    ana.control("number1").blur();

    ana.awaitValue("number1", 4);
  }

  @Test
  void whoHasChangedSomethingStandsThereBriefly() {
    BoardPage ana = SCREENS.open().join("Ana");
    BoardPage ben = SCREENS.open();
    ben.noteWho("mute");
    ana.control("mute").click();

    ben.awaitNoted("mute", "by Ana");
    assertThat(ana.who("mute")).isEmpty();
    assertThat(ben.who("mute")).isEmpty();
  }

  @Test
  void programIsNamedByItsLabel() {
    BoardPage ana = SCREENS.open().noteWho("slider1");
    JsonObject set =
        new JsonObject().put("values", new JsonObject().put("slider1", 7)).put("label", "Cue 4");
    get(SCREENS.node().vertx().eventBus().request("board.main.set", set));

    ana.awaitNoted("slider1", "by Cue 4");
    ana.awaitValue("slider1", 7);
  }
}
