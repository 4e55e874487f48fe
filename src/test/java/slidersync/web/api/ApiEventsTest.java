package slidersync.web.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.web.api.TestApi.VALUES;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.board.BoardDefinition;
import slidersync.support.Boards;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;
import slidersync.web.api.TestEvents.Event;

/** The events of a board: everything first, then what changes, and where a reader goes on. */
class ApiEventsTest {

  private static final List<BoardDefinition> BOARDS =
      List.of(
          BoardDefinition.of(
              "main",
              "A novel",
              List.of(
                  Boards.control("dim", Map.of("type", "range", "min", 0, "max", 100_000)),
                  Boards.control("text", Map.of("type", "text", "maxLength", 10_000)))));

  private static final String PAGE = "x".repeat(9_000);

  @AutoClose private static final TestNode NODE = TestNode.start(BOARDS);

  /** Longer than the heartbeat, shorter than a test. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @AutoClose private static final TestNode IMPATIENT = TestNode.start(BOARDS, PATIENCE);

  private static final TestApi API = new TestApi(NODE);

  private static long set(String values) {
    return set(API, values);
  }

  private static long set(TestApi api, String values) {
    return TestApi.json(api.send("PATCH", VALUES, values)).getLong("revision");
  }

  @Test
  void firstEventHasEverythingAndTheNextWhatHasChanged() {
    set("{\"dim\": 7, \"text\": \"\"}");
    try (TestEvents events = TestEvents.open(NODE)) {
      long revision = set("{\"dim\": 8}");
      await().until(() -> !events.valuesOf("dim").isEmpty());

      assertThat(events.response().getHeader("Content-Type")).isEqualTo("text/event-stream");
      assertThat(events.response().getHeader("Cache-Control")).isEqualTo("no-store");
      assertThat(events.others()).containsExactly("retry: 1000");
      Event first = events.all().get(0);
      assertThat(first.name()).isEqualTo("delta");
      assertThat(first.data().getLong("from")).isZero();
      assertThat(first.data().getJsonObject("values"))
          .isEqualTo(new JsonObject().put("dim", 7).put("text", ""));
      JsonObject next = events.lastOf("dim");
      assertThat(next.getLong("revision")).isEqualTo(revision);
      assertThat(next.getLong("from")).isEqualTo(revision - 1);
      assertThat(next.getJsonObject("values")).isEqualTo(new JsonObject().put("dim", 8));
      assertThat(events.all())
          .allSatisfy(
              event ->
                  assertThat(event.id())
                      .isEqualTo(
                          event.data().getLong("revision")
                              + "."
                              + event.data().getString("history")));
    }
  }

  @Test
  void messagesAndPeopleAreFollowed() {
    try (TestEvents people = TestEvents.openAt(NODE, "/api/boards/main/people/events");
        TestEvents messages = TestEvents.openAt(NODE, "/api/boards/main/messages/events")) {
      Answer posted = API.send("POST", "/api/boards/main/messages", "Doors", "Label: FOH");
      String id = TestApi.json(posted).getLong("revision").toString();

      await().until(() -> !messages.valuesOf(id).isEmpty());
      JsonObject message = (JsonObject) messages.valuesOf(id).get(0);
      assertThat(message.getString("text")).isEqualTo("Doors");
      assertThat(message.getString("name")).isEqualTo("FOH");
      assertThat(people.all().get(0).data().getLong("from")).isZero();
      assertThat(people.all().get(0).data().getJsonObject("values")).isEmpty();
    }
  }

  @Test
  void heartbeatIsAnEvent() {
    try (TestEvents events = TestEvents.open(NODE)) {
      await().until(() -> events.last().name().equals("heartbeat"));

      Event heartbeat = events.last();
      assertThat(heartbeat.id()).isEqualTo(events.all().get(0).id());
      assertThat(heartbeat.data().getJsonObject("values")).isEmpty();
    }
  }

  @Test
  void readerGoesOnWhereItHasStopped() {
    set("{\"dim\": 1, \"text\": \"a\"}");
    String seen;
    try (TestEvents events = TestEvents.open(NODE)) {
      seen = events.last().id();
    }
    try (TestEvents same = TestEvents.open(NODE, seen)) {
      assertThat(same.all().get(0).name()).as("nothing was missed").isEqualTo("heartbeat");
    }
    long revision = set("{\"dim\": 2}");

    try (TestEvents events = TestEvents.open(NODE, seen)) {
      JsonObject missed = events.all().get(0).data();
      assertThat(missed.getLong("from")).isEqualTo(revision - 1);
      assertThat(missed.getJsonObject("values")).isEqualTo(new JsonObject().put("dim", 2));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.nobody",
        "1",
        "0",
        "999999",
        "9999999999999999.x",
        "99999999999999999",
        "-1",
        "x",
        "\"\""
      })
  void readerWhosePositionLeadsNowhereGetsEverything(String id) {
    try (TestEvents events = TestEvents.open(NODE, id)) {
      JsonObject first = events.all().get(0).data();

      assertThat(first.getLong("from")).isZero();
      assertThat(first.getJsonObject("values").fieldNames()).contains("dim", "text");
    }
  }

  @Test
  void readerThatDoesNotReadGetsOneMergedDelta() {
    try (TestEvents fast = TestEvents.open(NODE);
        TestEvents slow = TestEvents.open(NODE)) {
      slow.response().pause();

      long last =
          IntStream.rangeClosed(1, 300)
              .mapToLong(i -> set("{\"dim\": " + i + ", \"text\": \"" + i + PAGE + "\"}"))
              .max()
              .orElseThrow();
      await().until(() -> fast.last().data().getLong("revision") == last);
      slow.response().resume();
      await().until(() -> slow.last().data().getLong("revision") == last);

      assertThat(spans(fast)).as("who reads gets each delta").containsOnly(1L);
      assertThat(spans(slow)).as("who does not gets one for the rest").anyMatch(span -> span > 1);
      assertThat(slow.valuesOf("dim").size()).isLessThan(fast.valuesOf("dim").size());
      assertThat(slow.lastOf("dim").getJsonObject("values"))
          .isEqualTo(fast.lastOf("dim").getJsonObject("values"));
    }
  }

  @Test
  void readerThatTakesNothingIsClosed() {
    TestApi api = new TestApi(IMPATIENT);
    try (TestEvents fast = TestEvents.open(IMPATIENT);
        TestEvents slow = TestEvents.open(IMPATIENT)) {
      slow.response().pause();
      AtomicInteger next = new AtomicInteger();

      // The operating system takes as much as it likes before it lets a reader wait.
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                for (int i = 0; i < 10; i++) {
                  set(api, "{\"text\": \"" + next.incrementAndGet() + PAGE + "\"}");
                }
                return IMPATIENT.metric("slidersync_event_streams") == 1;
              });
      long last = set(api, "{\"dim\": 3}");
      await("who reads stays").until(() -> fast.last().data().getLong("revision") == last);
    }
  }

  /** How many revisions each delta but the first brings. */
  private static List<Long> spans(TestEvents events) {
    return events.all().stream()
        .skip(1)
        .filter(event -> event.name().equals("delta"))
        .map(event -> event.data().getLong("revision") - event.data().getLong("from"))
        .toList();
  }

  @Test
  void streamThatIsClosedIsForgotten() {
    try (TestEvents events = TestEvents.open(NODE)) {
      assertThat(events.all()).isNotEmpty();
      assertThat(NODE.metric("slidersync_event_streams")).isPositive();
    }

    await().until(() -> NODE.metric("slidersync_event_streams") == 0);
  }

  @Test
  void olderHttpGetsItsEventsToo() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), NODE.port())) {
      socket
          .getOutputStream()
          .write("GET /api/boards/main/events HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
      List<String> lines =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
              .lines()
              .takeWhile(line -> !line.startsWith("data: "))
              .toList();

      assertThat(lines.get(0)).startsWith("HTTP/1.0 200");
      assertThat(lines.subList(lines.indexOf("") + 1, lines.indexOf("event: delta") + 1))
          .first()
          .isEqualTo("retry: 1000");
      assertThat(lines).noneMatch(line -> line.startsWith("transfer-encoding"));
    }
  }
}
