package slidersync.web.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.support.Boards;

/** A program that does not read costs bounded memory, and nobody else's latency. */
class SlowProgramTest {

  private static final String CHANGED = "board.novel.changed";
  private static final String PAGE = "x".repeat(10_000);

  /** Longer than the heartbeat, shorter than a test. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final List<BoardDefinition> BOARDS =
      List.of(
          BoardDefinition.of(
              "novel",
              "A novel",
              List.of(
                  Boards.control("text", Map.of("type", "text", "maxLength", 10_000)),
                  Boards.control("number", Map.of("type", "number")))));

  @AutoClose private static final TestBridge BRIDGE = TestBridge.start(BOARDS, PATIENCE);

  private static long set(TcpClient mover, int number) {
    JsonObject values =
        new JsonObject().put("number", number).put("text", number + PAGE.substring(9));
    return mover
        .request("board.novel.set", new JsonObject().put("values", values))
        .getJsonObject("body")
        .getLong("revision");
  }

  @Test
  void programThatReadsAgainGetsTheRestInOneDelta() {
    // A busy machine may need longer for the changes than the other bridge waits.
    try (TestBridge patient = TestBridge.start(BOARDS, Duration.ofMinutes(1));
        TcpClient mover = patient.open();
        TcpClient slow = patient.open()) {
      slow.register(CHANGED);
      slow.nextEvent();
      slow.pause();
      long last = 0;
      for (int i = 1; i <= 150; i++) last = set(mover, i);

      slow.resume();

      List<JsonObject> deltas = new ArrayList<>();
      while (deltas.isEmpty() || deltas.get(deltas.size() - 1).getLong("revision") < last) {
        deltas.add(slow.nextDelta());
      }
      assertThat(deltas).hasSizeLessThan(149);
      assertThat(deltas.stream().filter(SlowProgramTest::isMerged)).hasSize(1);
      assertThat(deltas.get(deltas.size() - 1).getJsonObject("values").getInteger("number"))
          .isEqualTo(150);
    }
  }

  private static boolean isMerged(JsonObject delta) {
    return delta.getLong("revision") - delta.getLong("from") > 1;
  }

  @Test
  void programThatTakesNothingIsClosed() {
    try (TcpClient mover = BRIDGE.open()) {
      mover.register(CHANGED);
      try (TcpClient stalled = BRIDGE.open()) {
        stalled.register(CHANGED);
        stalled.nextEvent();
        stalled.pause();
        int[] next = {0};

        // The operating system takes as much as it likes before it lets a socket wait.
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> {
                  for (int i = 0; i < 10; i++) set(mover, ++next[0]);
                  return BRIDGE.connections() == 1;
                });
        assertThat(mover.isClosed()).as("who reads stays").isFalse();
      }
    }
  }

  @Test
  void programThatDoesNotReadItsAnswersIsClosedAndHearsWhyWhenItReads() {
    try (TcpClient mover = BRIDGE.open();
        TcpClient asking = BRIDGE.open()) {
      mover.register(CHANGED);
      set(mover, 1);
      asking.pause();
      JsonObject question =
          new JsonObject()
              .put("type", "send")
              .put("address", "board.novel.get")
              .put("replyAddress", "r")
              .put("body", new JsonObject());

      for (int i = 0; i < 1_000; i++) asking.send(question);

      await().until(() -> BRIDGE.connections() == 1);
      asking.resume();

      JsonObject goodbye = asking.next(message -> message.getString("type").equals("err"));
      assertThat(goodbye.getString("message")).isEqualTo("expected a reader of the answers");
      await().until(asking::isClosed);
    }
  }

  @Test
  void programThatAsksNothingForLongIsClosed() {
    try (TcpClient silent = BRIDGE.connect();
        TcpClient listening = BRIDGE.open()) {
      listening.register(CHANGED);

      await().until(silent::isClosed);

      assertThat(listening.isClosed()).isFalse();
    }
  }
}
