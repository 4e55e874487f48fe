package slidersync.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * A browser without WebSocket over one of Vert.x's SockJS transports, or a program over its bare
 * WebSocket.
 */
final class Fallback implements BrowserSocket {

  private final Context home;
  private final SockJSSocket socket;
  private final Executor turns;
  private final boolean isPolling;

  private Fallback(Context home, SockJSSocket socket, Executor turns) {
    this.home = home;
    this.socket = socket;
    this.turns = turns;
    isPolling = socket.uri().endsWith("/xhr");
  }

  /** Serves a socket from now until it closes. */
  static void welcome(Vertx vertx, SockJSSocket socket, Visitors visitors) {
    Optional<FallbackSession> session = FallbackSession.openedBy(socket.routingContext());
    Executor turns = session.<Executor>map(several -> several::run).orElse(Runnable::run);
    Fallback fallback = new Fallback(vertx.getOrCreateContext(), socket, turns);
    Visitor visitor = visitors.welcome(fallback, socket.routingContext());
    socket
        .handler(data -> visitor.receive(data.toString()))
        .exceptionHandler(visitor::failed)
        .closeHandler(
            closed -> {
              session.ifPresent(FallbackSession::forget);
              visitor.leave();
            });
  }

  @Override
  public Future<Void> write(Frame frame) {
    Promise<Void> taken = Promise.promise();
    turns.execute(
        () ->
            socket
                .write(frame.envelope())
                .onComplete(result -> home.runOnContext(back -> taken.handle(result))));
    return taken.future();
  }

  /** What is under way while a browser is away between two polls would only get old. */
  @Override
  public int window() {
    return isPolling ? 1 : Subscriber.MAX_IN_FLIGHT;
  }

  @Override
  public void close(CloseStatus why) {
    turns.execute(() -> socket.close(why.code(), why.reason()));
  }
}
