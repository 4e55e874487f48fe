package slidersync.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.TestNode.get;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.RawWebSocket;
import slidersync.support.TestNode;
import slidersync.text.Reason;

/**
 * Bad input gets a clear error, changes nothing, and the connection lives on (promise 10): the
 * tables in {@code hostile/}, in which {@code <300 x>} stands for 300 times x.
 */
class HostileMessagesTest {

  private static final Pattern REPEATED = Pattern.compile("<(\\d+) (.)>");

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  /** One connection for all; it ends with the node. */
  private static final RawWebSocket SOCKET = RawWebSocket.open(NODE);

  @AutoClose final BoardUnchanged unchanged = BoardUnchanged.of(NODE);

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isRefusedAndConnectionLivesOn(Hostile hostile) {
    get(SOCKET.send(hostile.message()));

    JsonObject answer = SOCKET.next();
    assertThat(bare(answer)).isEqualTo(hostile.answer());
    assertDataSayWhatTheSentenceSays(answer);
    assertThat(SOCKET.request("board.main.get", new JsonObject()).getString("type"))
        .isEqualTo("rec");
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedTheSameOverEveryTransport(Transport transport) {
    try (SockJsClient client = get(SockJsClient.open(NODE.vertx(), transport, NODE.port()))) {
      List<Hostile> cases = cases().toList();
      for (Hostile hostile : cases) get(client.connection().send(hostile.message()));

      Awaitility.await().until(() -> client.received().size() >= cases.size());
      assertThat(client.received().stream().map(HostileMessagesTest::bare).toList())
          .containsExactlyInAnyOrderElementsOf(cases.stream().map(Hostile::answer).toList());
      assertThat(client.received())
          .allSatisfy(HostileMessagesTest::assertDataSayWhatTheSentenceSays);
    }
  }

  private static JsonObject bare(JsonObject refusal) {
    JsonObject bare = refusal.copy();
    bare.remove("control");
    bare.remove("details");
    bare.remove("body");
    return bare;
  }

  private static void assertDataSayWhatTheSentenceSays(JsonObject refusal) {
    String message = refusal.getString("message");
    String control = refusal.getString("control");
    JsonObject details = refusal.getJsonObject("details", new JsonObject());
    switch (Reason.valueOf(refusal.getString("reason"))) {
      case INVALID_VALUE ->
          assertThat(message)
              .isEqualTo(
                  (control == null ? details.getString("field") : control)
                      + ": expected "
                      + details.getString("expected")
                      + ", got "
                      + details.getString("got"));
      case NOT_HOLDABLE, READ_ONLY -> {
        assertThat(message).startsWith(control + ": ");
        assertThat(details).isEmpty();
      }
      case WRONG_COMMAND -> {
        assertThat(message).startsWith(control + ": ");
        assertThat(message).endsWith(" than " + details.getString("expected"));
      }
      case CONFLICT -> {
        assertThat(message).startsWith(control + ": ");
        assertThat(details.getLong("revision")).isPositive();
      }
      case UNKNOWN_CONTROL -> {
        if (control != null) assertThat(message).contains("\"" + control + "\"");
        assertThat(details).isEmpty();
      }
      case UNKNOWN_BOARD -> assertThat(message).endsWith(" " + details.getString("board"));
      default -> {
        assertThat(control).isNull();
        assertThat(details).isEmpty();
      }
    }
  }

  /**
   * One line of a table.
   *
   * @param answer the frame that comes back, but for its control, details and body
   */
  record Hostile(String what, String message, JsonObject answer) {

    static Hostile body(String[] cells) {
      String envelope =
          "{\"type\":\"send\",\"address\":\"board.main.set\",\"replyAddress\":\"r\",\"body\":%s}";
      return new Hostile(
          cells[0],
          envelope.formatted(repeat(cells[1])),
          refusal("r", cells[2], cells[3], cells[4]));
    }

    static Hostile command(String[] cells) {
      String envelope =
          "{\"type\":\"send\",\"address\":\"board.main.%s\",\"replyAddress\":\"r\",\"body\":%s}";
      return new Hostile(
          cells[0],
          envelope.formatted(cells[1], repeat(cells[2])),
          refusal("r", cells[3], cells[4], repeat(cells[5])));
    }

    static Hostile envelope(String[] cells) {
      return new Hostile(
          cells[0], repeat(cells[1]), refusal(cells[2], cells[3], cells[4], cells[5]));
    }

    private static JsonObject refusal(String to, String code, String reason, String message) {
      JsonObject frame = new JsonObject().put("type", "err");
      if (!to.equals("-")) frame.put("address", to);
      return frame
          .put("failureCode", Integer.valueOf(code))
          .put("failureType", "RECIPIENT_FAILURE")
          .put("reason", reason)
          .put("message", message);
    }

    private static String repeat(String text) {
      return REPEATED
          .matcher(text)
          .replaceAll(
              found ->
                  Matcher.quoteReplacement(
                      found.group(2).repeat(Integer.parseInt(found.group(1)))));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Hostile> cases() {
    return Stream.of(
            lines("bodies.csv").map(Hostile::body),
            lines("commands.csv").map(Hostile::command),
            lines("envelopes.csv").map(Hostile::envelope))
        .flatMap(all -> all);
  }

  private static Stream<String[]> lines(String file) {
    try (InputStream in = HostileMessagesTest.class.getResourceAsStream("/hostile/" + file)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return all.lines().skip(1).map(line -> line.split(" \\| ", -1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
