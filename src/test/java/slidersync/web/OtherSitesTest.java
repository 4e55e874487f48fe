package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.TestNode.get;

import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;
import slidersync.web.page.Assets;

/** Pages of other sites: those that the operator allows use the boards, and nobody else does. */
class OtherSitesTest {

  private static final String SHOP = "https://shop.example";
  private static final String PREFLIGHT = "Access-Control-Request-Method: PUT";

  @SuppressWarnings("unused") // a source
  private static final List<String> SCRIPTS = Assets.FOR_PROGRAMS;

  @AutoClose
  private static final TestNode NODE =
      TestNode.startFor(List.of(SHOP), List.of(Boards.MAIN), Optional.empty());

  @AutoClose private static final TestNode CLOSED = TestNode.start(List.of(Boards.MAIN));

  private static Answer ask(TestNode node, String method, String path, String... headers) {
    return RawHttp.request(node.port(), method, path, headers);
  }

  @Test
  void allowedSiteReachesTheBridgeAndMayReadIt() {
    Answer info = ask(NODE, "GET", "/eventbus/info", "Origin: " + SHOP);

    assertThat(info.status()).isEqualTo(200);
    assertThat(info.header("Access-Control-Allow-Origin")).contains(SHOP);
    assertThat(info.header("Access-Control-Allow-Credentials")).contains("true");
    assertThat(info.header("Vary").orElse("")).containsIgnoringCase("origin");
    assertThat(
            info.head().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("allow-origin")))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://shop.example",
        "https://shop.example:8443",
        "https://shop.example.evil.example",
        "null",
        "https://shop.example https://evil.example"
      })
  void otherOneStaysRefused(String origin) {
    Answer info = ask(NODE, "GET", "/eventbus/info", "Origin: " + origin);

    assertThat(info.status()).isEqualTo(403);
    assertThat(info.body()).contains("--allow-origin");
    assertThat(info.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(ask(NODE, "OPTIONS", "/api/boards", "Origin: " + origin, PREFLIGHT).head())
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control"));
  }

  @Test
  void secondOriginIsRefused() {
    Answer info =
        ask(NODE, "GET", "/eventbus/info", "Origin: " + SHOP, "Origin: https://evil.example");

    assertThat(info.status()).isEqualTo(403);
    assertThat(info.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void withoutTheOptionNothingIsShared() {
    assertThat(ask(CLOSED, "GET", "/eventbus/info", "Origin: " + SHOP).status()).isEqualTo(403);
    Answer script = ask(CLOSED, "GET", "/slider-sync-api.js", "Origin: " + SHOP);

    assertThat(script.header("Cross-Origin-Resource-Policy")).contains("same-origin");
    assertThat(script.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void preflightOfTheInterfaceOverHttpIsAnswered() {
    Answer answer =
        ask(NODE, "OPTIONS", "/api/boards/main/values/slider1", "Origin: " + SHOP, PREFLIGHT);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Origin")).contains(SHOP);
    assertThat(answer.header("Access-Control-Allow-Methods").orElse("")).contains("PUT", "PATCH");
    assertThat(answer.header("Access-Control-Allow-Headers").orElse("")).contains("If-Match");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("SCRIPTS")
  void scriptsForProgramsCanBeLoadedFromThere(String path) {
    Answer module = ask(NODE, "GET", path, "Origin: " + SHOP);
    assertThat(module.status()).isEqualTo(200);
    assertThat(module.header("Access-Control-Allow-Origin")).contains(SHOP);
    assertThat(module.header("Content-Type").orElse(""))
        .startsWith(path.contains(".d.") ? "text/plain" : "text/javascript");

    Answer script = ask(NODE, "GET", path);
    assertThat(script.header("Cross-Origin-Resource-Policy")).contains("cross-origin");
    assertThat(script.header("Vary").orElse("")).containsIgnoringCase("origin");
    assertThat(ask(NODE, "GET", path, "Origin: https://evil.example").head())
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control"));
  }

  @ParameterizedTest
  @CsvSource({"POST, /me", "GET, /boards", "GET, /metrics", "GET, /"})
  void nothingElseIsShared(String method, String path) {
    Answer answer = ask(NODE, method, path, "Origin: " + SHOP);

    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
    if (path.equals("/me")) assertThat(answer.status()).isEqualTo(403);
  }

  /** Browsers send the cookie if both sites have the same domain. */
  @Test
  void itsPageIsNobodyThatThisSiteKnows() {
    String cookie =
        ask(NODE, "GET", "/").header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    String own = "http://127.0.0.1:" + NODE.port();

    String somebody = participant(own, cookie);
    assertThat(participant(own, cookie)).isEqualTo(somebody);
    assertThat(participant(SHOP, cookie)).isNotEqualTo(somebody);
    assertThat(ask(NODE, "GET", "/", "Origin: " + SHOP).header("Set-Cookie")).isEmpty();
  }

  private static String participant(String origin, String cookie) {
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    WebSocketConnectOptions options =
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(NODE.port())
            .setURI("/eventbus/websocket")
            .addHeader("Origin", origin)
            .addHeader("Cookie", cookie);
    var client = NODE.vertx().createWebSocketClient();
    var socket = get(client.connect(options));
    socket.textMessageHandler(text -> answer.complete(new JsonObject(text)));
    socket.writeTextMessage(
        """
        {"type":"send","address":"board.main.people.leave","replyAddress":"1","body":{}}""");
    String participant = answer.join().getJsonObject("body").getString("participant");
    get(client.close());
    return participant;
  }
}
