package slidersync.osc;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.osc.framing.Framing;
import slidersync.osc.packet.OscCodec;
import slidersync.osc.packet.OscPacket;

/** A peer at the other end of a connection. Its first byte tells how it frames its packets. */
final class TcpPeer extends ConnectedPeer {

  private static final Logger LOG = LoggerFactory.getLogger(TcpPeer.class);

  private final NetSocket socket;
  private @Nullable Framing framing;

  TcpPeer(NetSocket socket) {
    super(socket.remoteAddress());
    this.socket = socket;
  }

  /**
   * Begins to listen.
   *
   * @param onPacket takes each packet that comes in
   */
  void listen(Consumer<byte[]> onPacket) {
    socket.handler(bytes -> take(bytes, onPacket));
  }

  private void take(Buffer bytes, Consumer<byte[]> onPacket) {
    if (framing == null) framing = Framing.of(bytes.getByte(0)).orElse(null);
    if (framing == null) {
      close("expected SLIP, or packets after their size");
      return;
    }
    framing
        .take(bytes.getBytes())
        .match(packets -> packets.forEach(onPacket), refusal -> close(refusal.message()));
  }

  private void close(String why) {
    LOG.debug("osc: from {}: {}", address(), why);
    socket.handler(null);
    socket.close();
  }

  @Override
  public boolean isFull() {
    return socket.writeQueueFull();
  }

  @Override
  public void send(OscPacket packet) {
    if (framing != null) socket.write(Buffer.buffer(framing.frame(OscCodec.encode(packet))));
  }

  /** Answers, and listens no more until the peer has taken the answers. */
  @Override
  public void answer(OscPacket packet) {
    send(packet);
    if (isFull()) socket.pause();
  }

  /** Goes on listening. */
  void resume() {
    socket.resume();
  }
}
