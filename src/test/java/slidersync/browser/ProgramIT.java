package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.TestNode.get;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import slidersync.board.BoardDefinition;
import slidersync.support.Boards;
import slidersync.support.TcpProxy;
import slidersync.support.TestNode;

/** Programs in pages: of this site, of another one, as a script, a module and an element. */
class ProgramIT {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><title>Mine</title><link rel="icon" href="data:,">%s</head>
      <body>%s</body>
      </html>
      """;

  @RegisterExtension static final Screens SCREENS = Screens.withoutNode();

  private static final BoardDefinition SPARE =
      BoardDefinition.of(
          "spare",
          "Spare",
          List.of(Boards.control("level", Map.of("type", "range", "min", 0, "max", 50))));

  private static final Vertx VERTX = Vertx.vertx();
  private static HttpServer shop;
  private static TestNode node;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    shop =
        get(
            VERTX
                .createHttpServer()
                .requestHandler(
                    request ->
                        request
                            .response()
                            .putHeader("Content-Type", "text/html; charset=utf-8")
                            .end(
                                PAGE.formatted(
                                    "<script src='%s%s'></script>"
                                        .formatted(here(), "slider-sync-api.js"),
                                    "<script type='module' src='%s%s'></script>"
                                            .formatted(here(), "slider-control.mjs")
                                        + "<slider-control control='slider1'></slider-control>")))
                .listen(0, "127.0.0.1"));
    write(folder, "script.html", "<script src='/slider-sync-api.js'></script>", "");
    write(folder, "module.html", "<script type='module' src='/mine.mjs'></script>", "");
    write(
        folder,
        "both.html",
        "<script src='/slider-sync.js'></script>",
        "<input class='sync' id='slider1' type='range' min='0' max='50'>");
    write(
        folder,
        "element.html",
        "<script type='module' src='/slider-control.mjs'></script>",
        "<slider-control control='slider1' label='Dim'></slider-control>"
            + "<slider-control control='mute'></slider-control>"
            + "<slider-control board='spare' control='level'></slider-control>");
    Files.writeString(
        folder.resolve("mine.mjs"),
        "import {board} from '/slider-sync.mjs'; window.SliderSync = {board};");
    node =
        TestNode.startFor(
            List.of(shop("localhost")), List.of(Boards.MAIN, SPARE), Optional.of(folder));
  }

  private static void write(Path folder, String name, String head, String body) throws IOException {
    Files.writeString(folder.resolve(name), PAGE.formatted(head, body));
  }

  @AfterAll
  static void stop() {
    node.close();
    get(VERTX.close());
  }

  private static String here() {
    return Screens.url(node.port());
  }

  private static String shop(String host) {
    return "http://" + host + ":" + shop.actualPort();
  }

  private static Page open(String url) {
    Page page = SCREENS.open(url).page();
    page.waitForFunction("() => window.SliderSync && SliderSync.board");
    return page;
  }

  private static void awaitValue(Page page, String control, Object value) {
    page.waitForFunction(
        "([id, value]) => SliderSync.board('main').get(id) === value", List.of(control, value));
  }

  private static Object run(Page page, String script) {
    return page.evaluate("async () => { const board = SliderSync.board('main'); " + script + " }");
  }

  @Test
  void scriptAndModuleMoveTheSameBoard() {
    Page script = open(here() + "script.html");
    Page module = open(here() + "module.html");

    assertThat(run(script, "return (await board.set('slider1', 31)).ok")).isEqualTo(true);
    awaitValue(module, "slider1", 31);
    assertThat(run(module, "return (await board.set({slider1: 12, mute: true})).ok"))
        .isEqualTo(true);
    awaitValue(script, "mute", true);
    assertThat(run(script, "return board.get('slider1')")).isEqualTo(12);
    assertThat(run(module, "return (await board.set('slider1', 51)).reason"))
        .isEqualTo("INVALID_VALUE");
  }

  @Test
  void holdOfAProgramKeepsOthersAwayAndEveryoneKnowsWhoItIs() {
    Page one = open(here() + "script.html");
    Page other = open(here() + "module.html");
    run(one, "await board.join({name: 'Console'}); await board.hold('slider1');");

    other.waitForFunction(
        "() => SliderSync.board('main').people().some(person => person.name === 'Console'"
            + " && person.holds.includes('slider1'))");
    assertThat(run(other, "return (await board.set('slider1', 1)).reason")).isEqualTo("HELD");
    run(one, "await board.release('slider1');");
    assertThat(run(other, "return (await board.set('slider1', 2)).ok")).isEqualTo(true);
  }

  @Test
  void programAndControlsOfAPageShareOneConnection() {
    BoardPage page = SCREENS.blank(here(), new NewContextOptions());
    AtomicInteger sockets = new AtomicInteger();
    page.page().onWebSocket(socket -> sockets.incrementAndGet());
    page.page().navigate(here() + "both.html");
    page.awaitLive();
    run(page.page(), "await board.set('slider1', 33);");

    PlaywrightAssertions.assertThat(page.control("slider1")).hasValue("33");
    page.control("slider1").fill("34");
    awaitValue(page.page(), "slider1", 34);
    assertThat(sockets).hasValue(1);
  }

  @Test
  void lostConnectionHealsAndWhatWasSetMeanwhileGoes() {
    SCREENS.forgiveLostConnections();
    try (TcpProxy proxy = TcpProxy.to(node.port())) {
      Page page = open(proxy.url() + "script.html");
      run(page, "await board.set('slider1', 5);");
      proxy.cut();
      page.waitForFunction("() => SliderSync.board('main').state() === 'offline'");
      run(page, "board.set('slider1', 44).then(outcome => { window.outcome = outcome; });");
      proxy.mend();

      page.waitForFunction("() => window.outcome && window.outcome.ok");
      assertThat(run(page, "return board.get('slider1')")).isEqualTo(44);
      try (TestMover owner = TestMover.at(node.vertx(), node.port())) {
        assertThat(owner.value("slider1")).isEqualTo(44);
      }
    }
  }

  @Test
  void elementShowsItsControlAndMovesIt() {
    Page page = SCREENS.open(here() + "element.html").page();
    Page other = open(here() + "script.html");
    Locator slider = page.locator("slider-control[control=slider1]");
    PlaywrightAssertions.assertThat(slider).hasAttribute("state", "live");

    run(other, "await board.set('slider1', 7);");
    PlaywrightAssertions.assertThat(slider.getByLabel("Dim")).hasValue("7");
    slider.getByLabel("Dim").press("ArrowRight");
    awaitValue(other, "slider1", 8);
    boolean was = Boolean.TRUE.equals(run(other, "return board.get('mute')"));
    page.locator("slider-control[control=mute]").getByRole(AriaRole.SWITCH).click();
    awaitValue(other, "mute", !was);
  }

  @Test
  void elementFollowsItsBoardWhenThatIsDefinedAnew() {
    Page page = SCREENS.open(here() + "element.html").page();
    Locator level = page.locator("slider-control[control=level]");
    PlaywrightAssertions.assertThat(level.getByLabel("level")).hasAttribute("max", "50");
    JsonObject definition =
        new JsonObject()
            .put(
                "text",
                "boards: {spare: {controls: {level: {type: range, label: Fader, min: 0, max: 90}}}}")
            .put("at", System.currentTimeMillis())
            .put("by", "a test");
    get(node.vertx().eventBus().request("board.spare.define", definition));

    PlaywrightAssertions.assertThat(level.getByLabel("Fader")).hasAttribute("max", "90");
  }

  @Test
  void elementSaysWhoHoldsItsControlAndWhatWasRefused() {
    Page page = SCREENS.open(here() + "element.html").page();
    Page other = open(here() + "script.html");
    Locator slider = page.locator("slider-control[control=slider1]");
    PlaywrightAssertions.assertThat(slider).hasAttribute("state", "live");
    page.waitForFunction("() => document.querySelector('slider-control').value !== undefined");
    page.evaluate("() => { document.querySelector('slider-control').value = 99; }");
    PlaywrightAssertions.assertThat(slider).hasAttribute("refused", "INVALID_VALUE");
    PlaywrightAssertions.assertThat(slider.getByText("from 0 to 50")).isVisible();
    PlaywrightAssertions.assertThat(slider).not().hasAttribute("held", ".*");

    run(other, "await board.join({name: 'Ana'}); await board.hold('slider1');");
    PlaywrightAssertions.assertThat(slider).hasAttribute("held", "Ana");
    PlaywrightAssertions.assertThat(slider.getByLabel("Dim")).isDisabled();
    run(other, "await board.release('slider1');");
    PlaywrightAssertions.assertThat(slider.getByLabel("Dim")).isEnabled();
  }

  @Test
  void pageOfAnAllowedSiteUsesTheBoardAndOneOfAnotherSiteDoesNot() {
    SCREENS.blank(here(), new NewContextOptions());
    Page allowed = open(shop("localhost"));
    assertThat(run(allowed, "return (await board.set('slider1', 21)).ok")).isEqualTo(true);
    assertThat(run(allowed, "return (await fetch('%sslider-sync.mjs')).ok".formatted(here())))
        .isEqualTo(true);
    PlaywrightAssertions.assertThat(allowed.locator("slider-control"))
        .hasAttribute("state", "live");
    allowed.waitForFunction("() => document.querySelector('slider-control').value === 21");

    Page polling = open(shop("localhost") + "/?transport=xhr-polling");
    assertThat(run(polling, "return (await board.set('slider1', 22)).ok")).isEqualTo(true);
    awaitValue(allowed, "slider1", 22);

    SCREENS.complaints().clear();
    // The same server by a name that is not allowed.
    Page refused = open(shop("127.0.0.1"));
    refused.waitForFunction("() => SliderSync.board('main').state() === 'offline'");
    assertThat(run(refused, "return board.get('slider1')")).isNull();
    assertThat(refused.evaluate("() => customElements.get('slider-control')")).isNull();
    assertThat(SCREENS.complaints()).isNotEmpty();
    SCREENS.complaints().clear();
    refused.close();
    SCREENS.complaints().clear();
  }
}
