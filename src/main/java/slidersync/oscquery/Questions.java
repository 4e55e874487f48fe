package slidersync.oscquery;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import slidersync.door.DoorMeters;
import slidersync.door.TokenBucket;

/** Answers requests. Nothing can be changed by one. */
final class Questions {

  /** So many requests a second are answered, all clients together. */
  private static final int RATE = 1_000;

  private final Catalog catalog;
  private final HostInfo host;
  private final DoorMeters meters;
  private final TokenBucket requests = new TokenBucket(RATE, 2 * RATE, System::nanoTime);

  Questions(Catalog catalog, HostInfo host, DoorMeters meters) {
    this.catalog = catalog;
    this.host = host;
    this.meters = meters;
  }

  /** Answers a request when the client has taken its answers to earlier ones. */
  void answer(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.writeQueueFull()) {
      response.drainHandler(taken -> answerNow(context));
    } else {
      answerNow(context);
    }
  }

  private void answerNow(RoutingContext context) {
    HttpServerRequest request = context.request();
    HttpMethod method = request.method();
    boolean isRead = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    Answer answer =
        isRead
            ? answer(request.path(), request.query(), request.localAddress())
            : counted(new Answer(405, "Expected GET; OSC over the WebSocket sets values.\n"));
    send(context.response().setStatusCode(answer.status()), answer);
  }

  /**
   * Answers a question that came by HTTP or by a WebSocket.
   *
   * @param query what is behind the question mark; null if there is none
   * @param here where it was asked
   */
  Answer answer(String path, @Nullable String query, SocketAddress here) {
    if (!requests.take()) {
      return counted(new Answer(429, "Expected at most " + RATE + " requests a second.\n"));
    }
    return counted(
        Answer.isAboutHost(query)
            ? new Answer(200, host.json(here.host(), here.port()).encode())
            : Answer.of(catalog.tree(), catalog, path, query));
  }

  private Answer counted(Answer answer) {
    meters.in();
    if (answer.status() == 404) {
      meters.unknown();
    } else if (answer.status() >= 400) {
      meters.refused();
    } else {
      meters.out();
    }
    return answer;
  }

  private static void send(HttpServerResponse response, Answer answer) {
    String type = answer.status() == 200 ? "application/json" : "text/plain; charset=utf-8";
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (answer.status() == 405) response.putHeader(HttpHeaders.ALLOW, "GET, HEAD");
    if (answer.body().isEmpty()) {
      response.end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, type).end(answer.body());
    }
  }
}
