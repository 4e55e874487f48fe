package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;
import slidersync.support.RawHttp;

/** What a page shows before its scripts have run is what the board has now. */
class FirstPaintIT {

  private static final Map<String, Object> VALUES =
      Map.of(
          "slider1", 33, "slider2", 7, "txt1", "now", "number1", -1.5, "mute", true, "scene", "end",
          "tint", "#123456");

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  /** Changes values, and waits until all event loops, which requests go round, have heard of it. */
  private static void set(Hand hand, Map<String, Object> values) {
    hand.set(values);
    JsonObject board = hand.ask("get", new JsonObject()).getJsonObject("body");
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
    try (Hand hand = SCREENS.hand()) {
      set(hand, VALUES);
    }

    assertThat(html())
        .containsPattern("id=\"slider1\"[^>]* value=\"33\"")
        .containsPattern("id=\"txt1\"[^>]* value=\"now\"")
        .containsPattern("id=\"number1\"[^>]* value=\"-1.5\"")
        .containsPattern("id=\"mute\"[^>]* checked")
        .contains("<option value=\"end\" selected>")
        .containsPattern("id=\"tint\"[^>]* value=\"#123456\"");
  }

  @Test
  void pageWithoutScriptsShowsCurrentValuesAndIsInert() {
    try (Hand hand = SCREENS.hand()) {
      set(hand, VALUES);
    }

    BoardPage page =
        SCREENS.open(SCREENS.url(), new NewContextOptions().setJavaScriptEnabled(false));

    VALUES.forEach(page::awaitValue);
    for (String id : VALUES.keySet()) assertThat(page.control(id)).not().isEditable();
    assertThat(page.page().locator("noscript")).isVisible();
  }

  @Test
  void reloadShowsCurrentValuesBeforeItIsLive() {
    BoardPage page = SCREENS.open();
    page.control("slider1").fill("17");
    try (Hand hand = SCREENS.hand()) {
      page.page().route("**/eventbus/**", route -> {});
      set(hand, Map.of("slider1", 18, "mute", true, "scene", "song"));
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
    try (Hand hand = SCREENS.hand()) {
      set(hand, Map.of("slider2", 5));
      page.page()
          .route(
              "**/slider-sync*.js*",
              route -> {
                hand.set("slider2", 6);
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
    try (Hand hand = SCREENS.hand()) {
      hand.set(Map.of("slider1", 44, "txt1", "after"));
    }
    page.page().goBack();

    page.awaitLive().awaitValue("slider1", 44);
    page.awaitValue("txt1", "after");
  }
}
