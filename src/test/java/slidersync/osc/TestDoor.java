package slidersync.osc;

import static slidersync.support.TestNode.get;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.boardfile.BoardTexts;
import slidersync.bus.BoardClient;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;
import slidersync.text.Endpoint;

/** A node with the door for OSC, on free ports. */
final class TestDoor implements AutoCloseable {

  private final AtomicReference<OscVerticle> door = new AtomicReference<>();
  private final TestNode node;
  private final BoardClient board;

  private TestDoor(List<BoardDefinition> boards, List<Endpoint> targets) {
    Optional<Endpoint> free = Optional.of(new Endpoint("127.0.0.1", 0));
    node =
        TestNode.start(
            boards,
            context -> {
              door.set(new OscVerticle(context, new OscOptions(free, free, targets)));
              return List.of(door.get());
            });
    board = BoardClient.of(node.vertx(), boards.get(0).id());
    get(board.known());
  }

  /**
   * Opens a door.
   *
   * @param boards a text of a board file for each
   */
  static TestDoor open(List<Integer> targets, String... boards) {
    return new TestDoor(
        Stream.of(boards).map(text -> BoardTexts.read(new BoardSource(text, 0, "test"))).toList(),
        targets.stream().map(port -> new Endpoint("127.0.0.1", port)).toList());
  }

  int udp() {
    return door.get().udpPort();
  }

  int tcp() {
    return door.get().tcpPort();
  }

  TestNode node() {
    return node;
  }

  /** The first board, as programs know it. */
  BoardClient board() {
    return board;
  }

  void set(String control, Object value) {
    get(board.set(control, value));
  }

  void awaitValue(String control, Object value) {
    Awaitility.await(control).until(() -> value.equals(board.values().get(control)));
  }

  /** How many messages of a kind the door has counted: {@code in}, {@code out}, {@code refused}. */
  double counted(String kind) {
    return RawHttp.metric(node.port(), "slidersync_door_" + kind + "_total{door=\"osc\"}");
  }

  @Override
  public void close() {
    node.close();
  }
}
