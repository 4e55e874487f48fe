package slidersync.web.tcp;

import io.vertx.core.Future;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import slidersync.web.feed.ClientSocket;
import slidersync.web.feed.CloseStatus;
import slidersync.web.feed.Frame;

/** The connection of a program. */
final class TcpConnection implements ClientSocket {

  private static final Future<Void> CLOSED = Future.failedFuture("the connection is closed");

  private final NetSocketInternal socket;
  private boolean closed;

  TcpConnection(NetSocket socket) {
    this.socket = (NetSocketInternal) socket;
  }

  /** Completes when the network has taken the frame. */
  @Override
  public Future<Void> write(Frame frame) {
    return closed ? CLOSED : socket.write(frame.tcp());
  }

  /** One of each stream: a program that reads slowly gets the next one merged. */
  @Override
  public int window() {
    return 1;
  }

  @Override
  public boolean answersPings() {
    return true;
  }

  @Override
  public void close(CloseStatus why) {
    close(new Frame(new JsonObject().put("type", "err").put("message", why.reason())));
  }

  /** Closes it after a last frame, or at once if that would wait behind what nobody reads. */
  void close(Frame last) {
    if (closed) return;
    if (socket.writeQueueFull()) {
      closeNow();
    } else {
      socket.write(last.tcp());
      closed = true;
      socket.close();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It is closed, whatever comes of it.
  private void closeNow() {
    closed = true;
    socket.channelHandlerContext().close();
  }
}
