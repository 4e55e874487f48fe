package slidersync.web.bridge;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.Set;
import slidersync.web.http.Upgrades;
import slidersync.web.http.WebSocketChannel;

/**
 * WebSockets: SockJS's transport, which is nearly all that browsers use, and bare ones for
 * programs. Vert.x's own keep the whole request as long as the socket, and cannot tell whether
 * anybody reads.
 */
final class WebSocketTransport {

  private static final String SOCKJS = "/eventbus/[^/.]+/[^/.]+/websocket";
  private static final String BARE = "/eventbus/websocket";

  /** As often as Vert.x's other transports: some proxies close connections without traffic. */
  private static final long HEARTBEAT_MILLIS = 25_000;

  private final Upgrades upgrades;
  private final BrowserSessions sessions;
  private final Set<WebSocketConnection> connections = new LinkedHashSet<>();

  private WebSocketTransport(Upgrades upgrades, BrowserSessions sessions) {
    this.upgrades = upgrades;
    this.sessions = sessions;
  }

  static void route(Vertx vertx, Router router, Upgrades upgrades, BrowserSessions sessions) {
    WebSocketTransport transport = new WebSocketTransport(upgrades, sessions);
    router.getWithRegex(SOCKJS).handler(context -> transport.upgrade(context, true));
    router.get(BARE).handler(context -> transport.upgrade(context, false));
    vertx.setPeriodic(
        HEARTBEAT_MILLIS, t -> transport.connections.forEach(WebSocketConnection::writeHeartbeat));
  }

  /** Takes WebSockets; Vert.x answers everything else. */
  private void upgrade(RoutingContext context, boolean isSockJs) {
    if (context.request().canUpgradeToWebSocket()) {
      context
          .request()
          .toWebSocket()
          .onSuccess(socket -> accept(socket, isSockJs, context))
          .onFailure(context::fail);
    } else {
      context.next();
    }
  }

  private void accept(ServerWebSocket socket, boolean isSockJs, RoutingContext context) {
    WebSocketChannel channel = upgrades.take(context.request().connection());
    WebSocketConnection connection = new WebSocketConnection(socket, channel, isSockJs);
    connections.add(connection);
    ClientSession session = sessions.open(connection, context);
    socket
        .textMessageHandler(text -> connection.receive(text, session))
        .exceptionHandler(session::fail)
        .closeHandler(
            closed -> {
              connections.remove(connection);
              session.leave();
            });
    if (!isSockJs) {
      socket.binaryMessageHandler(bytes -> connection.receive(bytes.toString(), session));
    }
  }
}
