package slidersync.web;

import io.vertx.core.Future;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;

/** A browser without WebSocket, over one of Vert.x's SockJS transports. */
final class Fallback implements BrowserSocket {

  private final SockJSSocket socket;
  private final Polls polls;
  private final String path;
  private final boolean isPolling;

  private Fallback(SockJSSocket socket, Polls polls) {
    this.socket = socket;
    this.polls = polls;
    path = socket.routingContext().normalizedPath();
    isPolling = path.endsWith("/xhr");
  }

  /** Serves a socket from now until it closes. */
  static void welcome(SockJSSocket socket, Visitors visitors, Polls polls) {
    Visitor visitor = visitors.welcome(new Fallback(socket, polls), socket.routingContext());
    socket
        .handler(data -> visitor.receive(data.toString()))
        .exceptionHandler(visitor::failed)
        .closeHandler(closed -> visitor.leave());
  }

  @Override
  public Future<Void> write(Frame frame) {
    return socket.write(frame.envelope());
  }

  /** What is under way while a browser is away between two polls would only get old. */
  @Override
  public int window() {
    return isPolling ? 1 : Subscriber.MAX_IN_FLIGHT;
  }

  /**
   * Vert.x's session does not guard against a poll that comes in on another event loop while it is
   * written to: then the frame lies there, and the poll waits.
   */
  @Override
  public boolean isWaiting() {
    return isPolling && polls.isWaiting(path);
  }

  @Override
  public void close() {
    socket.close();
  }
}
