package slidersync.web.bridge;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.shareddata.LocalMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import slidersync.bus.HomeLoop;

/**
 * SockJS for browsers without WebSocket: XHR streaming, EventSource and XHR polling bring messages,
 * {@code xhr_send} takes them. The requests of one session come in at any web verticle of the node;
 * the session belongs to the one that got the first of them.
 */
final class HttpTransport {

  private static final String PATH = "/eventbus/[^/.]+/(?<session>[^/.]+)/";
  private static final String SESSIONS = "slidersync.http.sessions";

  private final Vertx vertx;
  private final Context loop;
  private final BrowserSessions clients;
  private final LocalMap<String, HttpSession> sessions;

  private HttpTransport(Vertx vertx, BrowserSessions clients) {
    this.vertx = vertx;
    this.clients = clients;
    loop = vertx.getOrCreateContext();
    sessions = vertx.sharedData().getLocalMap(SESSIONS);
  }

  /** To be called on the event loop of the web verticle. */
  static void route(Vertx vertx, Router router, BrowserSessions clients) {
    HttpTransport transport = new HttpTransport(vertx, clients);
    router
        .postWithRegex(PATH + "xhr")
        .handler(request -> transport.attach(request, HttpReceiver.Form.POLLING));
    router
        .postWithRegex(PATH + "xhr_streaming")
        .handler(request -> transport.attach(request, HttpReceiver.Form.STREAMING));
    router
        .getWithRegex(PATH + "eventsource")
        .handler(request -> transport.attach(request, HttpReceiver.Form.EVENTS));
    router.postWithRegex(PATH + "xhr_send").handler(transport::send);
  }

  private void attach(RoutingContext request, HttpReceiver.Form form) {
    HttpReceiver receiver = new HttpReceiver(loop, request, form);
    sessions
        .computeIfAbsent(
            id(request), id -> new HttpSession(vertx, loop, clients, ended -> forget(id, ended)))
        .attach(receiver);
  }

  private void forget(String id, HttpSession ended) {
    sessions.removeIfPresent(id, ended);
  }

  private static String id(RoutingContext request) {
    return request.pathParam("session");
  }

  private void send(RoutingContext request) {
    Buffer body = request.body().buffer();
    if (body == null || body.length() == 0) {
      refuse(request, "Payload expected.");
      return;
    }
    messages(body)
        .ifPresentOrElse(
            messages -> send(request, messages), () -> refuse(request, "Broken JSON encoding."));
  }

  private void send(RoutingContext request, List<String> messages) {
    HttpSession session = sessions.get(id(request));
    if (session == null) {
      answer(request, false);
    } else {
      HomeLoop.bring(loop, session.receive(messages))
          .onSuccess(isTaken -> answer(request, isTaken));
    }
  }

  private static void answer(RoutingContext request, boolean isTaken) {
    if (!isTaken) {
      request.response().setStatusCode(404).end();
      return;
    }
    HttpReceiver.putHeaders(request);
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=UTF-8")
        .setStatusCode(204)
        .end();
  }

  private static void refuse(RoutingContext request, String why) {
    request
        .response()
        .setStatusCode(500)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end(why);
  }

  /** Nothing if it is not an array of texts. */
  private static Optional<List<String>> messages(Buffer body) {
    try {
      return Json.decodeValue(body) instanceof JsonArray messages
              && messages.stream().allMatch(String.class::isInstance)
          ? Optional.of(messages.stream().map(String.class::cast).toList())
          : Optional.empty();
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }
}
