package slidersync.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.store.MemoryStore;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;
import slidersync.web.BoardUnchanged;

/** Pages of other sites do not reach the bridge, over any transport, method or spelling. */
class OriginTest {

  private static final String CHROME = "User-Agent: Mozilla/5.0 (X11; Linux) Chrome/130";

  @AutoClose
  private static final TestNode NODE =
      TestNode.start(
          new MemoryStore(),
          List.of(Boards.MAIN),
          Optional.empty(),
          List.of("https://show.example"));

  @AutoClose final BoardUnchanged unchanged = BoardUnchanged.of(NODE);

  /** Headers of requests to 127.0.0.1; {@code PORT} is the node's. */
  static Stream<String> foreign() {
    return Stream.of(
        "Origin: http://evil.example",
        "Origin: http://evil.example:PORT",
        "Origin: null",
        "Origin: ",
        "Origin: *",
        "Origin: file://",
        "Origin: 127.0.0.1:PORT",
        "Origin: https://127.0.0.1:PORT",
        "Origin: http://127.0.0.1",
        "Origin: http://127.0.0.1:1",
        "Origin: http://localhost:PORT",
        "Origin: http://127.0.0.1:PORT.evil.example",
        "Origin: http://127.0.0.1:PORT@evil.example",
        "Origin: http://user@127.0.0.1:PORT",
        "Origin: http://show.example",
        "Origin: https://show.example.evil.example",
        "Origin: https://show.example:444",
        "Origin: http://127.0.0.1:PORT|Origin: http://evil.example",
        "Origin: http://evil.example|Origin: http://127.0.0.1:PORT",
        "Origin: http://127.0.0.1:PORT, http://evil.example",
        "Origin: http://evil.example|Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: cross-site|Referer: http://127.0.0.1:PORT/",
        "Referer: http://evil.example/",
        "Referer: http://127.0.0.1:1/",
        "Referer: nonsense %%",
        CHROME);
  }

  static Stream<String> own() {
    return Stream.of(
        "Origin: http://127.0.0.1:PORT",
        "Origin: HTTP://127.0.0.1:PORT",
        "Origin: https://show.example",
        "Origin: https://show.example:443",
        "Sec-Fetch-Site: same-origin|" + CHROME,
        "Sec-Fetch-Site: none|" + CHROME,
        "Referer: http://127.0.0.1:PORT/boards/main|" + CHROME,
        "User-Agent: curl/8.5.0",
        "User-Agent: Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.19041",
        "Accept: */*");
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void foreignRequestIsRefusedOnEveryTransportAndMethod(String headers) {
    List<String> targets =
        List.of(
            "GET /eventbus/info",
            "OPTIONS /eventbus/info",
            "GET /eventbus/websocket",
            "GET /eventbus/000/a/websocket",
            "POST /eventbus/000/a/xhr",
            "OPTIONS /eventbus/000/a/xhr",
            "POST /eventbus/000/a/xhr_streaming",
            "POST /eventbus/000/a/xhr_send",
            "OPTIONS /eventbus/000/a/xhr_send",
            "GET /eventbus/000/a/eventsource",
            "GET /eventbus");
    for (String target : targets) {
      Answer answer = request(target, headers);

      assertThat(answer.status()).as("%s with %s", target, headers).isEqualTo(403);
      assertThat(answer.body()).startsWith("Expected a request from this site's own pages, got ");
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void foreignWebSocketIsRefusedBeforeTheHandshake(String headers) {
    String upgrade =
        "|Connection: Upgrade|Upgrade: websocket|Sec-WebSocket-Version: 13"
            + "|Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

    assertThat(request("GET /eventbus/websocket", headers + upgrade).status()).isEqualTo(403);
    assertThat(request("GET /eventbus/0/a/websocket", headers + upgrade).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("own")
  void ownRequestPasses(String headers) {
    assertThat(request("GET /eventbus/info", headers).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/eventbus//info",
        "//eventbus/info",
        "/eventbus/info/",
        "/x/../eventbus/info",
        "/eventbus/./info",
        "/%65ventbus/info",
        "/eventbus/%69nfo",
        "/eventbus/x/../info",
        "http://127.0.0.1/eventbus/info"
      })
  void otherSpellingDoesNotPassTheCheck(String target) {
    assertThat(request("GET " + target, "Origin: http://evil.example").status()).isEqualTo(403);
  }

  private static Answer request(String target, String headers) {
    List<String> words = Arrays.asList(target.split(" ", -1));
    String[] lines = headers.replace("PORT", String.valueOf(NODE.port())).split("\\|", -1);
    return RawHttp.request(NODE.port(), words.get(0), words.get(1), lines);
  }
}
