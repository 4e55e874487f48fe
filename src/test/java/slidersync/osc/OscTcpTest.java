package slidersync.osc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.osc.framing.Framing;
import slidersync.osc.packet.OscBundle;
import slidersync.osc.packet.OscCodec;
import slidersync.osc.packet.OscMessage;
import slidersync.osc.packet.OscPacket;
import slidersync.text.Outcome;

/** Peers that speak to a node over TCP. */
class OscTcpTest {

  private static final String BOARD =
      "boards: {main: {controls: {dim: {type: range, min: 0, max: 100}, fog: {type: button}}}}";

  private static final byte SLIP = (byte) 0xC0;
  private static final byte SIZE = 0;

  @AutoClose private final TestDoor door = TestDoor.open(List.of(), BOARD);

  /** A connection, and what came through it. */
  private static final class Connection implements AutoCloseable {

    private final Socket socket;
    private final Framing framing;
    private final List<OscPacket> packets = new CopyOnWriteArrayList<>();
    private volatile boolean isOver;

    Connection(int port, byte first) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      framing = Framing.of(first).orElseThrow();
      Thread thread = new Thread(this::listen, "osc-test-connection");
      thread.setDaemon(true);
      thread.start();
    }

    private void listen() {
      byte[] bytes = new byte[8_192];
      Framing reading = Framing.of(framing.frame(new byte[4])[0]).orElseThrow();
      try (InputStream in = socket.getInputStream()) {
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          reading
              .take(Arrays.copyOf(bytes, n))
              .match(
                  all -> all.forEach(this::keep),
                  refusal -> {
                    throw new AssertionError(refusal.message());
                  });
        }
      } catch (IOException e) {
        // It is over either way.
      }
      isOver = true;
    }

    private void keep(byte[] packet) {
      if (OscCodec.decode(packet) instanceof Outcome.Accepted<OscPacket> read) {
        packets.add(read.value());
      }
    }

    void send(String address, Object... arguments) throws IOException {
      byte[] packet = OscCodec.encode(OscMessage.of(address, arguments));
      socket.getOutputStream().write(framing.frame(packet));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(bytes = {SLIP, SIZE})
  void connectionsSpeakInTheFramingOfTheirFirstByte(byte first) throws IOException {
    try (Connection connection = new Connection(door.tcp(), first)) {
      connection.send("/main/dim", 31);
      door.awaitValue("dim", 31);
      connection.send("/main/dim");

      await().until(() -> connection.packets.contains(OscMessage.of("/main/dim", 31f)));
    }
  }

  /** A connection that is there needs no lease, and hears nothing twice: nothing gets lost. */
  @Test
  void subscriptionsLastAsLongAsTheConnection() throws IOException {
    try (Connection connection = new Connection(door.tcp(), SLIP)) {
      connection.send("/subscribe");
      await().until(() -> !connection.packets.isEmpty());
      door.set("dim", 7);

      await().until(() -> connection.packets.contains(OscMessage.of("/main/dim", 7f)));
      assertThat(connection.packets.get(0)).isInstanceOf(OscBundle.class);
    }
  }

  @Test
  void whatAConnectionPressesIsReleasedWhenItEnds() throws IOException {
    try (Connection connection = new Connection(door.tcp(), SIZE)) {
      connection.send("/fog", 1);
      door.awaitValue("fog", true);
    }

    door.awaitValue("fog", false);
  }

  @Test
  void connectionsThatSpeakSomethingElseAreClosed() throws IOException {
    try (Connection browser = new Connection(door.tcp(), SIZE)) {
      browser
          .socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      await().until(() -> browser.isOver);
    }
    try (Connection endless = new Connection(door.tcp(), SIZE)) {
      endless.socket.getOutputStream().write(new byte[] {0, 127, 0, 0});
      await().until(() -> endless.isOver);
    }
  }
}
