package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.store.MemoryStore;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** A page of another site that makes its own name lead here gets nothing. */
class HostTest {

  @AutoClose
  private static final TestNode NODE =
      TestNode.start(
          new MemoryStore(),
          List.of(Boards.MAIN),
          Optional.empty(),
          List.of("https://show.example", "http://other.example:8443"));

  @AutoClose final BoardUnchanged unchanged = BoardUnchanged.of(NODE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:PORT",
        "127.0.0.1",
        "10.0.0.7:PORT",
        "[::1]:PORT",
        "[fe80::1]",
        "localhost:PORT",
        "LOCALHOST",
        "localhost.:PORT",
        "board.localhost:PORT",
        "stage.local:PORT",
        "Stage.Local.",
        "stage:PORT",
        "show.example",
        "Show.Example:443",
        "other.example"
      })
  void requestForThisMachineIsServed(String host) {
    String[] headers = {"Host: " + port(host), "Origin: http://" + port(host)};

    assertThat(get("GET", "/", headers).status()).isEqualTo(200);
    assertThat(get("GET", "/health/live", headers).status()).isEqualTo(200);
    assertThat(get("GET", "/metrics", headers).status()).isEqualTo(200);
    assertThat(get("GET", "/eventbus/info", headers).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attacker.example:PORT",
        "attacker.example",
        "attacker.example.",
        "127.0.0.1.attacker.example:PORT",
        "localhost.attacker.example:PORT",
        "stage.local.attacker.example",
        "attacker.notlocal.example",
        "xlocal.example",
        "show.example.attacker.example",
        "attacker-show.example",
        "1.2.3.4.5:PORT"
      })
  void requestForAnotherSiteIsRefusedOnEveryPath(String host) {
    String[] headers = {"Host: " + port(host), "Origin: http://" + port(host)};
    for (String target :
        List.of(
            "GET /",
            "HEAD /",
            "GET /boards",
            "GET /boards/main",
            "GET /slider-sync.js",
            "GET /health/live",
            "GET /health/ready",
            "GET /metrics",
            "GET /nope",
            "POST /me",
            "GET /eventbus/info",
            "OPTIONS /eventbus/info",
            "GET /eventbus/websocket",
            "POST /eventbus/000/a/xhr",
            "POST /eventbus/000/a/xhr_send",
            "GET /eventbus/000/a/eventsource")) {
      List<String> words = List.of(target.split(" ", -1));

      Answer answer = get(words.get(0), words.get(1), headers);

      assertThat(answer.status()).as("%s of %s", target, host).isEqualTo(421);
      assertThat(answer.header("Content-Security-Policy")).isPresent();
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void refusalSaysWhatToDoBehindAProxy() {
    assertThat(get("GET", "/", "Host: faders.example:8443").body())
        .isEqualTo(
            "Expected a request for this machine, got one for \"faders.example:8443\". If browsers"
                + " are to find this site there, start the server with --public-url and that name,"
                + " such as --public-url https://faders.example:8443.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/eventbus/websocket", "/eventbus/000/a/websocket"})
  void webSocketOfAnotherSiteIsRefusedBeforeTheHandshake(String target) {
    Answer answer =
        get(
            "GET",
            target,
            "Host: attacker.example",
            "Origin: http://attacker.example",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

    assertThat(answer.status()).isEqualTo(421);
  }

  @Test
  void requestForTwoHostsIsMalformed() {
    String own = "Host: " + port("127.0.0.1:PORT");

    assertThat(get("GET", "/health/live", own, "Host: attacker.example").status()).isEqualTo(400);
    assertThat(get("GET", "/health/live", "Host: attacker.example", own).status()).isEqualTo(400);
    assertThat(get("GET", "/health/live", own, own).status()).isEqualTo(400);
  }

  /** As some balancers ask whether a node is ready. */
  @Test
  void requestWithoutAHostIsServed() {
    assertThat(RawHttp.send(NODE.port(), "GET /health/live HTTP/1.0\r\n\r\n").status())
        .isEqualTo(200);
  }

  private static String port(String text) {
    return text.replace("PORT", String.valueOf(NODE.port()));
  }

  private static Answer get(String method, String target, String... headers) {
    return RawHttp.request(NODE.port(), method, target, headers);
  }
}
