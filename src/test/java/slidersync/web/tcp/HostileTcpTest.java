package slidersync.web.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Boards;
import slidersync.web.BoardUnchanged;
import slidersync.web.WebOptions;
import slidersync.web.bridge.ClientLimits;

/** What is no message, or too much, is refused, changes nothing, and costs others nothing. */
class HostileTcpTest {

  @AutoClose
  private static final TestBridge BRIDGE =
      TestBridge.start(List.of(Boards.MAIN), WebOptions.PATIENCE);

  @AutoClose final BoardUnchanged unchanged = BoardUnchanged.of(BRIDGE.node());

  private static void assertServes(TcpClient program) {
    assertThat(program.request("board.main.get", new JsonObject()).getString("type"))
        .isEqualTo("message");
  }

  private static void assertOthersAreServed() {
    try (TcpClient other = BRIDGE.open()) {
      assertServes(other);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, FrameReader.MAX_BYTES + 1, Integer.MAX_VALUE})
  void wrongLengthIsRefusedAndTheConnectionClosed(int length) {
    try (TcpClient program = BRIDGE.open()) {
      program.sendBytes(Buffer.buffer().appendInt(length).appendString("{\"type\":\"ping\"}"));

      JsonObject refusal = program.next();
      assertThat(refusal.getString("type")).isEqualTo("err");
      assertThat(refusal.getString("reason")).isEqualTo("MALFORMED");
      assertThat(refusal.getString("message"))
          .isEqualTo("expected the length of a message, from 1 to 65536, got " + length);
      await().until(program::isClosed);
    }
    assertOthersAreServed();
  }

  @Test
  void requestOfABrowserIsClosed() {
    try (TcpClient browser = BRIDGE.connect()) {
      browser.sendBytes(Buffer.buffer("POST / HTTP/1.1\r\nHost: a\r\n\r\n{\"type\":\"ping\"}"));

      assertThat(browser.next().getString("reason")).isEqualTo("MALFORMED");
      await().until(browser::isClosed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "{",
        "[]",
        "null",
        "7",
        "{}",
        "{\"type\":7}",
        "{\"type\":\"send\"}",
        "{\"type\":\"message\",\"address\":\"board.main.set\",\"body\":{}}",
        "{\"type\":\"send\",\"address\":\"board.main.set\",\"body\":7}",
        "{\"type\":\"send\",\"address\":\"board.main.set\",\"headers\":7,\"body\":{}}"
      })
  void garbageIsRefusedAndTheConnectionLivesOn(String text) {
    try (TcpClient program = BRIDGE.open()) {
      program.send(text);

      assertThat(program.next().getInteger("failureCode")).isEqualTo(400);
      assertServes(program);
    }
  }

  @Test
  void deepJsonIsRefused() {
    try (TcpClient program = BRIDGE.open()) {
      program.send("[".repeat(FrameReader.MAX_BYTES));
      assertThat(program.next().getInteger("failureCode")).isEqualTo(400);
      program.send("{\"a\":".repeat(FrameReader.MAX_BYTES / 5));
      assertThat(program.next().getInteger("failureCode")).isEqualTo(400);
      assertServes(program);
    }
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    try (TcpClient program = BRIDGE.open()) {
      program.sendBytes(Buffer.buffer().appendInt(3).appendBytes(new byte[] {-1, -2, 0}));

      assertThat(program.next().getInteger("failureCode")).isEqualTo(400);
      assertServes(program);
    }
  }

  @Test
  void messageThatIsCutOffIsForgotten() {
    int before = BRIDGE.connections();
    try (TcpClient program = BRIDGE.open()) {
      String set = "{\"type\":\"send\",\"address\":\"board.main.set\",\"body\":{\"values\":{}}}";
      program.sendBytes(Buffer.buffer().appendInt(set.length()).appendString(set.substring(9)));
    }
    await().until(() -> BRIDGE.connections() == before);
  }

  @Test
  void floodIsRefusedThenClosed() {
    try (TcpClient program = BRIDGE.open()) {
      // So many that a busy machine, too, takes them faster than the limit grows.
      program.sendBytes(pings(4 * ClientLimits.BURST));
      JsonObject refusal = program.next(message -> message.getString("type").equals("err"));
      assertThat(refusal.getString("reason")).isEqualTo("TOO_MANY_REQUESTS");

      await().until(program::isClosed);
    }
    assertOthersAreServed();
  }

  private static Buffer pings(int count) {
    String ping = "{\"type\":\"ping\"}";
    Buffer all = Buffer.buffer();
    for (int i = 0; i < count; i++) all.appendInt(ping.length()).appendString(ping);
    return all;
  }

  @Test
  void oneAddressHasSoManyConnections() {
    await().until(() -> BRIDGE.connections() == 0);
    List<TcpClient> programs = new ArrayList<>();
    for (int i = 0; i < Admission.MOST_OF_ONE; i++) programs.add(BRIDGE.open());
    try (TcpClient oneMore = BRIDGE.connect()) {
      JsonObject refusal = oneMore.next();
      assertThat(refusal.getString("reason")).isEqualTo("TOO_MANY_REQUESTS");
      assertThat(refusal.getString("message"))
          .isEqualTo("expected at most 100 connections from one address");
      await().until(oneMore::isClosed);
    }

    programs.remove(0).close();

    await().until(() -> BRIDGE.connections() == Admission.MOST_OF_ONE - 1);
    assertOthersAreServed();
    programs.forEach(TcpClient::close);
  }
}
