package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;
import slidersync.support.TcpProxy;

/**
 * A page without its network says so, and is right again after its return. {@code
 * HeartbeatMonitorTest} and {@code LineTest} have the times.
 */
class OfflineIT {

  private static final Duration NOTICED = Duration.ofSeconds(10);
  private static final Duration BACK = Duration.ofSeconds(10);

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  private TcpProxy proxy;
  private TestMover mover;

  @BeforeEach
  void connect() {
    proxy = TcpProxy.to(SCREENS.node().port());
    mover = SCREENS.mover();
  }

  @AfterEach
  void disconnect() {
    SCREENS.forgiveLostConnections();
    mover.close();
    proxy.close();
  }

  private BoardPage open() {
    BoardPage page = SCREENS.open(proxy.url()).awaitLive();
    page.page().evaluate("() => { window.sameDocument = true; }");
    return page;
  }

  private static void assertNotReloaded(BoardPage page) {
    assertThat(page.page().evaluate("() => window.sameDocument")).isEqualTo(true);
  }

  @Test
  void cutNetworkIsToldAndControlsAreInert() {
    BoardPage page = open();
    proxy.cut();

    page.awaitConnection("offline", NOTICED);
    assertThat(page.isInert()).isTrue();
    assertThat(page.page().locator(".sync-status")).hasText("offline");
    assertThat(page.page().locator(".sync-offline"))
        .hasText(Pattern.compile("Offline since \\d\\d:\\d\\d:\\d\\d - reconnecting.*"));
    String before = page.value("slider1");
    page.press("slider1", 0.9);
    page.release();
    assertThat(page.value("slider1")).isEqualTo(before);
  }

  @Test
  void valuesAreRightWhenTheNetworkIsBack() {
    BoardPage page = open();
    page.page()
        .evaluate(
            "() => new MutationObserver(() => {"
                + " if (document.body.dataset.connection === 'live')"
                + " window.atWaking = document.getElementById('slider1').value;"
                + " }).observe(document.getElementById('slider1'),"
                + " {attributes: true, attributeFilter: ['disabled']})");
    proxy.cut();
    page.awaitConnection("offline", NOTICED);
    mover.set(Map.of("slider1", 44, "txt1", "meanwhile", "mute", true, "scene", "end"));
    proxy.mend();

    page.awaitConnection("live", BACK);
    page.page().waitForFunction("() => window.atWaking === '44'");
    page.awaitValue("txt1", "meanwhile");
    page.awaitValue("mute", true);
    page.awaitValue("scene", "end");
    assertThat(page.isInert()).isFalse();
    assertThat(page.page().locator(".sync-offline")).isHidden();
    assertNotReloaded(page);
    mover.set("slider1", 3);
    page.awaitValue("slider1", 3);
  }

  @Test
  void browserThatKnowsItIsOfflineComesBackAtOnce() {
    BoardPage page = open();
    page.page().context().setOffline(true);
    proxy.cut();
    page.awaitConnection("offline", NOTICED);
    mover.set("slider2", 29);
    proxy.mend();
    page.page().context().setOffline(false);

    page.awaitConnection("live", BACK);
    page.awaitValue("slider2", 29, BACK);
    assertNotReloaded(page);
  }

  @Test
  void sliderHeldWhenTheNetworkGoesShowsTheTruthAfterwards() {
    BoardPage page = open();
    page.press("slider1", 0.6);
    await().until(() -> mover.value("slider1").equals(30));
    proxy.cut();
    page.awaitConnection("offline", NOTICED);
    mover.set("slider1", 8);
    proxy.mend();
    page.awaitConnection("live", BACK);
    page.release();

    page.awaitValue("slider1", 8);
    assertThat(mover.value("slider1")).isEqualTo(8);
  }

