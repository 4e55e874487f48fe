package slidersync.osc;

import static java.util.Objects.requireNonNull;
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

  private TestDoor(int port, List<BoardDefinition> boards, List<Endpoint> targets) {
    Optional<Endpoint> udp = Optional.of(new Endpoint("127.0.0.1", port));
    Optional<Endpoint> tcp = Optional.of(new Endpoint("127.0.0.1", 0));
    node =
        TestNode.start(
            boards,
            context -> {
              door.set(new OscVerticle(context, new OscOptions(udp, tcp, targets)));
              return List.of(door());
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
    return open(0, targets, boards);
  }

  /** The same at a port that others know before. */
  static TestDoor open(int port, List<Integer> targets, String... boards) {
    return new TestDoor(
        port,
        Stream.of(boards).map(text -> BoardTexts.read(new BoardSource(text, 0, "test"))).toList(),
        targets.stream().map(target -> new Endpoint("127.0.0.1", target)).toList());
  }

  private OscVerticle door() {
    return requireNonNull(door.get());
  }

  int udp() {
    return door().udpPort();
  }

  int tcp() {
    return door().tcpPort();
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

  double decimal(String control) {
    return ((Number) requireNonNull(board.values().get(control))).doubleValue();
  }

  int number(String control) {
    return ((Number) requireNonNull(board.values().get(control))).intValue();
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
