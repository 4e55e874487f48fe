package slidersync.web.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/**
 * SockJS 0.3.3: what is at an endpoint, as far as its description is about one; what differs is in
 * the description of the protocol.
 */
class SockJsEndpointTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  private static final SockJsHttp HTTP = new SockJsHttp(NODE.port());

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void greets(String path) {
    Answer answer = HTTP.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).hasValue("text/plain; charset=UTF-8");
    assertThat(answer.body()).isEqualTo("Welcome to SockJS!\n");
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "/a.html", "//", "///", "/a/a", "/a/a/", "/a/", "a"})
  void nothingElseIsBesideTheGreeting(String path) {
    assertThat(HTTP.get(path).status()).isEqualTo(404);
  }

  @Test
  void infoTellsWhatThereIs() {
    Answer answer = HTTP.get("/info", "Origin: " + HTTP.origin());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).hasValue("application/json; charset=UTF-8");
    assertThat(answer.header("Cache-Control")).hasValue(SockJsHttp.NEVER_STORED);
    HTTP.assertIsForOrigin(answer);
    JsonObject info = new JsonObject(answer.body());
    assertThat(info.getBoolean("websocket")).isTrue();
    assertThat(info.getBoolean("cookie_needed")).isFalse();
    assertThat(info.getJsonArray("origins")).containsExactly("*:*");
    assertThat(info.getLong("entropy")).isBetween(0L, 0xffffffffL);
    assertThat(new JsonObject(HTTP.get("/info").body()).getLong("entropy"))
        .isNotEqualTo(info.getLong("entropy"));
  }

  @ParameterizedTest
  @CsvSource({
    "/info,'OPTIONS, GET'",
    "/000/s/xhr,'OPTIONS, POST'",
    "/000/s/xhr_streaming,'OPTIONS, POST'",
    "/000/s/xhr_send,'OPTIONS, POST'"
  })
  void optionsTellTheMethodsAndMayBeKeptForAYear(String path, String methods) {
    Answer answer =
        HTTP.request(
            "OPTIONS",
            path,
            "",
            "Origin: " + HTTP.origin(),
            "Access-Control-Request-Headers: content-type, x-more");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    HTTP.assertIsForOrigin(answer);
    assertThat(answer.header("Access-Control-Allow-Methods")).hasValue(methods);
    assertThat(answer.header("Access-Control-Allow-Headers")).hasValue("content-type, x-more");
    assertThat(answer.header("Access-Control-Max-Age")).hasValue("31536000");
    assertThat(answer.header("Cache-Control")).hasValue("public,max-age=31536000");
    assertThat(answer.header("Expires")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/a", "/_/_", "/1/1", "/abcdefgh_i-j%20/abcdefg_i-j%20", "/%2F/a"})
  void anyNameMakesASession(String path) {
    assertThat(HTTP.post(path + UUID.randomUUID() + "/xhr", "").body())
        .isEqualTo(SockJsHttp.chunk("o\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/a", "/a/", "//", "/a.a/a", "/a/a.a", "//a", "/a//"})
  void otherNamesMakeNone(String path) {
    assertThat(HTTP.post(path + "/xhr", "").status()).isEqualTo(404);
  }

  /** Differs on purpose: nothing here needs what other sites could use. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/iframe.html",
        "/iframe-1.html",
        "/chunking_test",
        "/000/s/jsonp?c=x",
        "/000/s/htmlfile?c=x"
      })
  void whatServesOtherSitesIsNotThere(String path) {
    assertThat(HTTP.get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.com", "null"})
  void otherSitesAreTurnedAway(String other) {
    assertThat(HTTP.get("/info", "Origin: " + other).status()).isEqualTo(403);
    assertThat(HTTP.poll("/000/s", "Origin: " + other).status()).isEqualTo(403);
  }
}
