package slidersync.oscquery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.osc.packet.OscBundle;
import slidersync.osc.packet.OscMessage;

/** What clients of OSCQuery that want too much cost others. */
class OscQueryLimitsTest {

  @AutoClose private static final QueriedNode NODE = QueriedNode.start();

  private static Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(16 * 1024);
    socket.setSoTimeout(10_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), NODE.port()));
    return socket;
  }

  @Test
  void requestsOfAConnectionThatDoesNotReadWait() throws IOException {
    NODE.set("novel", "page", "x".repeat(10_000));
    int all = 1_000;
    try (Socket socket = connect()) {
      String request = "GET /novel/page?VALUE HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
      socket.getOutputStream().write(request.repeat(all).getBytes(ISO_8859_1));
      await().until(() -> NODE.incoming() > 1);
      for (int i = 0; i < 20; i++) assertThat(NODE.get("/main").status()).isEqualTo(200);
      assertThat(NODE.incoming()).isLessThan(all);

      long left = all * 10_000L;
      byte[] buffer = new byte[1 << 16];
      while (left > 0) {
        int n = socket.getInputStream().read(buffer);
        assertThat(n).isPositive();
        left -= n;
      }
    }
  }

  @Test
  void connectionsBeyondTheLimitAreClosed() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) sockets.add(connect());
      Socket more = connect();
      sockets.add(more);
      assertThat(more.getInputStream().read()).isNegative();
    } finally {
      for (Socket socket : sockets) socket.close();
    }
    await().ignoreExceptions().until(() -> NODE.get("/main").status() == 200);
  }

  @Test
  void manyChangesOfTheTreeAreNewsOnce() {
    try (Listener listener = NODE.listener()) {
      StringBuilder controls = new StringBuilder();
      for (int i = 0; i < 150; i++) controls.append("c").append(i).append(": {type: toggle}, ");
      String file = "boards: {plan: {controls: {" + controls + "page: {type: text}}}}";
      NODE.command(
          "board.plan.define", new JsonObject().put("text", file).put("at", 1).put("by", "test"));

      assertThat(listener.nextNews())
          .isEqualTo(new JsonObject().put("COMMAND", "PATH_CHANGED").put("DATA", "/"));
    }
  }

  @Test
  void packetThatIsTooMuchForASecondIsRefused() {
    OscMessage pattern = OscMessage.of("/main/slider*", 9);
    try (Listener listener = NODE.listener()) {
      listener.send(OscBundle.of(Collections.nCopies(200, pattern)));
      await().until(() -> NODE.refused() >= 200);
      listener.say("LISTEN", "/main/slider1");
      assertThat(listener.next()).isEqualTo(OscMessage.of("/main/slider1", 25f));
    }
  }
}
