package slidersync.web.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Boards;
import slidersync.support.TestNode;
import slidersync.web.BoardUnchanged;

/** A program that breaks the rules of WebSocket is told so when it is cut off. */
class CloseStatusTest {

  private static final int CLOSE = 0x88;

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @AutoClose final BoardUnchanged unchanged = BoardUnchanged.of(NODE);

  @ParameterizedTest
  @CsvSource({
    "text that is not masked, 810161, 1002",
    "reserved bit, c18000000000, 1002",
    "unknown kind of frame, 838000000000, 1002",
    "end of a message that never began, 808000000000, 1002",
    "ping in two parts, 098000000000, 1002",
    "close with a code that is none, 88820000000003e7, 1002",
    "frame that is too long, 81fe400100000000, 1009"
  })
  void rulesOfWebSocketAreNamedByTheCloseCode(String what, String frame, int code)
      throws IOException {
    assertThat(closeCode("/eventbus/websocket", frame)).as(what).isEqualTo(code);
    assertThat(closeCode("/eventbus/0/a/websocket", frame)).as(what).isEqualTo(code);
  }

  private static int closeCode(String path, String frame) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), NODE.port())) {
      socket.setSoTimeout(30_000);
      String upgrade =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
              + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
      socket.getOutputStream().write(upgrade.getBytes(ISO_8859_1));
      DataInputStream in = new DataInputStream(socket.getInputStream());
      StringBuilder head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) head.append((char) in.readUnsignedByte());
      assertThat(head.toString()).startsWith("HTTP/1.1 101 ");
      socket.getOutputStream().write(HexFormat.of().parseHex(frame));
      while (true) {
        int kind = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (kind == CLOSE) return in.readUnsignedShort();
        in.skipNBytes(length);
      }
    }
  }
}
