package slidersync.osc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import slidersync.osc.packet.OscBundle;
import slidersync.osc.packet.OscCodec;
import slidersync.osc.packet.OscMessage;
import slidersync.osc.packet.OscPacket;
import slidersync.text.Outcome;

/** A controller that speaks OSC over UDP, and remembers what it hears. */
final class TestPeer implements AutoCloseable {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final DatagramSocket socket;
  private final List<OscPacket> packets = new CopyOnWriteArrayList<>();

  TestPeer() {
    try {
      socket = new DatagramSocket(new InetSocketAddress(HERE, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::listen, "osc-test-peer");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    byte[] bytes = new byte[65_535];
    while (!socket.isClosed()) {
      DatagramPacket datagram = new DatagramPacket(bytes, bytes.length);
      try {
        socket.receive(datagram);
      } catch (IOException e) {
        return;
      }
      byte[] received = Arrays.copyOf(bytes, datagram.getLength());
      if (OscCodec.decode(received) instanceof Outcome.Accepted<OscPacket> packet) {
        packets.add(packet.value());
      }
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  void send(int port, OscPacket packet) {
    sendBytes(port, OscCodec.encode(packet));
  }

  void send(int port, String address, Object... arguments) {
    send(port, OscMessage.of(address, arguments));
  }

  void sendBytes(int port, byte[] bytes) {
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, HERE, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All packets that have come, in their order. */
  List<OscPacket> packets() {
    return packets;
  }

  /** All messages that have come, also in bundles. */
  List<OscMessage> messages() {
    return packets.stream()
        .flatMap(
            packet ->
                packet instanceof OscBundle bundle
                    ? bundle.messages().stream()
                    : List.of((OscMessage) packet).stream())
        .toList();
  }

  /** Those of an address. */
  List<OscMessage> messages(String address) {
    return messages().stream().filter(message -> message.address().equals(address)).toList();
  }

  /** Forgets what has come. */
  void clear() {
    packets.clear();
  }

  void awaitMessage(String address, Object... arguments) {
    OscMessage awaited = OscMessage.of(address, arguments);
    Awaitility.await().until(() -> messages().contains(awaited));
  }

  @Override
  public void close() {
    socket.close();
  }
}
