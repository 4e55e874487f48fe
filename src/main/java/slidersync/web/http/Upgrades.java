package slidersync.web.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps the way out of each connection that becomes a WebSocket. A route of vertx-web gets a socket
 * that hides it, so it is noted below the router.
 */
public final class Upgrades {

  private final Map<HttpConnection, WebSocketChannel> channels = new HashMap<>();

  /** Hands each request on. */
  public Handler<HttpServerRequest> to(Handler<HttpServerRequest> router) {
    return request -> router.handle(new Request((HttpServerRequestInternal) request));
  }

  /** The way out of a connection that has just become a WebSocket; it can be taken once. */
  public WebSocketChannel take(HttpConnection connection) {
    return Objects.requireNonNull(channels.remove(connection));
  }

  private final class Request extends HttpServerRequestWrapper {

    Request(HttpServerRequestInternal request) {
      super(request);
    }

    @Override
    public Future<ServerWebSocket> toWebSocket() {
      return super.toWebSocket()
          .onSuccess(
              socket ->
                  channels.put(connection(), WebSocketChannel.of((WebSocketInternal) socket)));
    }
  }
}
