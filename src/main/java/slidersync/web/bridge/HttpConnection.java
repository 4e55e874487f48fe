package slidersync.web.bridge;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;
import java.util.Optional;
import java.util.concurrent.Executor;
import slidersync.web.feed.ClientSocket;
import slidersync.web.feed.CloseStatus;
import slidersync.web.feed.Frame;
import slidersync.web.feed.Subscriber;

/** A browser without WebSocket, over one of Vert.x's SockJS transports. */
final class HttpConnection implements ClientSocket {

  private final Context home;
  private final SockJSSocket socket;
  private final Executor turns;
  private final boolean isPolling;

  private HttpConnection(Context home, SockJSSocket socket, Executor turns) {
    this.home = home;
    this.socket = socket;
    this.turns = turns;
    isPolling = socket.uri().endsWith("/xhr");
  }

  /** Serves a socket from now until it closes. */
  static void accept(Vertx vertx, SockJSSocket socket, ClientSessions sessions) {
    Optional<HttpSession> polled = HttpSession.openedBy(socket.routingContext());
    Executor turns = polled.<Executor>map(requests -> requests::run).orElse(Runnable::run);
    HttpConnection connection = new HttpConnection(vertx.getOrCreateContext(), socket, turns);
    ClientSession session = sessions.open(connection, socket.routingContext());
    socket
        .handler(data -> session.receive(data.toString()))
        .exceptionHandler(session::fail)
        .closeHandler(
            closed -> {
              polled.ifPresent(HttpSession::forget);
              session.leave();
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

  /** Allows one frame to a browser that polls: more would only grow old between two polls. */
  @Override
  public int window() {
    return isPolling ? 1 : Subscriber.MAX_IN_FLIGHT;
  }

  @Override
  public void close(CloseStatus why) {
    turns.execute(() -> socket.close(why.code(), why.reason()));
  }
}
