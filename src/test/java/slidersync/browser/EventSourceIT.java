package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.TcpProxy;

/** A browser's own EventSource follows a board, and its fetch moves it. */
class EventSourceIT {

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  /** Keeps all that it hears, and the values that follow from it. */
  private static final String FOLLOW =
      """
      () => {
        window.heard = [];
        window.values = {};
        window.source = new EventSource('/api/boards/main/events');
        for (const name of ['delta', 'heartbeat']) {
          source.addEventListener(name, event => {
            const data = JSON.parse(event.data);
            heard.push({name: name, id: event.lastEventId, from: data.from});
            values = Object.assign(data.from === 0 ? {} : values, data.values);
          });
        }
      }
      """;

  private static void awaitTrue(Page page, String condition) {
    page.waitForFunction("() => " + condition);
  }

  private static int put(String control, String value) {
    return RawHttp.request(
            SCREENS.node().port(),
            "PUT",
            "/api/boards/main/values/" + control,
            List.of("Content-Type: text/plain"),
            value)
        .status();
  }

  @Test
  void eventSourceFollowsABoardAndGoesOnAfterItsConnectionWasLost() {
    SCREENS.forgiveLostConnections();
    try (TcpProxy proxy = TcpProxy.to(SCREENS.node().port())) {
      Page page = SCREENS.open(proxy.url()).awaitLive().page();
      page.evaluate(FOLLOW);
      awaitTrue(page, "values.slider1 === 25 && heard[0].from === 0");

      assertThat(put("slider1", "31")).isEqualTo(200);
      awaitTrue(page, "values.slider1 === 31");
      awaitTrue(page, "heard.some(event => event.name === 'heartbeat')");
      String last = (String) page.evaluate("() => heard[heard.length - 1].id");

      proxy.cut();
      assertThat(put("slider1", "32")).isEqualTo(200);
      page.evaluate("() => { heard = []; }");
      proxy.mend();

      awaitTrue(page, "values.slider1 === 32");
      assertThat(page.evaluate("() => heard[0].from"))
          .as("it brings what was missed, since " + last)
          .hasToString(last.replaceFirst("\\..*", ""));
    }
  }

  @Test
  void fetchOfAPageActsAsItsParticipant() {
    BoardPage page = SCREENS.open().awaitLive();
    page.join("Ana");

    Object answers =
        page.page()
            .evaluate(
                """
                async () => {
                  const ask = async (method, path, body) => {
                    const answer = await fetch('/api/boards/main' + path, {method, body});
                    return answer.status + ' ' + ((await answer.json()).reason || 'done');
                  };
                  return {
                    set: await ask('PUT', '/values/slider2', '12'),
                    patch: await ask('PATCH', '/values', JSON.stringify({slider2: 13})),
                    post: await ask('POST', '/messages', 'Hello')
                  };
                }
                """);

    assertThat(answers)
        .isEqualTo(Map.of("set", "200 done", "patch", "200 done", "post", "200 done"));
    page.awaitValue("slider2", 13);
    assertThat(RawHttp.request(SCREENS.node().port(), "GET", "/api/boards/main/messages").body())
        .contains("\"name\":\"Ana\"", "\"text\":\"Hello\"");
  }
}
