package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.support.Boards;
import slidersync.support.RawHttp;

/** What a page shows before its scripts have run is what the board has now. */
class FirstPaintIT {

  private static final Map<String, Object> VALUES =
      Map.of(
          "slider1", 33, "slider2", 7, "txt1", "now", "number1", -1.5, "mute", true, "scene", "end",
          "tint", "#123456");

  @RegisterExtension
  static final Screens SCREENS =
      Screens.of(
          Boards.MAIN,
          BoardDefinition.of(
              "signed",
              "Above and below 0",
              List.of(
                  Boards.control(
                      "pan",
                      Map.of("type", "range", "min", -50, "max", 50, "step", 0.5, "value", 20)),
                  Boards.control(
                      "trim",
                      Map.of(
                          "type", "range", "min", -6, "max", 6, "step", 0.5, "unit", "dB", "value",
                          -4)),
                  Boards.control(
                      "master",
                      Map.of("type", "range", "min", -60, "max", 10, "step", 0.5, "unit", "dB")))));

  /** Changes values, and waits until all event loops, which requests go round, have heard of it. */
  private static void set(TestMover mover, Map<String, Object> values) {
    mover.set(values);
    JsonObject board = mover.ask("get", new JsonObject()).getJsonObject("body");
    Object history = board.getValue("history");
    Object revision = board.getValue("revision");
    String known = "data-history=\"" + history + "\" data-revision=\"" + revision + "\"";
    int loops = 2 * Runtime.getRuntime().availableProcessors();
    await()
        .until(
            () ->
                Stream.generate(FirstPaintIT::html).limit(loops).allMatch(h -> h.contains(known)));
  }

  private static String html() {
    return RawHttp.request(SCREENS.node().port(), "GET", "/").body();
  }

  @Test
  void htmlHasTheCurrentValues() {
    try (TestMover mover = SCREENS.mover()) {
      set(mover, VALUES);
    }

    assertThat(html())
        .containsPattern("id=\"slider1\"[^>]* value=\"33\"")
        .containsPattern("id=\"txt1\"[^>]* value=\"now\"")
        .containsPattern("id=\"number1\"[^>]* value=\"-1.5\"")
        .containsPattern("id=\"mute\"[^>]* checked")
        .containsPattern("<option[^>]* value=\"end\" selected>")
        .containsPattern("id=\"tint\"[^>]* value=\"#123456\"");
  }

  @Test
  void pageWithoutScriptsShowsCurrentValuesAndIsInert() {
    try (TestMover mover = SCREENS.mover()) {
      set(mover, VALUES);
    }

    BoardPage page =
        SCREENS.open(SCREENS.url(), new NewContextOptions().setJavaScriptEnabled(false));

    VALUES.forEach(page::awaitValue);
    for (String id : VALUES.keySet()) assertThat(page.control(id)).not().isEditable();
    assertThat(page.page().locator("noscript")).isVisible();
  }

  @Test
  void sliderThatGoesBelowZeroIsFilledFromZeroWithAndWithoutScripts() {
    String url = SCREENS.url() + "boards/signed";
    for (boolean scripts : List.of(false, true)) {
      BoardPage page = SCREENS.open(url, new NewContextOptions().setJavaScriptEnabled(scripts));
      Locator bar = page.page().locator("[id='pan.bar']");
      if (scripts) page.awaitLive();

      assertThat(page.output("pan")).hasText("20.0");
      BoundingBox slider = page.control("pan").boundingBox();
      assertThat(bar.boundingBox().x).isCloseTo(slider.x + slider.width / 2, within(1.0));
      assertThat(bar.boundingBox().width).isCloseTo(0.2 * (slider.width - 28), within(1.0));
      assertThat(page.output("trim")).hasText("\u22124.0");
      assertThat(page.control("trim")).hasAttribute("aria-valuetext", "\u22124.0 dB");
    }
    BoardPage page = SCREENS.open(url).awaitLive();
    page.press("trim", 0.5);
    page.moveTo("trim", 0.25);
    page.release();
    page.awaitValue("trim", -3);
  }

  @Test
  void valuesOfASliderTakeTheSameRoomWhateverTheyAre() {
    BoardPage page = SCREENS.open(SCREENS.url() + "boards/signed").awaitLive();
    BoundingBox room = page.output("master").boundingBox();

    for (String value : List.of("10", "-33.5", "0", "-9", "-60")) {
      page.control("master").fill(value);
      page.awaitValue("master", value);
      assertThat(page.output("master").boundingBox())
          .usingRecursiveComparison()
          .as(value)
          .isEqualTo(room);
    }
  }

  @Test
  void reloadShowsCurrentValuesBeforeItIsLive() {
    BoardPage page = SCREENS.open();
    page.control("slider1").fill("17");
    try (TestMover mover = SCREENS.mover()) {
      page.page().route("**/eventbus/**", route -> {});
      set(mover, Map.of("slider1", 18, "mute", true, "scene", "song"));
    }
    page.page().reload();

    page.awaitValue("slider1", 18);
    page.awaitValue("mute", true);
    page.awaitValue("scene", "song");
    assertThat(page.page().locator(".sync-status")).hasText("connecting");
    assertThat(page.isInert()).isTrue();
  }

  @Test
  void lateJoinerSeesWhatHasChangedSinceItsHtmlWasMade() {
    BoardPage page = SCREENS.blank(SCREENS.url(), new NewContextOptions());
    try (TestMover mover = SCREENS.mover()) {
      set(mover, Map.of("slider2", 5));
      page.page()
          .route(
              "**/slider-sync*.js*",
              route -> {
                mover.set("slider2", 6);
                route.resume();
              });
      page.page().navigate(SCREENS.url());
    }

    page.awaitLive().awaitValue("slider2", 6);
    assertThat(page.control("slider2").getAttribute("value")).isEqualTo("5");
  }

  @Test
  void goingBackInHistoryShowsCurrentValues() {
    BoardPage page = SCREENS.open();
    page.control("txt1").fill("before");
    page.control("slider1").fill("3");
    page.page().navigate(SCREENS.url() + "boards");
    try (TestMover mover = SCREENS.mover()) {
      // What the page held is held for a moment after it has been left.
      await()
          .pollInSameThread()
          .untilAsserted(() -> mover.set(Map.of("slider1", 44, "txt1", "after")));
    }
    page.page().goBack();

    page.awaitLive().awaitValue("slider1", 44);
    page.awaitValue("txt1", "after");
  }
}
