package slidersync.web;

import io.vertx.core.Future;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;

/** A browser without WebSocket, over one of Vert.x's SockJS transports. */
final class Fallback implements BrowserSocket {

  private final SockJSSocket socket;
  private final boolean polls;

  private Fallback(SockJSSocket socket) {
    this.socket = socket;
    polls = socket.uri().endsWith("/xhr");
  }

  /** Serves a socket from now until it closes. */
  static void welcome(SockJSSocket socket, Visitors visitors) {
    Visitor visitor = visitors.welcome(new Fallback(socket), socket.routingContext());
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
    return polls ? 1 : Subscriber.MAX_IN_FLIGHT;
  }

  @Override
  public void close() {
    socket.close();
  }
}
