package slidersync.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.support.Boards;
import slidersync.support.RawWebSocket;
import slidersync.support.TestNode;

/** A connection that sends and does not read costs bounded memory (promise 8). */
class UnreadAnswersTest {

  private static final String UPGRADE =
      """
      GET /eventbus/websocket HTTP/1.1\r
      Host: a\r
      Origin: http://a\r
      Connection: Upgrade\r
      Upgrade: websocket\r
      Sec-WebSocket-Version: 13\r
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
      \r
      """;

  private static final BoardDefinition NOVEL =
      BoardDefinition.of("novel", "400,000 characters", chapters());

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN, NOVEL));

  @Test
  void connectionThatDoesNotReadItsAnswersIsClosedAndHearsWhyWhenItReads() {
    try (RawWebSocket socket = RawWebSocket.open(NODE)) {
      await().until(() -> NODE.metric("slidersync_sockets") == 1);
      socket.pause();

      for (int i = 0; i < 100; i++) socket.send(question("novel"));

      await().until(() -> NODE.metric("slidersync_sockets") == 0);
      socket.resume();

      await().until(socket::isClosed);
      assertThat(socket.closeCode()).isEqualTo((short) 1008);
    }
  }

  /** The goodbye waits behind what it does not read, but not for ever. */
  @Test
  void connectionThatNeverReadsIsClosedToo() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), NODE.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(UPGRADE.getBytes(UTF_8));
      for (int i = 0; i < 100; i++) out.write(frames(0x1, question("novel").getBytes(UTF_8), 1));

      await().until(() -> isClosed(out));
    }
  }

  private static boolean isClosed(OutputStream out) {
    try {
      out.write(frames(0x9, new byte[125], 1));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void pingsOfConnectionThatDoesNotReadAreNotKept() throws IOException {
    int pings = 300_000;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), NODE.port())) {
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      out.write(UPGRADE.getBytes(UTF_8));
      for (int i = 0; i < pings / 1_000; i++) out.write(frames(0x9, new byte[125], 1_000));
      out.write(frames(0x1, question("main").getBytes(UTF_8), 1));

      long pongs = 0;
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[1 << 16];
      String text = "";
      while (!text.contains("\"type\":\"rec\"")) {
        int n = in.read(buffer);
        assertThat(n).isPositive();
        pongs += n;
        text = new String(buffer, 0, n, ISO_8859_1);
      }
      assertThat(pongs).isLessThan(pings * 127L / 2);
    }
  }

  /** Masked with zeros. */
  private static byte[] frames(int opcode, byte[] payload, int count) {
    Buffer frame = Buffer.buffer().appendByte((byte) (0x80 | opcode));
    frame.appendByte((byte) (0x80 | payload.length)).appendInt(0).appendBytes(payload);
    Buffer all = Buffer.buffer();
    for (int i = 0; i < count; i++) all.appendBuffer(frame);
    return all.getBytes();
  }

  private static List<Control> chapters() {
    Map<String, Object> chapter =
        Map.of("type", "text", "maxLength", 10_000, "value", "x".repeat(10_000));
    return IntStream.range(0, 40).mapToObj(i -> Boards.control("c" + i, chapter)).toList();
  }

  private static String question(String board) {
    return new JsonObject()
        .put("type", "send")
        .put("address", "board." + board + ".get")
        .put("replyAddress", "r")
        .put("body", new JsonObject())
        .encode();
  }
}
