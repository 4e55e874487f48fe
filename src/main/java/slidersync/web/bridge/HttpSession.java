package slidersync.web.bridge;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.Shareable;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import slidersync.bus.HomeLoop;
import slidersync.web.feed.ClientSocket;
import slidersync.web.feed.CloseStatus;
import slidersync.web.feed.Frame;
import slidersync.web.feed.Subscriber;

/**
 * A browser without WebSocket. Its messages come and go by requests that follow each other, on any
 * event loop; {@link #attach} and {@link #receive} hand them over to the one that the session
 * belongs to, where everything else happens.
 */
final class HttpSession implements ClientSocket, Shareable {

  /** A session without a request for messages for so long is over. */
  /** Vert.x counts timers from 0, which is one that somebody else needs. */
  private static final long NO_TIMER = -1;

  private static final long PATIENCE_MILLIS = 5_000;

  private static final String OPEN = "o";
  private static final String GO_AWAY = "c[3000,\"Go away!\"]";
  private static final String STILL_OPEN = "c[2010,\"Another connection still open\"]";

  private final HomeLoop loop = HomeLoop.here();
  private final Vertx vertx;
  private final Context home;
  private final BrowserSessions clients;
  private final Consumer<HttpSession> onEnd;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private @Nullable HttpReceiver receiver;
  private @Nullable ClientSession client;
  private boolean isPolling;
  private boolean closed;
  private long timer = NO_TIMER;

  /** A frame that no request has taken yet. */
  private record Waiting(Frame frame, Promise<Void> taken) {}

  /**
   * Makes a session of the caller's event loop.
   *
   * @param home the context of that event loop
   * @param onEnd called when it is over
   */
  HttpSession(Vertx vertx, Context home, BrowserSessions clients, Consumer<HttpSession> onEnd) {
    this.vertx = vertx;
    this.home = home;
    this.clients = clients;
    this.onEnd = onEnd;
  }

  /** Gives messages to a request from now on, which may open the session. */
  void attach(HttpReceiver next) {
    home.runOnContext(turn -> accept(next));
  }

  /** Hands messages on; whether there is somebody who takes them. */
  Future<Boolean> receive(List<String> messages) {
    Promise<Boolean> isTaken = Promise.promise();
    home.runOnContext(
        turn -> {
          ClientSession known = closed ? null : client;
          isTaken.complete(known != null);
          if (known != null) messages.forEach(known::receive);
        });
    return isTaken.future();
  }

  private void accept(HttpReceiver next) {
    loop.check();
    if (closed || receiver != null) {
      next.send(closed ? GO_AWAY : STILL_OPEN);
      next.end();
      return;
    }
    if (timer != NO_TIMER) vertx.cancelTimer(timer);
    receiver = next;
    HomeLoop.bring(home, next.lost()).onSuccess(gone -> lose(next));
    if (client == null) {
      isPolling = next.isPolling();
      send(next, OPEN);
      client = clients.open(this, next.request());
    }
    flush();
    if (receiver == next) next.await();
  }

  /** A connection that breaks off ends the session, unless its answer was already complete. */
  private void lose(HttpReceiver gone) {
    if (receiver == gone) end();
  }

  @Override
  public Future<Void> write(Frame frame) {
    loop.check();
    if (closed) return Future.failedFuture("the session is closed");
    Waiting next = new Waiting(frame, Promise.promise());
    waiting.add(next);
    flush();
    return next.taken().future();
  }

  private void flush() {
    HttpReceiver to = receiver;
    if (to == null || waiting.isEmpty()) return;
    List<Waiting> all = List.copyOf(waiting);
    waiting.clear();
    String messages =
        all.stream().map(each -> each.frame().quoted()).collect(Collectors.joining(","));
    send(to, "a[" + messages + "]")
        .onComplete(sent -> all.forEach(each -> each.taken().handle(sent)));
  }

  private Future<Void> send(HttpReceiver to, String frame) {
    Future<Void> sent = HomeLoop.bring(home, to.send(frame));
    if (to.isFull()) release(to);
    return sent;
  }

  /** Ends an answer, and waits for the next request. */
  private void release(HttpReceiver full) {
    full.end();
    receiver = null;
    timer = vertx.setTimer(PATIENCE_MILLIS, late -> end());
  }

  /** Allows one frame to a browser that polls: more would only grow old between two polls. */
  @Override
  public int window() {
    return isPolling ? 1 : Subscriber.MAX_IN_FLIGHT;
  }

  /** Tells the request of now, or the next one. */
  @Override
  public void close(CloseStatus why) {
    loop.check();
    if (closed) return;
    stop();
    HttpReceiver last = receiver;
    if (last == null) return;
    last.send(GO_AWAY);
    release(last);
  }

  private void end() {
    receiver = null;
    onEnd.accept(this);
    if (client != null) client.leave();
    if (!closed) stop();
  }

  private void stop() {
    closed = true;
    waiting.forEach(each -> each.taken().fail("the session is closed"));
    waiting.clear();
  }
}
