package slidersync.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.web.api.TestApi.VALUES;
import static slidersync.web.api.TestApi.json;
import static slidersync.web.api.TestApi.problem;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** Browsers act as participants, and pages of other sites not at all. */
class ApiOriginTest {

  private static final String AGENT = "User-Agent: Mozilla/5.0 (X11; Linux x86_64)";

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  private static final TestApi API = new TestApi(NODE);
  private static final String ORIGIN = "Origin: http://127.0.0.1:" + NODE.port();

  static Stream<List<String>> otherSites() {
    return Stream.of(
        List.of("Origin: http://evil.example"),
        List.of("Origin: null"),
        List.of("Origin: http://127.0.0.1:1"),
        List.of("Origin: https://127.0.0.1:" + NODE.port()),
        List.of(ORIGIN, "Origin: http://evil.example"),
        List.of("Sec-Fetch-Site: cross-site"),
        List.of("Sec-Fetch-Site: same-site"),
        List.of(AGENT),
        List.of(AGENT, "Referer: http://evil.example/"));
  }

  @ParameterizedTest
  @MethodSource("otherSites")
  void otherSiteReadsAndChangesNothing(List<String> headers) {
    String[] all = headers.toArray(String[]::new);
    String before = API.value("slider1");

    for (Answer answer :
        List.of(
            API.get("/api/boards", all),
            API.get(VALUES, all),
            API.get("/api/boards/main/events", all),
            API.get("/openapi.json", all),
            API.get("/api/nope", all),
            API.send("PUT", VALUES + "/slider1", "49", all),
            API.send("PATCH", VALUES, "{\"slider1\":49}", all),
            API.sendAs("text/plain", "POST", VALUES + "/go/press", "", all),
            API.sendAs("text/plain", "POST", "/api/boards/main/messages", "spam", all),
            API.send("OPTIONS", VALUES, "", all))) {
      assertThat(answer.status()).isEqualTo(403);
      assertThat(problem(answer).getString("detail")).startsWith("expected a program, or a page");
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
    assertThat(API.value("slider1")).isEqualTo(before);
    assertThat(API.value("go")).isEqualTo("0");
  }

  static Stream<List<String>> browsers() {
    return Stream.of(
        List.of(ORIGIN),
        List.of("Sec-Fetch-Site: same-origin"),
        List.of(AGENT, "Referer: http://127.0.0.1:" + NODE.port() + "/boards/main"),
        List.of("Cookie: " + cookie()));
  }

  private static String cookie() {
    return RawHttp.request(NODE.port(), "GET", "/")
        .header("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void browserIsAParticipantWhateverLabelItGives(List<String> headers) {
    Stream<String> label = Stream.of("Label: Cue 4");
    String[] all = Stream.concat(headers.stream(), label).toArray(String[]::new);

    Answer readOnly = API.send("PUT", VALUES + "/level", "1", all);
    assertThat(readOnly.status()).isEqualTo(403);
    assertThat(problem(readOnly).getString("reason")).isEqualTo("READ_ONLY");
    Answer post = API.send("POST", "/api/boards/main/messages", "I am not here", all);
    assertThat(problem(post).getString("reason")).isEqualTo("NOT_JOINED");
    assertThat(API.send("PUT", VALUES + "/slider1", "20", all).status()).isEqualTo(200);
    assertThat(API.get(VALUES, all).status()).isEqualTo(200);
  }

  @Test
  void browserWithoutACookieReleasesWhatItHasPressed() {
    Answer down = API.send("POST", VALUES + "/fog/down", "", ORIGIN);
    Answer up = API.send("POST", VALUES + "/fog/up", "", ORIGIN);

    assertThat(down.header("Set-Cookie")).isEmpty();
    assertThat(json(down).getJsonObject("values")).isEqualTo(new JsonObject().put("fog", true));
    assertThat(json(up).getJsonObject("values")).isEqualTo(new JsonObject().put("fog", false));
  }

  @Test
  void browserReleasesNothingButButtons() {
    Answer up = API.send("POST", VALUES + "/slider1/up", "", ORIGIN);

    assertThat(up.status()).isEqualTo(405);
    assertThat(problem(up).getString("reason")).isEqualTo("WRONG_COMMAND");
  }

  @Test
  void hostOfAnotherSiteIsRefusedInFrontOfAll() {
    assertThat(API.get("/api/boards", "Host: evil.example").status()).isEqualTo(421);
    assertThat(API.send("PUT", VALUES + "/slider1", "1", "Host: evil.example").status())
        .isEqualTo(421);
  }
}
