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
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.TestNode;

/** The page in an engine that knows ES5 and no more: HtmlUnit as Internet Explorer 11. */
class OldBrowserIT {

  @ParameterizedTest
  @EnumSource(names = {"WEBSOCKET", "XHR"})
  void everyControlWorks(Transport transport) throws IOException {
    try (TestNode node = TestNode.start(List.of(Boards.MAIN));
        SockJsClient other =
            get(SockJsClient.open(node.vertx(), Transport.WEBSOCKET, node.port()));
        WebClient client = new WebClient(BrowserVersion.INTERNET_EXPLORER)) {
      client.setWebConnection(new PatientPolls(client));
      client.getOptions().setThrowExceptionOnScriptError(true);
      HtmlPage page =
          client.getPage(
              "http://127.0.0.1:"
                  + node.port()
                  + "/?transport="
                  + transport.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      assertThat(input(page, "slider1").getValue()).isEqualTo("25");
      await().until(() -> page.getBody().getAttribute("data-connection").equals("live"));
      // Scripts go on beside this: what cannot be changed yet would be set back.
      await().until(() -> page.querySelectorAll("#slider1[disabled], #mute[disabled]").isEmpty());
      await().until(() -> page.querySelectorAll("#txt1[readonly]").isEmpty());

      input(page, "slider1").setValue("31");
      input(page, "slider1").fireEvent("change");
      input(page, "txt1").type("hi");
      ((HtmlCheckBoxInput) input(page, "mute")).click();
      await()
          .untilAsserted(
              () ->
                  assertThat(values(other).getMap())
                      .as(() -> state(page))
                      .containsEntry("slider1", 31)
                      .containsEntry("mute", true)
                      .containsEntry("txt1", "hi"));

      get(
          other.request(
              "board.main.set",
              new JsonObject().put("values", new JsonObject().put("slider2", 7))));
      await()
          .until(
              () -> {
                drawFrame(page);
                return input(page, "slider2").getValue().equals("7");
              });
      assertThat(page.<HtmlElement>querySelector("output[for=slider2]").getTextContent())
          .isEqualTo("7");
    }
  }

  /** Lets the page draw: HtmlUnit has no screen, and so no frames of its own. */
  private static void drawFrame(HtmlPage page) {
    page.getEnclosingWindow().<Window>getScriptableObject().animateAnimationsFrames();
  }

  /** What the page says of itself, to find out why it has not sent something. */
  private static String state(HtmlPage page) {
    return page.getBody().getAttribute("data-connection") + "\n" + page.asNormalizedText();
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
