package slidersync.web.description;

import io.vertx.core.json.JsonObject;

/** Where programs reach a node, in the words of AsyncAPI. */
final class AsyncServers {

  private AsyncServers() {}

  static JsonObject at(String host, boolean isSecure) {
    return new JsonObject()
        .put(
            "websocket",
            new JsonObject()
                .put("host", host)
                .put("pathname", "/eventbus/websocket")
                .put("protocol", isSecure ? "wss" : "ws")
                .put("description", "A WebSocket; each message of it is one, as text"))
        .put(
            "sockjs",
            new JsonObject()
                .put("host", host)
                .put("pathname", "/eventbus")
                .put("protocol", isSecure ? "https" : "http")
                .put("description", "SockJS, with all that browsers have instead of WebSockets"))
        .put(
            "tcp",
            new JsonObject()
                .put("host", "{host}:{port}")
                .put("protocol", "tcp")
                .put(
                    "description",
                    "A socket, where the node was started with --tcp. Before each message is its"
                        + " length in bytes, an int32 in network byte order")
                .put(
                    "variables",
                    new JsonObject()
                        .put("host", new JsonObject().put("default", "localhost"))
                        .put("port", new JsonObject().put("default", "7000"))));
  }
}
