package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ReloadOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;
import slidersync.support.TcpProxy;

/** A board that a device keeps: what it shows without the network, and when the network is back. */
class InstallIT {

  private static final String KEPT =
      """
      async value => {
        const pages = await caches.open('slider-sync-pages-1').then(cache => cache.keys());
        const files = await caches.open('slider-sync-files-1').then(cache => cache.keys());
        const values = JSON.parse(localStorage.getItem('slider-sync.main.values') || '{}').values;
        return pages.length > 0 && files.length >= 3 && !!values && values.slider1 === value;
      }
      """;

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  private static NewContextOptions keeping() {
    return new NewContextOptions()
        .setViewportSize(1280, 800)
        .setServiceWorkers(ServiceWorkerPolicy.ALLOW);
  }

  @Test
  void keptBoardShowsItsLastValuesOfflineAndBecomesLiveByItself() {
    try (TcpProxy proxy = TcpProxy.to(SCREENS.node().port());
        TestMover mover = SCREENS.mover()) {
      BoardPage page = SCREENS.open(proxy.url(), keeping()).awaitLive();
      page.page().waitForFunction("() => !!navigator.serviceWorker.controller");
      mover.set(Map.of("slider1", 42));
      page.awaitValue("slider1", 42);
      page.page().waitForFunction(KEPT, 42);

      proxy.cut();
      // All that the page still asks for hangs, too.
      page.page().reload(new ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
      page.awaitConnection("offline", Duration.ofSeconds(30));
      assertThat(page.control("slider1")).hasValue("42");
      assertThat(page.control("slider1")).isDisabled();
      assertThat(page.page().locator(".sync-offline"))
          .hasText(
              Pattern.compile(
                  "Offline since \\d\\d:\\d\\d:\\d\\d - reconnecting; values of \\d\\d:\\d\\d"));
      mover.set(Map.of("slider1", 7));
      page.mark();

      proxy.mend();
      page.awaitConnection("live", Duration.ofSeconds(30));
      page.awaitValue("slider1", 7);
      // It is the page of the server again.
      page.page().waitForFunction("() => !window.sameDocument");
      page.awaitLive();
      assertThat(page.page().locator("body"))
          .not()
          .hasAttribute("data-copied", Pattern.compile(".*"));
    }
    SCREENS.forgiveLostConnections();
  }

  @Test
  void pageComesFromTheServerWhileItIsThere() {
    BoardPage page = SCREENS.open(SCREENS.url(), keeping()).awaitLive();
    page.page().waitForFunction("() => !!navigator.serviceWorker.controller");
    try (TestMover mover = SCREENS.mover()) {
      mover.set(Map.of("slider2", 13));
    }
    page.awaitValue("slider2", 13);
    page.page().reload();

    assertThat(page.page().locator("body"))
        .not()
        .hasAttribute("data-copied", Pattern.compile(".*"));
    page.awaitLive();
    assertThat(page.control("slider2")).hasAttribute("value", "13");
  }

  /** What the browser itself says of the manifest: nothing that is wrong, and icons that load. */
  @Test
  void browserTakesTheManifest() {
    BoardPage page = SCREENS.open();
    var devices = page.page().context().newCDPSession(page.page());
    var answer = devices.send("Page.getAppManifest");

    assertThat(answer.getAsJsonArray("errors")).isEmpty();
    JsonObject manifest = new JsonObject(answer.get("data").getAsString());
    assertThat(manifest.getString("start_url")).isEqualTo("/boards/main");
    assertThat(manifest.getJsonArray("icons"))
        .allSatisfy(
            icon -> {
              String source = ((JsonObject) icon).getString("src");
              String sizes = ((JsonObject) icon).getString("sizes");
              Object width =
                  page.page()
                      .evaluate(
                          "source => new Promise((done, failed) => { const icon = new Image();"
                              + " icon.onload = () => done(icon.naturalWidth + 'x'"
                              + " + icon.naturalHeight); icon.onerror = failed;"
                              + " icon.src = source; })",
                          source);
              if (!sizes.equals("any")) assertThat(width).isEqualTo(sizes);
            });
  }
}
