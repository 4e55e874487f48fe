package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.TestCluster;

/** Tests that refusals arrive complete from the owner's node at another one. */
@ExtendWith(VertxExtension.class)
class RefusalAcrossNodesIT {

  private static final String BOARDS = "boards: {main: {controls: {n0: {type: number, max: 9}}}}";

  @TempDir private Path folder;

  @Test
  void reasonControlAndDetailsArriveFromEveryNode(Vertx vertx) {
    try (TestCluster cluster = TestCluster.start(folder, "jdbc:sqlite:data/test.db", BOARDS, 2)) {
      cluster.awaitOwner("main");
      for (int node = 0; node < cluster.size(); node++) {
        try (SockJsClient ana = open(vertx, cluster, 1 - node);
            SockJsClient ben = open(vertx, cluster, node)) {
          JsonObject joined =
              ask(ana, "people.join", Map.of("name", "Ana \u2603", "color", "#112233"));
          String participant = joined.getJsonObject("body").getString("participant");
          JsonObject held = setWhileHeld(ana, ben);
          JsonObject unfit = ask(ana, "set", Map.of("values", new JsonObject().put("n0", 10)));

          assertThat(without(held, "address"))
              .isEqualTo(
                  new JsonObject()
                      .put("type", "err")
                      .put("failureCode", 423)
                      .put("failureType", "RECIPIENT_FAILURE")
                      .put("message", "n0: Ana \u2603 is moving this")
                      .put("reason", "HELD")
                      .put("control", "n0")
                      .put(
                          "details",
                          new JsonObject()
                              .put("participant", participant)
                              .put("name", "Ana \u2603")
                              .put("color", "#112233")));
          assertThat(unfit.getString("reason")).isEqualTo("INVALID_VALUE");
          assertThat(unfit.getJsonObject("details").getString("got")).isEqualTo("10");
          assertThat(ask(ana, "people.leave", Map.of()).getString("type")).isEqualTo("rec");
          assertThat(ask(ana, "release", Map.of("control", "n0")).getString("type"))
              .isEqualTo("rec");
        }
      }
    }
  }

  /** Holds the control until the change of another is refused: on a slow machine a hold may end. */
  private static JsonObject setWhileHeld(SockJsClient holder, SockJsClient other) {
    JsonObject values = new JsonObject().put("n0", 1);
    return await()
        .until(
            () -> {
              ask(holder, "hold", Map.of("control", "n0"));
              return ask(other, "set", Map.of("values", values));
            },
            answer -> "err".equals(answer.getString("type")));
  }

  private static SockJsClient open(Vertx vertx, TestCluster cluster, int node) {
    return get(SockJsClient.open(vertx, Transport.WEBSOCKET, cluster.port(node)));
  }

  private static JsonObject ask(SockJsClient client, String command, Map<String, Object> body) {
    return get(client.request("board.main." + command, new JsonObject(body)));
  }

  private static JsonObject without(JsonObject frame, String field) {
    JsonObject rest = frame.copy();
    rest.remove(field);
    return rest;
  }
}
