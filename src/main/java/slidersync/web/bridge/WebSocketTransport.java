package slidersync.web.bridge;

import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * SockJS's WebSocket transport, which is nearly all that browsers use. Vert.x's own encodes a
 * message anew for each socket, keeps the whole request as long as the socket, and cannot tell
 * whether anybody reads.
 */
final class WebSocketTransport {

  private static final String PATH = "/eventbus/[^/.]+/[^/.]+/websocket";

  /** As often as Vert.x's other transports: some proxies close connections without traffic. */
  private static final long HEARTBEAT_MILLIS = 25_000;

  private final ClientSessions sessions;
  private final Set<ServerWebSocket> sockets = new LinkedHashSet<>();

  private WebSocketTransport(ClientSessions sessions) {
    this.sessions = sessions;
  }

  static void route(Vertx vertx, Router router, ClientSessions sessions) {
    WebSocketTransport transport = new WebSocketTransport(sessions);
    router.getWithRegex(PATH).handler(transport::upgrade);
    vertx.setPeriodic(
        HEARTBEAT_MILLIS, t -> transport.sockets.forEach(socket -> socket.writeTextMessage("h")));
  }

  /** What is no WebSocket gets Vert.x's answer. */
  private void upgrade(RoutingContext context) {
    if (context.request().canUpgradeToWebSocket()) {
      context
          .request()
          .toWebSocket()
          .onSuccess(socket -> accept(socket, context))
          .onFailure(context::fail);
    } else {
      context.next();
    }
  }

  private void accept(ServerWebSocket socket, RoutingContext context) {
    sockets.add(socket);
    socket.writeTextMessage("o");
    WebSocketConnection connection = new WebSocketConnection(socket);
    ClientSession session = sessions.open(connection, context);
    socket
        .textMessageHandler(text -> connection.receive(text, session))
        .exceptionHandler(session::fail)
        .closeHandler(
            closed -> {
              sockets.remove(socket);
              session.leave();
            });
  }
}
