package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import slidersync.store.MemoryStore;
import slidersync.support.Boards;
import slidersync.support.QuickStarts;
import slidersync.support.TestNode;

/** A page of one's own from {@code --webroot}, as plain as the README shows it. */
class OwnPageIT {

  @RegisterExtension static final Screens SCREENS = Screens.withoutNode();

  private static TestNode node;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("index.html"),
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <title>Mine</title>
          <link rel="icon" href="data:,">
          <script src="/slider-sync.js" defer></script>
        </head>
        <body data-board="main">
          <input class="sync" id="slider1" type="range" min="0" max="50">
          <output for="slider1"></output><p>Again: <output for="slider1"></output></p>
          <textarea class="sync" id="txt1"></textarea>
          <input class="sync" id="number1" type="number" step="any">
          <input class="sync" id="mute" type="checkbox">
          <select class="sync" id="scene"><option>intro<option>song<option>end</select>
          <input class="sync" id="nobody" type="range">
          <input id="slider2" type="range" min="0" max="50" value="9">
        </body>
        </html>
        """);
    Files.writeString(
        folder.resolve("bus.html"),
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <title>Only the bus</title>
          <link rel="icon" href="data:,">
          <script src="/vertx-eventbus.js"></script>
        </head>
        </html>
        """);
    List<String> quickStart = QuickStarts.under("A page of your own");
    Files.writeString(folder.resolve("quick.html"), quickStart.get(0));
    Files.writeString(folder.resolve("mine.js"), quickStart.get(1));
    node = TestNode.start(new MemoryStore(), List.of(Boards.MAIN), Optional.of(folder));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static BoardPage open() {
    return SCREENS.open(Screens.url(node.port())).awaitLive();
  }

  private static TestMover mover() {
    return TestMover.at(node.vertx(), node.port());
  }

  @Test
  void itsInputsTakePart() {
    BoardPage mine = open();
    BoardPage builtIn = SCREENS.open(Screens.url(node.port()) + "boards/main").awaitLive();

    mine.control("slider1").fill("41");
    builtIn.awaitValue("slider1", 41);
    mine.control("txt1").fill("from my page");
    builtIn.awaitValue("txt1", "from my page");
    builtIn.control("mute").click();
    assertThat(mine.control("mute")).isChecked();
    builtIn.control("scene").selectOption("end");
    assertThat(mine.control("scene")).hasValue("end");
    builtIn.control("slider1").fill("14");
    assertThat(mine.control("slider1")).hasValue("14");
    assertThat(mine.output("slider1")).hasText(new String[] {"14", "14"});
  }

  @Test
  void quickStartMovesAndFollows() {
    BoardPage mine = SCREENS.open(Screens.url(node.port()) + "quick.html");
    BoardPage builtIn = SCREENS.open(Screens.url(node.port()) + "boards/main").awaitLive();
    try (TestMover mover = mover()) {
      mover.set("slider1", 23);
      assertThat(mine.page().locator("#slider")).hasValue("23");

      mine.page().locator("#slider").fill("44");
      builtIn.awaitValue("slider1", 44);
    }
  }

  @Test
  void fingerOnItsSliderMayScrollThePage() {
    assertThat(open().control("slider1")).hasCSS("touch-action", "pan-y");
  }

  @Test
  void itSendsNothingOnOpening() {
    try (TestMover mover = mover()) {
      mover.set("slider1", 19);
      BoardPage mine = open();

      assertThat(mine.control("slider1")).hasValue("19");
      assertThat(mover.value("slider1")).isEqualTo(19);
    }
  }

  @Test
  void whatIsNotOfTheBoardIsLeftAlone() {
    BoardPage mine = open();
    try (TestMover mover = mover()) {
      mover.set("slider2", 30);
      mover.set("slider1", 20);
      assertThat(mine.control("slider1")).hasValue("20");

      assertThat(mine.value("slider2")).isEqualTo("9");
      assertThat(mine.control("slider2")).isEnabled();
      assertThat(mine.control("nobody")).isDisabled();
    }
  }

  @Test
  void numberIsSetByEnterAndTheTrueOneStandsBesideARefusedOne() {
    BoardPage mine = open();
    BoardPage builtIn = SCREENS.open(Screens.url(node.port()) + "boards/main").awaitLive();
    mine.control("number1").fill("7");
    assertThat(mine.now("number1")).hasText("now 0");
    mine.control("number1").press("Enter");
    builtIn.awaitValue("number1", 7);
    mine.setNumber("number1", "77");

    mine.awaitMessage("number1", ".*from -10 to 10.*77.*");
    assertThat(mine.now("number1")).hasText("now 7");
    mine.control("number1").blur();
    assertThat(mine.now("number1")).isHidden();
    assertThat(mine.control("number1")).hasValue("7");
  }

  @Test
  void wheelOverAFocusedNumberChangesNothing() {
    BoardPage mine = open();
    mine.setNumber("number1", "5");
    mine.control("number1").hover();
    mine.page()
        .evaluate(
            "() => addEventListener('wheel', event => {"
                + " window.prevented = event.defaultPrevented; })");
    mine.page().mouse().wheel(0, 100);
    mine.page().waitForFunction("() => window.prevented !== undefined");

    assertThat(mine.page().evaluate("() => window.prevented")).isEqualTo(true);
    assertThat(mine.control("number1")).hasValue("5");
  }

  @Test
  void refusalIsSaidBesideTheInput() {
    BoardPage mine = open();
    mine.control("slider1").evaluate("input => { input.max = 90; }");
    mine.control("slider1").fill("80");

    mine.awaitMessage("slider1", ".*from 0 to 50.*");
    assertThat(mine.control("slider1")).not().hasValue("80");
  }

  @Test
  void othersHoldItsControlsAndItHoldsTheirs() {
    BoardPage mine = open();
    BoardPage builtIn = SCREENS.open(Screens.url(node.port()) + "boards/main").awaitLive();
    builtIn.join("Ana");
    builtIn.press("slider1", 0.2);

    assertThat(mine.who("slider1")).hasText("Ana is moving this");
    assertThat(mine.control("slider1")).isDisabled();
    assertThat(mine.control("slider1")).hasAccessibleDescription("Ana is moving this");
    builtIn.release();
    assertThat(mine.control("slider1")).isEnabled();
    mine.press("slider1", 0.9);
    assertThat(builtIn.who("slider1")).hasText("Somebody is moving this");
    assertThat(mine.control("slider1")).isEnabled();
    mine.release();
    assertThat(builtIn.control("slider1")).isEnabled();
    assertThat(mine.who("slider1")).isEmpty();
  }

  /** Sets a value, waits until it is told of it, and sets one that is refused. */
  private static final String VERTX_EVENTBUS =
      """
      () => new Promise(done => {
        const bus = new EventBus('/eventbus');
        bus.onopen = () => {
          bus.registerHandler('board.main.changed', (failure, message) => {
            if (message.body.values.slider1 !== 33) return;
            bus.send('board.main.set', {values: {slider1: 99}}, refusal => done(refusal));
          });
          bus.send('board.main.set', {values: {slider1: 33}}, () => {});
        };
      })
      """;

  @Test
  void pageThatWasWrittenForTheBusOfVertxWorks() {
    BoardPage mine = SCREENS.open(Screens.url(node.port()) + "bus.html");

    assertThat((Map<?, ?>) mine.page().evaluate(VERTX_EVENTBUS))
        .extracting("failureCode", "message")
        .containsExactly(422, "slider1: expected a number from 0 to 50, got 99");
  }
}
