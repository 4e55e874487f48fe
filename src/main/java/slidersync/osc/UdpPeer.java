package slidersync.osc;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.door.TokenBucket;
import slidersync.osc.packet.OscCodec;
import slidersync.osc.packet.OscPacket;
import slidersync.text.Endpoint;

/** A peer that is known by where it sends from, or where it listens. */
final class UdpPeer implements Peer {

  private static final Logger LOG = LoggerFactory.getLogger(UdpPeer.class);

  private final UdpPort port;
  private final InetSocketAddress at;
  private final TokenBucket rate = Peer.rate();
  private final Map<String, String> names = new HashMap<>();
  private InetSocketAddress askedFrom;
  private boolean isLost;

  UdpPeer(UdpPort port, InetSocketAddress at) {
    this.port = port;
    this.at = at;
    askedFrom = at;
  }

  InetSocketAddress at() {
    return at;
  }

  /** Gives it a name at a board. */
  void call(String board, String name) {
    names.put(board, name);
  }

  @Override
  public boolean mayBe(Peer other) {
    return other instanceof UdpPeer that && that.at.getAddress().equals(at.getAddress());
  }

  @Override
  public String name(String board) {
    return names.getOrDefault(board, address());
  }

  /** Notes where it sends from just now. */
  UdpPeer sendingFrom(InetSocketAddress sender) {
    askedFrom = sender;
    return this;
  }

  @Override
  public String address() {
    return text(at);
  }

  private static String text(InetSocketAddress at) {
    return new Endpoint(at.getAddress().getHostAddress(), at.getPort()).toString();
  }

  @Override
  public boolean isSure() {
    return false;
  }

  @Override
  public boolean isFull() {
    return port.isFull();
  }

  @Override
  public void send(OscPacket packet) {
    port.send(OscCodec.encode(packet), at, this::noteSent);
  }

  @Override
  public void answer(OscPacket packet) {
    port.send(OscCodec.encode(packet), askedFrom, failure -> {});
  }

  @Override
  public boolean maySend(int messages) {
    return rate.take(messages);
  }

  /** Says once that nothing can be sent there, and once that it can again. */
  private void noteSent(@Nullable Throwable failure) {
    if ((failure != null) == isLost) return;
    isLost = failure != null;
    if (failure == null) LOG.info("osc: {} can be reached again", address());
    else
      LOG.warn(
          "osc: {} cannot be reached from {}: {}",
          address(),
          text(port.localAddress()),
          failure.getMessage());
  }
}
