package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import slidersync.support.RawWebSocket;
import slidersync.support.TestNode;

/** What hostile input must not change: the values of a board, and that its node serves. */
public final class BoardUnchanged implements AutoCloseable {

  private final TestNode node;
  private final JsonObject before;

  private BoardUnchanged(TestNode node) {
    this.node = node;
    try (RawWebSocket socket = RawWebSocket.open(node)) {
      before = board(socket);
    }
  }

  public static BoardUnchanged of(TestNode node) {
    return new BoardUnchanged(node);
  }

  /** A fresh connection finds the very same board, and can move it. */
  @Override
  public void close() {
    try (RawWebSocket socket = RawWebSocket.open(node)) {
      assertThat(board(socket)).isEqualTo(before);
      int next = (before.getJsonObject("values").getInteger("slider2") + 1) % 50;
      JsonObject values = new JsonObject().put("slider2", next);

      JsonObject reply = socket.request("board.main.set", new JsonObject().put("values", values));

      assertThat(reply.getJsonObject("body"))
          .isEqualTo(
              new JsonObject()
                  .put("history", before.getString("history"))
                  .put("revision", before.getLong("revision") + 1)
                  .put("values", values));
    }
  }

  private static JsonObject board(RawWebSocket socket) {
    return socket.request("board.main.get", new JsonObject()).getJsonObject("body");
  }
}
