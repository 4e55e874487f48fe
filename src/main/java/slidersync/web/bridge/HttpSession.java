package slidersync.web.bridge;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.LocalMap;
import io.vertx.core.shareddata.Shareable;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * One session of a browser without WebSocket, whose requests come in on any event loop. Vert.x's
 * own does not guard against that: a poll that came while the first was still being answered opened
 * the session a second time, and one that came while a message was written could miss it. Here
 * requests and messages take turns, and a message is written where the last request came in.
 */
final class HttpSession implements Shareable {

  /** The paths that Vert.x takes for those of sessions. */
  private static final String PATH = "/eventbus/[^/.]+/(?<session>[^/.]+)/";

  private static final String KEY = "session";

  private final LocalMap<String, HttpSession> sessions;
  private final String id;
  private final Queue<Runnable> messages = new ArrayDeque<>();
  private Context receiver;
  private boolean isOpen;

  private HttpSession(LocalMap<String, HttpSession> sessions, String id, Context receiver) {
    this.sessions = sessions;
    this.id = id;
    this.receiver = receiver;
  }

  /** To be mounted before SockJS. */
  static void route(Vertx vertx, Router router) {
    router.postWithRegex(PATH + "xhr(_streaming)?").handler(request -> receive(vertx, request));
    router.getWithRegex(PATH + "eventsource").handler(request -> receive(vertx, request));
  }

  private static void receive(Vertx vertx, RoutingContext request) {
    LocalMap<String, HttpSession> sessions =
        vertx.sharedData().getLocalMap("slidersync.http.sessions");
    Context context = vertx.getOrCreateContext();
    sessions
        .computeIfAbsent(request.pathParam("session"), id -> new HttpSession(sessions, id, context))
        .receive(context, request);
  }

  /** The session that a request has opened; a bare WebSocket has none. */
  static Optional<HttpSession> openedBy(RoutingContext request) {
    Optional<HttpSession> session = Optional.ofNullable(request.get(KEY));
    session.ifPresent(opened -> opened.isOpen = true);
    return session;
  }

  /** Hands a request for messages on to SockJS in its turn. */
  private synchronized void receive(Context context, RoutingContext request) {
    receiver = context;
    request.put(KEY, this);
    request.next();
    if (!isOpen) forget();
  }

  /** Writes a message, after those before it and between two requests. */
  synchronized void run(Runnable message) {
    messages.add(message);
    receiver.runOnContext(turn -> runAll());
  }

  private synchronized void runAll() {
    if (Vertx.currentContext() == receiver) {
      while (!messages.isEmpty()) messages.remove().run();
    } else {
      receiver.runOnContext(turn -> runAll());
    }
  }

  /** The session is closed. */
  void forget() {
    sessions.removeIfPresent(id, this);
  }
}
