package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** Headers of pages, errors and files; caching; health and metrics. */
class HttpAnswersTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /",
        "GET /boards",
        "GET /boards/main",
        "GET /boards/nope",
        "POST /",
        "GET /%zz",
        "GET /slider-sync.js",
        "GET /slider-sync.js?%",
        "GET /style.css",
        "GET /icon.svg",
        "GET /metrics",
        "GET /health/live",
        "GET /health/ready",
        "GET /eventbus/info",
        "GET /eventbus/iframe.html",
        "POST /eventbus/000/headers/xhr",
        "POST /eventbus/000/headers/xhr_send"
      })
  void everyAnswerCarriesTheSecurityHeaders(String target) {
    int space = target.indexOf(' ');

    Answer answer = get(target.substring(0, space), target.substring(space + 1));

    assertThat(answer.header("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
                + "img-src 'self' data:; manifest-src 'self'; worker-src 'self'; connect-src 'self' ws://127.0.0.1:PORT"
                    .replace("PORT", String.valueOf(NODE.port()))
                + " wss://127.0.0.1:PORT".replace("PORT", String.valueOf(NODE.port()))
                + "; base-uri 'none'; form-action 'self'; frame-ancestors 'self'");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.header("X-Frame-Options")).hasValue("SAMEORIGIN");
    assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(answer.header("Set-Cookie").isPresent())
        .as("only boards need to know who looks")
        .isEqualTo(target.matches("GET /(boards/main)?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;script-src *", "a' 'unsafe-inline'", "a b", "a,b", "*", "<b>"})
  void garbageAsHostDoesNotGetIntoThePolicy(String host) {
    Answer answer = get("GET", "/health/live", "Host: " + host);

    assertThat(answer.header("Content-Security-Policy").orElse(""))
        .doesNotContain("ws://", "unsafe", "script-src *", "<b>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/boards/main", "/slider-sync.js", "/health/ready", "/metrics"})
  void headIsThatOfGetWithoutTheBody(String path) {
    Answer head = get("HEAD", path);

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Type")).isEqualTo(get("GET", path).header("Content-Type"));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void headDoesNotOpenASession() {
    assertThat(get("HEAD", "/eventbus/000/head/eventsource").status()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void pageNamesItsFilesByTheirContentAndTheyMayBeKept() {
    String page = get("GET", "/").body();
    Matcher url = Pattern.compile("(?:src|href)=\"(/[^\"]+\\?v(?:=|&#x3D;)[^\"]+)\"").matcher(page);

    int found = 0;
    while (url.find()) {
      found++;
      String target = url.group(1).replace("&#x3D;", "=");
      assertThat(get("GET", target).header("Cache-Control"))
          .as(target)
          .hasValue("public, max-age=31536000, immutable");
    }
    assertThat(found).isGreaterThanOrEqualTo(2);
    assertThat(get("GET", "/style.css?v=0").header("Cache-Control")).hasValue("no-cache");
    assertThat(get("GET", "/").header("Cache-Control")).hasValue("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ETAG", "W/ETAG", "\"0\", ETAG", "W/\"0\",W/ETAG"})
  void unchangedFileIsNotSentAgain(String known) {
    Answer first = get("GET", "/slider-sync.js");
    String etag = first.header("ETag").orElseThrow();

    Answer second = get("GET", "/slider-sync.js", "If-None-Match: " + known.replace("ETAG", etag));
    Answer other = get("GET", "/slider-sync.js", "If-None-Match: \"0\"");

    assertThat(first.body()).isNotEmpty();
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(other.status()).isEqualTo(200);
  }

  @Test
  void fileIsCompressedForThoseWhoTakeIt() {
    Answer plain = get("GET", "/slider-sync.js");
    Answer gzip = get("GET", "/slider-sync.js", "Accept-Encoding: gzip, deflate, br");

    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(gzip.header("Content-Encoding")).hasValue("gzip");
    assertThat(gzip.head()).contains("vary: accept-encoding");
    assertThat(gzip.body().length()).isLessThan(plain.body().length());
  }

  @Test
  void pageIsCompressedForThoseWhoTakeIt() {
    Answer plain = get("GET", "/boards/main");
    Answer gzip = get("GET", "/boards/main", "Accept-Encoding: gzip, deflate, br");

    assertThat(plain.body()).contains("</html>");
    assertThat(gzip.header("Content-Encoding")).hasValue("gzip");
    assertThat(gzip.head()).contains("vary: accept-encoding");
    assertThat(gzip.body().length()).isLessThan(plain.body().length() / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "deflate, gzip;q=0.0", "identity", "gzipped"})
  void fileIsNotCompressedForThoseWhoDoNotTakeIt(String encodings) {
    Answer answer = get("GET", "/slider-sync.js", "Accept-Encoding: " + encodings);

    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.body()).contains("function");
  }

  @Test
  void errorIsAPageToBrowsersAndALineToPrograms() {
    Answer page = get("GET", "/boards/<b>x", "Accept: text/html");
    Answer line = get("GET", "/boards/<b>x");

    assertThat(page.header("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).contains("There is nothing here").doesNotContain("<b>x");
    assertThat(line.header("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(line.body())
        .isEqualTo("Not found. There is nothing here. All boards are at /boards.\n");
  }

  @ParameterizedTest
  @CsvSource({"/boards/nope, There is no board nope.", "/nope, There is nothing here."})
  void whoFindsNothingIsShownWhatThereIs(String target, String message) {
    assertThat(get("GET", target).body())
        .isEqualTo("Not found. " + message + " All boards are at /boards.\n");

    Answer page = get("GET", target, "Accept: text/html");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body())
        .contains("<p>" + message + "</p>", "<a href=\"/boards/main\">")
        .containsOnlyOnce(Boards.MAIN.title())
        .doesNotContain("\"/boards\"");
  }

  @Test
  void healthSaysThatTheNodeLivesAndHearsEveryOwner() {
    assertThat(new JsonObject(get("GET", "/health/live").body()))
        .isEqualTo(new JsonObject().put("status", "UP"));
    await().until(() -> get("GET", "/health/ready").status() == 200);

    JsonObject ready = new JsonObject(get("GET", "/health/ready").body());

    assertThat(ready.getString("status")).isEqualTo("UP");
    JsonObject main = ready.getJsonObject("boards").getJsonObject("main");
    assertThat(main.getBoolean("live")).isTrue();
    assertThat(main.getLong("revision")).isPositive();
  }

  @Test
  void metricsAreOfPrometheusForm() {
    Answer metrics = get("GET", "/metrics");

    assertThat(metrics.header("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
    assertThat(metrics.body())
        .contains("slidersync_sockets ", "slidersync_frames_written_total ")
        .contains("slidersync_frames_merged_total ", "slidersync_bridge_refused_total ")
        .contains("slidersync_changes_accepted_total{board=\"main\"} ")
        .contains("slidersync_deltas_published_total{board=\"main\"} ")
        .contains("slidersync_commit_seconds_count{board=\"main\"} ");
  }

  private static Answer get(String method, String target, String... headers) {
    return RawHttp.request(NODE.port(), method, target, headers);
  }
}
