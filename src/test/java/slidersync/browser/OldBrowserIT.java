package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import com.gargoylesoftware.htmlunit.BrowserVersion;
import com.gargoylesoftware.htmlunit.WebClient;
import com.gargoylesoftware.htmlunit.html.HtmlCheckBoxInput;
import com.gargoylesoftware.htmlunit.html.HtmlElement;
import com.gargoylesoftware.htmlunit.html.HtmlInput;
import com.gargoylesoftware.htmlunit.html.HtmlPage;
import com.gargoylesoftware.htmlunit.javascript.host.Window;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.TestNode;

/** The page in an engine that knows ES5 and no more: HtmlUnit as Internet Explorer 11. */
class OldBrowserIT {

  private static final String CLOSED = "#slider1[disabled], #mute[disabled], #txt1[readonly]";

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "xhr-polling"})
  void everyControlWorks(String transport) throws IOException {
    try (TestNode node = TestNode.start(List.of(Boards.MAIN));
        SockJsClient other =
            get(SockJsClient.open(node.vertx(), Transport.WEBSOCKET, node.port()));
        WebClient client = new WebClient(BrowserVersion.INTERNET_EXPLORER)) {
      PatientPolls polls = new PatientPolls(client);
      client.setWebConnection(polls);
      client.getOptions().setThrowExceptionOnScriptError(true);
      HtmlPage page =
          client.getPage("http://127.0.0.1:" + node.port() + "/?transport=" + transport);
      assertThat(on(page, () -> input(page, "slider1").getValue())).isEqualTo("25");
      await().until(() -> on(page, () -> connection(page).equals("live")));
      assertThat(polls.asked()).isEqualTo(transport.equals("xhr-polling"));
      // Scripts go on beside this: what cannot be changed yet would be set back.
      await().until(() -> on(page, () -> page.querySelectorAll(CLOSED).isEmpty()));

      on(page, () -> change(page));
      await()
          .untilAsserted(
              () ->
                  assertThat(values(other).getMap())
                      .as(() -> on(page, () -> state(page)))
                      .containsEntry("slider1", 31)
                      .containsEntry("mute", true)
                      .containsEntry("txt1", "hi"));

      get(
          other.request(
              "board.main.set",
              new JsonObject().put("values", new JsonObject().put("slider2", 7))));
      await().until(() -> on(page, () -> drawnSlider2(page)).equals("7"));
      assertThat(
              on(
                  page,
                  () -> page.<HtmlElement>querySelector("output[for=slider2]").getTextContent()))
          .isEqualTo("7");
    }
  }

  /** A step while no script runs: those of HtmlUnit hold the page, which is not for two threads. */
  private static <T> T on(HtmlPage page, Callable<T> step) {
    synchronized (page) {
      try {
        return step.call();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  private static Void change(HtmlPage page) throws IOException {
    input(page, "slider1").setValue("31");
    input(page, "slider1").fireEvent("change");
    input(page, "txt1").type("hi");
    ((HtmlCheckBoxInput) input(page, "mute")).click();
    return null;
  }

  /** What the page shows once it has drawn: HtmlUnit has no screen, and so no frames of its own. */
  private static String drawnSlider2(HtmlPage page) {
    page.getEnclosingWindow().<Window>getScriptableObject().animateAnimationsFrames();
    return input(page, "slider2").getValue();
  }

  /** What the page says of itself, to find out why it has not sent something. */
  private static String state(HtmlPage page) {
    return connection(page) + "\n" + page.asNormalizedText();
  }

  private static String connection(HtmlPage page) {
    return page.getBody().getAttribute("data-connection");
  }

  private static HtmlInput input(HtmlPage page, String control) {
    return page.getHtmlElementById(control);
  }

  private static JsonObject values(SockJsClient client) {
    return get(client.request("board.main.get", new JsonObject()))
        .getJsonObject("body")
        .getJsonObject("values");
  }
}
