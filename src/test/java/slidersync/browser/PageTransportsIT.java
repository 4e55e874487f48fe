package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Boards;
import slidersync.support.TcpProxy;

/** Pages are the same over every transport (promise 9). */
class PageTransportsIT {

  /** A page that goes without a word is gone after 6.5 s of silence, later on a busy machine. */
  private static final double SILENCE = 30_000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  @ParameterizedTest
  @CsvSource({
    "websocket, /websocket",
    "xhr-streaming, /xhr_streaming",
    "eventsource, /eventsource",
    "xhr-polling, /xhr"
  })
  void followsReloadsAndComesBack(String transport, String path) {
    List<String> asked = new CopyOnWriteArrayList<>();
    try (TcpProxy proxy = TcpProxy.to(SCREENS.node().port());
        TestMover mover = SCREENS.mover()) {
      BoardPage page = SCREENS.blank(proxy.url(), new NewContextOptions());
      page.page().onRequest(request -> asked.add(request.url()));
      page.page().onWebSocket(socket -> asked.add(socket.url()));
      page.page().navigate(proxy.url() + "?transport=" + transport);
      page.awaitLive();
      BoardPage other = SCREENS.open();

      page.press("slider1", 0.2);
      for (double at : new double[] {0.3, 0.5, 0.7, 0.8}) {
        page.moveTo("slider1", at);
        other.awaitValue("slider1", page.value("slider1"));
      }
      page.release();
      page.awaitValue("slider1", 40);
      other.control("txt1").fill("over " + transport);
      page.awaitValue("txt1", "over " + transport);

      mover.set("slider2", 12);
      page.page().reload();
      page.awaitValue("slider2", 12);
      page.awaitLive();

      proxy.cut();
      page.awaitConnection("offline", PATIENCE);
      mover.set("slider2", 34);
      proxy.mend();
      page.awaitConnection("live", PATIENCE);
      page.awaitValue("slider2", 34);
    }
    SCREENS.forgiveLostConnections();
    assertThat(asked).anyMatch(url -> url.replaceFirst("\\?.*", "").endsWith(path));
    assertThat(asked)
        .as("no other transport")
        .noneMatch(
            url ->
                url.matches(".*/(websocket|xhr_streaming|eventsource|xhr|jsonp|htmlfile)(\\?.*)?")
                    && !url.replaceFirst("\\?.*", "").endsWith(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xhr-streaming", "eventsource", "xhr-polling"})
  void peopleHoldsAndMessagesAreTheSame(String transport) {
    BoardPage page = SCREENS.open(SCREENS.url() + "?transport=" + transport).awaitLive();
    BoardPage other = SCREENS.open().join("Ben of " + transport);
    page.join("Ana of " + transport);
    assertThat(page.people().getByText("Ben of " + transport)).hasCount(1);
    assertThat(other.people().getByText("Ana of " + transport)).hasCount(1);

    page.press("slider1", 0.9);
    assertThat(other.who("slider1")).hasText("Ana of " + transport + " is moving this");
    page.moveTo("slider1", 0.2);
    other.awaitValue("slider1", 10);
    page.release();
    assertThat(other.control("slider1")).isEnabled();
    other.press("slider1", 0.8);
    assertThat(page.who("slider1")).hasText("Ben of " + transport + " is moving this");
    assertThat(page.control("slider1")).hasAccessibleDescription(Pattern.compile("Ben.*"));
    page.noteWho("slider1");
    other.moveTo("slider1", 0.6);
    other.release();
    page.awaitNoted("slider1", "by Ben of " + transport);

    page.write("over " + transport);
    assertThat(other.openPanel("messages").messages().last()).hasText("over " + transport);
    other.write("and back");
    assertThat(page.messages().last()).hasText("and back");
    page.page().navigate("about:blank");
    // The last word is a request that a busy browser may come too late with; then the silence
    // tells.
    assertThat(other.people().getByText("Ana of " + transport))
        .hasCount(0, new HasCountOptions().setTimeout(SILENCE));
  }

  @Test
  void pageSaysWhichTransportsThereAre() {
    List<String> said = new CopyOnWriteArrayList<>();
    BoardPage page = SCREENS.blank(SCREENS.url(), new NewContextOptions());
    page.page().onConsoleMessage(message -> said.add(message.text()));

    page.page().navigate(SCREENS.url() + "?transport=xhr");
    page.awaitLive();

    assertThat(said)
        .containsOnlyOnce(
            "slider-sync: expected a transport: websocket, xhr-streaming, eventsource, xhr-polling");
  }
}
