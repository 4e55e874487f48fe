package slidersync.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.web.api.TestApi.VALUES;
import static slidersync.web.api.TestApi.json;
import static slidersync.web.api.TestApi.problem;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** What programs read and change by HTTP. */
class ApiTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  private static final TestApi API = new TestApi(NODE);

  @Test
  void boardsAreListed() {
    assertThat(json(API.get("/api/boards")))
        .isEqualTo(
            new JsonObject(
                """
                {"boards": [{"id": "main", "title": "Test board", "url": "/api/boards/main"}]}"""));
  }

  @Test
  void boardSaysWhatItHasAndItsValues() {
    JsonObject board = json(API.get("/api/boards/main"));

    assertThat(board.getString("id")).isEqualTo("main");
    assertThat(board.getString("title")).isEqualTo("Test board");
    assertThat(board.getJsonObject("controls").fieldNames())
        .isEqualTo(Boards.MAIN.controls().keySet());
    assertThat(board.getJsonObject("values").fieldNames())
        .isEqualTo(Boards.MAIN.controls().keySet());
    assertThat(board.getJsonObject("controls").getJsonObject("number1"))
        .isEqualTo(
            new JsonObject(
                """
                {"type": "number", "label": "number1", "action": "set", "access": "write",
                 "holdable": true, "min": -10, "max": 10, "step": 0.5}"""));
    assertThat(board.getJsonObject("controls").getJsonObject("level").getString("access"))
        .isEqualTo("read");
    assertThat(board.getJsonObject("controls").getJsonObject("go").getString("action"))
        .isEqualTo("fire");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          slider1 | text/plain       | 31        | 31        | 31
          slider1 | text/plain       | ' 31.4\n' | 31        | 31
          slider1 | application/json | 32        | 32        | 32
          number1 | text/plain       | -0.5      | -0.5      | -0.5
          mute    | text/plain       | true      | true      | true
          mute    | text/plain       | OFF       | false     | false
          mute    | application/json | true      | true      | true
          mute    | application/json | 0         | false     | false
          slider1 | application/json | '"33"'    | 33        | 33
          scene   | text/plain       | song      | song      | '"song"'
          tint    | text/plain       | #ABCDEF   | #abcdef   | '"#abcdef"'
          txt1    | text/plain       | 31        | 31        | '"31"'
          txt1    | application/json | '"a\\\\u00dfb"' | a\u00c3\u009fb | '"a\u00c3\u009fb"'
          txt1    | text/plain       | ''        | ''        | '""'
          level   | text/plain       | 1         | 1         | 1
          """,
      delimiter = '|')
  void valueIsSetAndReadAsTextAndAsJson(
      String control, String type, String body, String text, String json) {
    String sent = body.replace("\\n", "\n").replace("\\\\", "\\");
    Answer answer = API.sendAs(type, "PUT", VALUES + "/" + control, sent);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).getJsonObject("values").fieldNames()).containsExactly(control);
    assertThat(API.value(control)).isEqualTo(text);
    assertThat(API.get(VALUES + "/" + control, "Accept: application/json").body()).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "application/octet-stream"})
  void valueIsTakenFromProgramsThatDoNotSayWhatTheySend(String type) {
    Answer set = API.sendAs(type, "PUT", VALUES + "/slider1", "17");
    Answer patch = API.sendAs(type, "PATCH", VALUES, "{\"slider2\": 18}");

    assertThat(json(set).getJsonObject("values")).isEqualTo(new JsonObject("{\"slider1\": 17}"));
    assertThat(json(patch).getJsonObject("values")).isEqualTo(new JsonObject("{\"slider2\": 18}"));
  }

  @Test
  void severalAreTakenForWhatTheySay() {
    Answer answer =
        API.send("PATCH", VALUES, "{\"slider1\": \"34.2\", \"mute\": \"on\", \"txt1\": 7}");

    assertThat(json(answer).getJsonObject("values"))
        .isEqualTo(new JsonObject("{\"slider1\": 34, \"mute\": true, \"txt1\": \"7\"}"));
  }

  @Test
  void setIsAnsweredAsTextIfItsSenderWantsThat() {
    Answer answer = API.send("PUT", VALUES + "/slider1", "12.4", "Accept: text/plain");

    assertThat(answer.header("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(answer.body()).isEqualTo("12");
  }

  @Test
  void severalAreSetAllOrNone() {
    API.send("PATCH", VALUES, "{\"slider1\": 1, \"slider2\": 1}");

    Answer both = API.send("PATCH", VALUES, "{\"slider1\": 2, \"slider2\": 2.4}");
    Answer none = API.send("PATCH", VALUES, "{\"slider1\": 3, \"slider2\": 51}");

    assertThat(json(both).getJsonObject("values"))
        .isEqualTo(new JsonObject().put("slider1", 2).put("slider2", 2));
    assertThat(none.status()).isEqualTo(422);
    assertThat(problem(none).getString("control")).isEqualTo("slider2");
    assertThat(API.value("slider1")).isEqualTo("2");
  }

  @Test
  void conditionIsARevision() {
    Answer before = API.send("PUT", VALUES + "/slider1", "5");
    API.send("PUT", VALUES + "/slider1", "6");
    String tag = before.header("ETag").orElseThrow();
    String plain = "\"" + json(before).getLong("revision") + "\"";

    for (String old : List.of(tag, "W/" + tag, plain, plain.replace("\"", ""))) {
      Answer late = API.send("PATCH", VALUES, "{\"slider1\": 7}", "If-Match: " + old);
      assertThat(late.status()).as(old).isEqualTo(412);
      assertThat(problem(late).getString("reason")).isEqualTo("CONFLICT");
    }
    Answer foreign = API.send("PUT", VALUES + "/slider1", "7", "If-Match: \"1.nobody\"");
    assertThat(foreign.status()).isEqualTo(412);
    assertThat(problem(foreign).getString("reason")).isEqualTo("UNKNOWN_REVISION");
    assertThat(API.value("slider1")).isEqualTo("6");

    for (String read : List.of("/api/boards/main", VALUES, VALUES + "/slider2")) {
      String fresh = API.get(read).header("ETag").orElseThrow();
      Answer fine = API.send("PUT", VALUES + "/slider2", "7", "If-Match: " + fresh);
      assertThat(fine.status()).as(fresh).isEqualTo(200);
    }
    assertThat(API.send("PUT", VALUES + "/slider2", "7", "If-Match: *").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/boards/main",
    "/api/boards/main/values",
    "/api/boards/main/values/slider2",
    "/api/boards/main/people",
    "/api/boards/main/messages"
  })
  void whatHasNotChangedIsNotSentAgain(String target) {
    String tag = API.get(target).header("ETag").orElseThrow();

    assertThat(API.get(target, "If-None-Match: " + tag).status()).isEqualTo(304);
    API.send("PUT", VALUES + "/slider2", API.value("slider2").equals("9") ? "8" : "9");
    API.send("POST", "/api/boards/main/messages", "news");
    Answer after = API.get(target, "If-None-Match: " + tag);
    assertThat(after.status()).isEqualTo(target.endsWith("people") ? 304 : 200);
    if (after.status() == 200) assertThat(after.header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void buttonIsPressedAndReleased() {
    try (TestEvents events = TestEvents.open(NODE)) {
      Answer answer = API.send("POST", VALUES + "/fog/press", "", "Label: Cue 4");

      assertThat(json(answer).getJsonObject("values"))
          .isEqualTo(new JsonObject().put("fog", false));
      await().untilAsserted(() -> assertThat(events.valuesOf("fog")).containsExactly(true, false));
      assertThat(events.lastOf("fog").getJsonObject("by").getJsonObject("fog"))
          .isEqualTo(new JsonObject().put("label", "Cue 4"));
    }
  }

  @Test
  void buttonIsDownUntilItIsUp() {
    try (TestEvents events = TestEvents.open(NODE)) {
      assertThat(json(API.send("POST", VALUES + "/fog/down", "")).getJsonObject("values"))
          .isEqualTo(new JsonObject().put("fog", true));
      assertThat(json(API.send("POST", VALUES + "/fog/up", "")).getJsonObject("values"))
          .isEqualTo(new JsonObject().put("fog", false));
      API.send("POST", VALUES + "/fog/down", "");

      await("released by itself")
          .untilAsserted(
              () -> assertThat(events.valuesOf("fog")).containsExactly(true, false, true, false));
    }
  }

  @Test
  void triggerFiresOnceForEachKey() {
    int before = Integer.parseInt(API.value("go"));

    for (String key : List.of("once", "\"once\"")) {
      Answer answer = API.send("POST", VALUES + "/go/press", "", "Idempotency-Key: " + key);
      assertThat(json(answer).getJsonObject("values").getInteger("go")).isEqualTo(before + 1);
    }
    Answer again = API.send("POST", VALUES + "/go/press", "");

    assertThat(json(again).getJsonObject("values").getInteger("go")).isEqualTo(before + 2);
  }

  @Test
  void messageIsPostedAndRead() {
    Answer text = API.send("POST", "/api/boards/main/messages", "Doors in five\n", "Label: FOH");
    Answer json =
        API.sendAs(
            "application/json", "POST", "/api/boards/main/messages?label=MON", "{\"text\":\"Ok\"}");

    JsonArray messages = json(API.get("/api/boards/main/messages")).getJsonArray("messages");

    JsonObject last = messages.getJsonObject(messages.size() - 1);
    JsonObject first = messages.getJsonObject(messages.size() - 2);
    assertThat(last.getLong("id")).isEqualTo(json(json).getLong("revision"));
    assertThat(last.getString("name")).isEqualTo("MON");
    assertThat(last.getString("text")).isEqualTo("Ok");
    assertThat(first.getLong("id")).isEqualTo(json(text).getLong("revision"));
    assertThat(first.getString("name")).isEqualTo("FOH");
    assertThat(first.getString("text")).isEqualTo("Doors in five");
  }

  @Test
  void programIsKnownByItsLabelElseByItsAddress() {
    try (TestEvents events = TestEvents.open(NODE)) {
      API.send("PUT", VALUES + "/slider1", "41", "Label: P\u00c3\u00bclt");
      API.send("PUT", VALUES + "/slider2?label=Cue%204", "41");
      API.send("PUT", VALUES + "/level", "0");

      await().untilAsserted(() -> assertThat(events.by("slider1")).isEqualTo("P\u00fclt"));
      await().untilAsserted(() -> assertThat(events.by("slider2")).isEqualTo("Cue 4"));
      await().untilAsserted(() -> assertThat(events.by("level")).isEqualTo("127.0.0.1"));
    }
  }

  @Test
  void headAndOptionsSayWhatGetAndOthersWould() {
    Answer head = API.send("HEAD", VALUES, "");
    Answer events = API.send("HEAD", "/api/boards/main/events", "");
    Answer options = API.send("OPTIONS", VALUES + "/slider1", "");

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(API.get(VALUES).header("ETag"));
    assertThat(events.header("Content-Type")).hasValue("text/event-stream");
    assertThat(events.body()).isEmpty();
    assertThat(options.status()).isEqualTo(204);
    assertThat(options.header("Allow")).hasValue("GET, HEAD, PUT, OPTIONS");
  }

  @Test
  void whatPassesAndWhatIsRefusedIsCounted() {
    String refused = "slidersync_door_refused_total{door=\"http\"}";
    String in = "slidersync_door_in_total{door=\"http\"}";
    double refusedBefore = NODE.metric(refused);
    double inBefore = NODE.metric(in);

    API.send("PUT", VALUES + "/slider1", "x");
    API.get(VALUES);

    assertThat(NODE.metric(refused)).isEqualTo(refusedBefore + 1);
    assertThat(NODE.metric(in)).isEqualTo(inBefore + 2);
  }
}
