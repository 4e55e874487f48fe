package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.TestNode;

/** Every transport is equal (promise 9): the same tests over each of them. */
class TransportsTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  private static SockJsClient open(Transport transport) {
    return get(SockJsClient.open(NODE.vertx(), transport, NODE.port()));
  }

  private static JsonObject values(String control, Object value) {
    return new JsonObject().put("values", new JsonObject().put(control, value));
  }

  @ParameterizedTest
  @EnumSource
  void setIsAcknowledgedAsStored(Transport transport) {
    try (SockJsClient client = open(transport)) {
      JsonObject reply = get(client.request("board.main.set", values("slider1", 30.6)));

      assertThat(reply.getString("type")).isEqualTo("rec");
      assertThat(reply.getJsonObject("body").getJsonObject("values"))
          .isEqualTo(new JsonObject().put("slider1", 31));
      assertThat(reply.getJsonObject("body").getLong("revision")).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void getWithoutRevisionHasAllValues(Transport transport) {
    try (SockJsClient client = open(transport)) {
      JsonObject delta =
          get(client.request("board.main.get", new JsonObject())).getJsonObject("body");

      assertThat(delta.getLong("from")).isZero();
      assertThat(delta.getJsonObject("values").fieldNames())
          .containsExactlyInAnyOrderElementsOf(Boards.MAIN.controls().keySet());
    }
  }

  @ParameterizedTest
  @EnumSource
  void watcherSeesEveryAcknowledgedChangeInOrder(Transport transport) {
    try (SockJsClient watcher = open(transport);
        SockJsClient mover = open(transport)) {
      List<JsonObject> deltas = new CopyOnWriteArrayList<>();
      get(watcher.register("board.main.changed", deltas::add));
      get(watcher.request("board.main.get", new JsonObject()));

      long last = 0;
      for (int value = 0; value <= 50; value += 5) {
        JsonObject reply = get(mover.request("board.main.set", values("slider2", value)));
        last = reply.getJsonObject("body").getLong("revision");
      }

      long lastRevision = last;
      await().until(() -> revisions(deltas).contains(lastRevision));
      List<Long> revisions = revisions(withValues(deltas));
      assertThat(revisions).isSorted().doesNotHaveDuplicates();
      assertThat(deltas.get(deltas.size() - 1).getLong("revision")).isEqualTo(lastRevision);
      assertThat(lastValue(deltas, "slider2")).isEqualTo(50);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusalCarriesItsCodeToTheSender(Transport transport) {
    try (SockJsClient client = open(transport)) {
      JsonObject reply = get(client.request("board.main.set", values("slider1", 51)));

      assertThat(reply.getString("type")).isEqualTo("err");
      assertThat(reply.getInteger("failureCode")).isEqualTo(422);
      assertThat(reply.getString("message"))
          .isEqualTo("slider1: expected a number from 0 to 50, got 51");
    }
  }

  @ParameterizedTest
  @EnumSource
  void heartbeatComesEverySecond(Transport transport) {
    try (SockJsClient client = open(transport)) {
      List<JsonObject> deltas = new CopyOnWriteArrayList<>();
      get(client.register("board.main.changed", deltas::add));

      await()
          .until(
              () -> deltas.stream().filter(d -> d.getJsonObject("values").isEmpty()).count() >= 2);
    }
  }

  private static List<JsonObject> withValues(List<JsonObject> deltas) {
    return deltas.stream().filter(d -> !d.getJsonObject("values").isEmpty()).toList();
  }

  private static List<Long> revisions(List<JsonObject> deltas) {
    List<Long> revisions = new ArrayList<>();
    deltas.forEach(delta -> revisions.add(delta.getLong("revision")));
    return revisions;
  }

  private static Object lastValue(List<JsonObject> deltas, String control) {
    Object value = "none";
    for (JsonObject delta : deltas) {
      if (delta.getJsonObject("values").containsKey(control)) {
        value = delta.getJsonObject("values").getValue(control);
      }
    }
    return value;
  }
}
