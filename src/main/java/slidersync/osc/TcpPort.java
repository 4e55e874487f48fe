package slidersync.osc;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.door.Listening;
import slidersync.text.Endpoint;

/** Listens for peers that connect. */
final class TcpPort {

  private static final Logger LOG = LoggerFactory.getLogger(TcpPort.class);

  /** The most connections at a time. */
  static final int MOST = 100;

  private final NetServer server;
  private final Switchboard switchboard;
  private final Set<TcpPeer> peers = new HashSet<>();

  private TcpPort(NetServer server, Switchboard switchboard) {
    this.server = server;
    this.switchboard = switchboard;
    server.connectHandler(this::connect);
  }

  /** Begins to listen; fails if the port is taken. */
  static Future<TcpPort> open(Vertx vertx, Endpoint at, Switchboard switchboard) {
    NetServerOptions options =
        new NetServerOptions()
            .setHost(at.host())
            .setPort(at.port())
            .setTcpNoDelay(true)
            .setTcpKeepAlive(true);
    TcpPort port = new TcpPort(vertx.createNetServer(options), switchboard);
    return Listening.free(vertx, at).compose(free -> port.server.listen()).map(port);
  }

  private void connect(NetSocket socket) {
    if (peers.size() >= MOST) {
      LOG.warn("osc: {} is turned away: there are {} connections", socket.remoteAddress(), MOST);
      socket.close();
      return;
    }
    TcpPeer peer = new TcpPeer(socket);
    peers.add(peer);
    peer.listen(packet -> switchboard.receive(packet, isListening -> peer));
    LOG.info("osc: {} connected", peer.address());
    socket.drainHandler(
        drained -> {
          peer.resume();
          switchboard.drained();
        });
    socket.exceptionHandler(broken -> LOG.debug("osc: from {}: {}", peer.address(), broken));
    socket.closeHandler(
        closed -> {
          peers.remove(peer);
          switchboard.gone(peer);
          LOG.info("osc: {} disconnected", peer.address());
        });
  }

  int port() {
    return server.actualPort();
  }

  Future<Void> close() {
    return server.close();
  }
}
