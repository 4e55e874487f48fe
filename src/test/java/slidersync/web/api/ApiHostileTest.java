package slidersync.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.web.api.TestApi.VALUES;
import static slidersync.web.api.TestApi.problem;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;
import slidersync.web.BoardUnchanged;

/** Requests that cannot be done get a status and the reason, and change nothing. */
class ApiHostileTest {

  private static final String JSON = "Content-Type: application/json";

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  private static final TestApi API = new TestApi(NODE);

  @AutoClose final BoardUnchanged unchanged = BoardUnchanged.of(NODE);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GET     | /api                          | 404 | UNKNOWN_ADDRESS
          GET     | /api/                         | 404 | UNKNOWN_ADDRESS
          GET     | /api/nope                     | 404 | UNKNOWN_ADDRESS
          DELETE  | /api/nope                     | 404 | UNKNOWN_ADDRESS
          GET     | /api/boards/nope              | 404 | UNKNOWN_BOARD
          GET     | /api/boards/nope/values       | 404 | UNKNOWN_BOARD
          GET     | /api/boards/nope/values/x     | 404 | UNKNOWN_BOARD
          GET     | /api/boards/nope/events       | 404 | UNKNOWN_BOARD
          GET     | /api/boards/nope/people       | 404 | UNKNOWN_BOARD
          POST    | /api/boards/nope/messages     | 404 | UNKNOWN_BOARD
          PATCH   | /api/boards/nope/values       | 404 | UNKNOWN_BOARD
          GET     | /api/boards/%3Cscript%3E      | 404 | UNKNOWN_BOARD
          GET     | /api/boards/..%2fmain         | 404 | UNKNOWN_BOARD
          GET     | /api/boards/main/nope         | 404 | UNKNOWN_ADDRESS
          GET     | /api/boards/main/values/nope  | 404 | UNKNOWN_CONTROL
          PUT     | /api/boards/main/values/nope  | 404 | UNKNOWN_CONTROL
          POST    | /api/boards/main/values/nope/press | 404 | UNKNOWN_CONTROL
          POST    | /api/boards/main/values/nope/down  | 404 | UNKNOWN_CONTROL
          GET     | /api/boards/main/values/a/b   | 404 | UNKNOWN_ADDRESS
          GET     | /api/boards/%00               | 404 | UNKNOWN_BOARD
          GET     | /api/boards/%zz               | 400 | MALFORMED
          GET     | /api/%                        | 400 | MALFORMED
          POST    | /api/boards                   | 405 |
          DELETE  | /api/boards/main              | 405 |
          PUT     | /api/boards/main/values       | 405 |
          POST    | /api/boards/main/values       | 405 |
          POST    | /api/boards/main/values/slider1 | 405 |
          DELETE  | /api/boards/main/values/slider1 | 405 |
          GET     | /api/boards/main/values/go/press | 405 |
          PUT     | /api/boards/main/values/go/press | 405 |
          GET     | /api/boards/main/values/fog/down | 405 |
          PUT     | /api/boards/main/people       | 405 |
          POST    | /api/boards/main/events       | 405 |
          TRACE   | /api/boards                   | 405 |
          BREW    | /api/boards                   | 405 |
          POST    | /openapi.json                 | 405 |
          POST    | /api/boards/main/values/slider1/press | 405 | WRONG_COMMAND
          POST    | /api/boards/main/values/go/down       | 405 | WRONG_COMMAND
          POST    | /api/boards/main/values/slider1/up    | 405 | WRONG_COMMAND
          PUT     | /api/boards/main/values/go            | 405 | WRONG_COMMAND
          PUT     | /api/boards/main/values/fog           | 405 | WRONG_COMMAND
          """,
      delimiter = '|')
  void requestGetsItsStatusAndItsReason(String method, String target, int status, String reason) {
    Answer answer = API.send(method, target, "1");

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(problem(answer).getString("reason")).isEqualTo(reason);
    assertThat(answer.header("Allow").isPresent()).isEqualTo(status == 405);
    assertThat(answer.body()).doesNotContain("Exception", "\\tat ", "\u0000");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          slider1 | text/plain       | ''           | 422
          slider1 | text/plain       | abc          | 422
          slider1 | text/plain       | 51           | 422
          slider1 | text/plain       | NaN          | 422
          slider1 | text/plain       | 1e999        | 422
          slider1 | application/json | ''           | 400
          slider1 | application/json | {            | 400
          slider1 | application/json | 31 32        | 400
          slider1 | application/json | null         | 400
          slider1 | application/json | '"abc"'      | 422
          slider1 | application/json | true         | 422
          slider1 | application/json | {"value":31} | 422
          slider1 | application/json | [31]         | 422
          slider1 | application/json | 1e999        | 422
          mute    | text/plain       | maybe        | 422
          mute    | application/json | 2            | 422
          scene   | text/plain       | encore       | 422
          tint    | text/plain       | red          | 422
          txt1    | text/plain       | 'a\nb'       | 422
          slider1 | text/html        | 31           | 415
          slider1 | multipart/form-data; boundary=x | 31 | 415
          slider1 | text/plain; charset=utf-16 | 31 | 415
          slider1 | image/png        | 31           | 415
          """,
      delimiter = '|')
  void valueThatDoesNotFitIsRefused(String control, String type, String body, int status) {
    Answer answer = API.sendAs(type, "PUT", VALUES + "/" + control, body.replace("\\n", "\n"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    JsonObject problem = problem(answer);
    if (status == 422) assertThat(problem.getString("control")).isEqualTo(control);
    if (status == 400) assertThat(problem.getString("detail")).contains(control, "as JSON");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ''                             | 400 | MALFORMED
          31                             | 400 | MALFORMED
          []                             | 400 | MALFORMED
          null                           | 400 | MALFORMED
          {                              | 400 | MALFORMED
          {}                             | 400 | MALFORMED
          {"slider1":1}{                 | 400 | MALFORMED
          {"nope":1}                     | 404 | UNKNOWN_CONTROL
          {"slider1":1,"nope":1}         | 404 | UNKNOWN_CONTROL
          {"slider1":1,"slider2":null}   | 422 | INVALID_VALUE
          {"slider1":1,"slider2":{}}     | 422 | INVALID_VALUE
          {"slider1":1,"go":1}           | 422 | WRONG_COMMAND
          {"slider1":1,"fog":true}       | 422 | WRONG_COMMAND
          dim=31                         | 400 | MALFORMED
          """,
      delimiter = '|')
  void changeThatCannotBeDoneIsNotDone(String body, int status, String reason) {
    Answer answer = API.send("PATCH", VALUES, body);

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(problem(answer).getString("reason")).isEqualTo(reason);
  }

  static Stream<List<String>> headers() {
    return Stream.of(
        List.of("406", "GET", VALUES, "Accept: text/html"),
        List.of("406", "GET", VALUES + "/slider1", "Accept: image/png"),
        List.of("406", "PUT", VALUES + "/slider1", "Accept: image/png"),
        List.of("406", "GET", "/api/boards/main/events", "Accept: application/json"),
        List.of("400", "PUT", VALUES + "/slider1", "If-Match: x"),
        List.of("400", "PUT", VALUES + "/slider1", "If-Match: \"1\", \"2\""),
        List.of("400", "PUT", VALUES + "/slider1", "If-Match: \"1\"", "If-Match: \"2\""),
        List.of("400", "PUT", VALUES + "/slider1", "If-Match: \"-1\""),
        List.of("400", "PUT", VALUES + "/slider1", "If-Match: 99999999999999999999"),
        List.of("422", "POST", VALUES + "/go/press", "Idempotency-Key: a b"),
        List.of("422", "POST", VALUES + "/go/press", "Idempotency-Key: " + "x".repeat(41)),
        List.of("422", "PUT", VALUES + "/slider1", "Label: " + "x".repeat(41)),
        List.of("422", "PUT", VALUES + "/slider1", "Label: "));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void headerThatCannotBeMeantIsRefused(List<String> request) {
    String[] headers = request.subList(3, request.size()).toArray(String[]::new);
    Answer answer = API.send(request.get(1), request.get(2), "1", headers);

    assertThat(answer.status()).as(answer.body()).isEqualTo(Integer.parseInt(request.get(0)));
    problem(answer);
  }

  @Test
  void bodyMustBeShort() {
    Answer long1 = API.send("PUT", VALUES + "/txt1", "x".repeat(ApiLimits.MAX_BYTES + 1));
    Answer long2 = API.send("PATCH", VALUES, "{\"txt1\":\"" + "x".repeat(20_000) + "\"}", JSON);

    assertThat(long1.status()).isEqualTo(413);
    assertThat(problem(long1).getJsonObject("details").getInteger("most"))
        .isEqualTo(ApiLimits.MAX_BYTES);
    assertThat(long2.status()).isEqualTo(413);
    assertThat(problem(long2).getString("reason")).isEqualTo("TOO_LARGE");
  }

  @Test
  void bodyMustBeUtf8() {
    String head =
        "PUT %s/txt1 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 2\r\n\r\n";

    Answer answer = RawHttp.send(NODE.port(), head.formatted(VALUES) + "\u00ff\u00fe");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(problem(answer).getString("detail")).isEqualTo("expected a body in UTF-8");
  }

  @Test
  void jsonMayNotNestWithoutEnd() {
    Answer answer = API.send("PATCH", VALUES, "[".repeat(60_000), JSON);

    assertThat(answer.status()).isEqualTo(400);
    problem(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "'{}'",
    "'{\"text\": 1}'",
    "'{\"text\": \"\"}'",
    "'{\"text\":\"a\",\"at\":1}'",
    "'[]'"
  })
  void messageThatIsNoneIsRefused(String body) {
    Answer answer = API.send("POST", "/api/boards/main/messages", body, JSON);

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    problem(answer);
  }

  @Test
  void getNeverChangesAnything() {
    List<String> targets =
        new ArrayList<>(
            List.of(VALUES + "?slider1=31", VALUES + "/slider1?value=31", VALUES + "/go?press"));
    targets.add(VALUES + "/slider1?_method=PUT");
    for (String target : targets) {
      Answer answer = API.send("GET", target, "31", "X-HTTP-Method-Override: PUT", JSON);
      assertThat(answer.status()).as(target).isEqualTo(200);
    }
    assertThat(Arrays.asList(API.value("slider1"), API.value("go"))).containsExactly("25", "0");
  }
}
