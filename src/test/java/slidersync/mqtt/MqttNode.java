package slidersync.mqtt;

import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import slidersync.board.BoardDefinition;
import slidersync.bus.BoardClient;
import slidersync.door.DoorContext;
import slidersync.support.TestNode;
import slidersync.text.MqttUrl;

/** A node with a door to brokers, and a program at its board. */
final class MqttNode implements AutoCloseable {

  private final TestNode node;
  private final BoardClient board;

  private MqttNode(TestNode node, String board) {
    this.node = node;
    this.board = BoardClient.of(node.vertx(), board);
    get(this.board.known());
  }

  /** Starts one whose command line names these brokers. */
  static MqttNode start(BoardDefinition board, String... urls) {
    List<MqttUrl> all =
        List.of(urls).stream().map(MqttUrl::parse).map(Optional::orElseThrow).toList();
    TestNode node = TestNode.start(List.of(board), context -> List.of(new MqttDoor(all, context)));
    return new MqttNode(node, board.id());
  }

  /** Starts one with doors of the test's own. */
  static MqttNode start(
      BoardDefinition board,
      BiFunction<DoorContext, MqttUrl, List<VerticleBase>> doors,
      String url) {
    MqttUrl at = MqttUrl.parse(url).orElseThrow();
    TestNode node = TestNode.start(List.of(board), context -> doors.apply(context, at));
    return new MqttNode(node, board.id());
  }

  TestNode node() {
    return node;
  }

  BoardClient board() {
    return board;
  }

  void set(String control, Object value) {
    get(board.set(control, value));
  }

  void awaitValue(String control, Object value) {
    await(control + " is " + value).until(() -> value.equals(board.values().get(control)));
  }

  double metric(String name) {
    return node.metric("slidersync_door_" + name + "_total{door=\"mqtt\"}");
  }

  static JsonObject json(String line, String topic) {
    return new JsonObject(line.substring(topic.length() + 1));
  }

  @Override
  public void close() {
    node.close();
  }
}
