package slidersync.osc;

import io.vertx.core.net.SocketAddress;
import slidersync.door.TokenBucket;
import slidersync.text.Endpoint;

/** A peer that is there as long as its connection is, which alone tells who it is. */
public abstract class ConnectedPeer implements Peer {

  private final String address;
  private final TokenBucket rate = Peer.rate();

  protected ConnectedPeer(SocketAddress remote) {
    address = new Endpoint(remote.hostAddress(), remote.port()).toString();
  }

  @Override
  public final String address() {
    return address;
  }

  @Override
  public final boolean mayBe(Peer other) {
    return other == this;
  }

  @Override
  public final String name(String board) {
    return address;
  }

  @Override
  public final boolean isSure() {
    return true;
  }

  @Override
  public final boolean maySend(int messages) {
    return rate.take(messages);
  }
}