  @Test
  void lostChangeOfAHeldSliderDoesNotOverwriteANewerOneAndCanBeSetAgain() {
    BoardPage page = open();
    mover.set("slider1", 20);
    page.awaitValue("slider1", 20);
    proxy.cut();
    page.press("slider1", 0.6);
    page.awaitConnection("offline", NOTICED);

    page.awaitValue("slider1", 20);
    assertThat(page.ghost("slider1")).hasText("Your 30 waits for the connection.");
    assertThat(page.control("slider1"))
        .hasAccessibleDescription("Your 30 waits for the connection.");
    assertThat(page.control("slider1")).hasAttribute("style", Pattern.compile("--ghost: ?0.6;"));
    mover.set("slider1", 8);
    proxy.reset();
    proxy.mend();
    page.awaitConnection("live", BACK);
    page.release();
    assertThat(page.ghost("slider1"))
        .hasText("Your 30 was not taken. Somebody else changed this meanwhile.");
    page.awaitValue("slider1", 8);
    assertThat(page.message("slider1")).isEmpty();
    assertThat(mover.value("slider1")).isEqualTo(8);

    page.page().getByText("Set again").click();
    page.awaitValue("slider1", 30);
    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(mover.value("slider1")).isEqualTo(30));
    assertThat(page.ghost("slider1")).isEmpty();
    assertThat(page.page().getByText("Set again")).hasCount(0);
    assertThat(page.control("slider1")).isFocused();
  }

  @Test
  void changeUnderWayWhenTheNetworkGoesIsNotLost() {
    BoardPage page = open();
    mover.set("slider1", 1);
    page.awaitValue("slider1", 1);
    proxy.cut();
    page.control("slider1").fill("22");
    assertThat(page.output("slider1")).hasAttribute("data-sync", "unacknowledged");
    page.awaitConnection("offline", NOTICED);
    proxy.reset();
    proxy.mend();

    page.awaitConnection("live", BACK);
    page.awaitValue("slider1", 22);
    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(mover.value("slider1")).isEqualTo(22));
    assertThat(page.output("slider1")).hasAttribute("data-sync", "");
  }

  @Test
  void numberThatIsLeftWithoutTheNetworkIsSetWhenItIsBack() {
    BoardPage page = openAndLeaveANumber();
    proxy.mend();

    page.awaitConnection("live", BACK);
    page.awaitValue("number1", 4.5);
    assertThat(page.control("number1")).not().isFocused();
    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(mover.value("number1")).isEqualTo(4.5));
    assertThat(page.ghost("number1")).isEmpty();
  }

  @Test
  void numberThatIsLeftWithoutTheNetworkDoesNotOverwriteANewerOne() {
    BoardPage page = openAndLeaveANumber();
    mover.set("number1", 3);
    proxy.mend();

    page.awaitConnection("live", BACK);
    assertThat(page.ghost("number1"))
        .hasText("Your 4.5 was not taken. Somebody else changed this meanwhile.");
    page.awaitValue("number1", 3);
    assertThat(mover.value("number1")).isEqualTo(3);
  }

  /** 4.5 is typed before the network goes, and nobody sets it before the page knows. */
  private BoardPage openAndLeaveANumber() {
    BoardPage page = open();
    mover.set("number1", 2);
    page.awaitValue("number1", 2);
    page.control("number1").fill("4.5");
    proxy.cut();
    page.awaitConnection("offline", NOTICED);
    page.control("number1").blur();

    assertThat(page.ghost("number1")).hasText("Your 4.5 waits for the connection.");
    assertThat(page.value("number1")).isEqualTo("2");
    return page;
  }

  @Test
  void pageSendsNothingOnASocketThatIsClosing() {
    BoardPage page = SCREENS.blank(SCREENS.url(), new NewContextOptions());
    page.page()
        .addInitScript(
            "window.WebSocket = class extends WebSocket {"
                + " constructor(...all) { super(...all); window.socket = this; } }");
    page.page().navigate(SCREENS.url());
    page.awaitLive();
    page.page()
        .evaluate(
            "() => { const slider = document.getElementById('slider1'); window.socket.close();"
                + " new MutationObserver(() => {"
                + " if (document.body.dataset.connection === 'offline') window.wasOffline = true;"
                + " }).observe(document.body, {attributeFilter: ['data-connection']});"
                + " slider.value = 33; slider.dispatchEvent(new Event('input')); }");

    // Whoever opened the page hears of what it complains of.
    page.page().waitForFunction("() => window.wasOffline");
    page.awaitLive();
    await()
        .pollInSameThread()
        .untilAsserted(() -> assertThat(mover.value("slider1")).isEqualTo(33));
  }

  @Test
  void fieldInFocusKeepsTheFocus() {
    BoardPage page = open();
    page.control("slider1").focus();
    proxy.cut();
    page.awaitConnection("offline", NOTICED);
    proxy.mend();
    page.awaitConnection("live", BACK);

    assertThat(page.control("slider1")).isFocused();
  }
}
