package slidersync.web;

import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
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

  private final Visitors visitors;
  private final Context loop;
  private final Set<WebSocketConnection> connections = new LinkedHashSet<>();

  private WebSocketTransport(Visitors visitors, Context loop) {
    this.visitors = visitors;
    this.loop = loop;
  }

  static void route(Vertx vertx, Router router, Visitors visitors) {
    WebSocketTransport transport = new WebSocketTransport(visitors, vertx.getOrCreateContext());
    router.getWithRegex(PATH).handler(transport::upgrade);
    vertx.setPeriodic(
        HEARTBEAT_MILLIS, t -> transport.connections.forEach(WebSocketConnection::beat));
  }

  /** What is no WebSocket gets Vert.x's answer. */
  private void upgrade(RoutingContext context) {
    if (context.request().canUpgradeToWebSocket()) {
      Channel channel = ((ConnectionBase) context.request().connection()).channel();
      context
          .request()
          .toWebSocket()
          .onSuccess(socket -> welcome(socket, channel, context))
          .onFailure(context::fail);
    } else {
      context.next();
    }
  }

  private void welcome(ServerWebSocket socket, Channel channel, RoutingContext context) {
    WebSocketConnection connection = new WebSocketConnection(socket, channel, loop);
    connections.add(connection);
    connection.open();
    Visitor visitor = visitors.welcome(connection, context);
    socket
        .textMessageHandler(text -> connection.receive(text, visitor))
        .exceptionHandler(visitor::failed)
        .closeHandler(
            closed -> {
              connections.remove(connection);
              visitor.leave();
            });
  }
}
