package slidersync.browser;

import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The network between pages and a node. A cut one swallows everything and says nothing, as Wi-Fi
 * out of reach does; when it is mended, what was under way arrives.
 */
public final class Wire implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final NetClient client = vertx.createNetClient();
  private final Set<NetSocket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();
  private final int target;
  private final NetServer server;
  private volatile boolean isCut;

  private Wire(int target) {
    this.target = target;
    server = get(vertx.createNetServer().connectHandler(this::join).listen(0, "127.0.0.1"));
  }

  public static Wire to(int port) {
    return new Wire(port);
  }

  public int port() {
    return server.actualPort();
  }

  String url() {
    return Screens.url(port());
  }

  /** All bytes that pages have got through it. */
  long bytes() {
    return bytes.get();
  }

  public void cut() {
    isCut = true;
    sockets.forEach(NetSocket::pause);
  }

  public void mend() {
    isCut = false;
    sockets.forEach(NetSocket::resume);
  }

  /** Ends all connections; what was under way is lost. */
  public void reset() {
    sockets.forEach(NetSocket::close);
  }

  @Override
  public void close() {
    get(server.close().eventually(vertx::close));
  }

  private void join(NetSocket page) {
    page.pause();
    client
        .connect(target, "127.0.0.1")
        .onSuccess(
            node -> {
              pass(page, node);
              node.handler(
                  data -> {
                    bytes.addAndGet(data.length());
                    page.write(data);
                  });
              pass(node, page);
              page.handler(node::write);
            })
        .onFailure(failure -> page.close());
  }

  private void pass(NetSocket from, NetSocket to) {
    sockets.add(from);
    from.exceptionHandler(failure -> {});
    from.closeHandler(
        closed -> {
          sockets.remove(from);
          to.close();
        });
    if (isCut) from.pause();
    else from.resume();
  }
}
