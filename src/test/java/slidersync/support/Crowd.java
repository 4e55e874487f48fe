package slidersync.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import slidersync.client.Transport;

/** Movers of a board, each with a control of its own, and what they rely upon. */
public final class Crowd implements AutoCloseable {

  private static final String MAIN = "main";

  private final Vertx vertx;
  private final String board;
  private final List<Mover> movers;
  private final List<Watcher> watchers = new ArrayList<>();

  private Crowd(Vertx vertx, String board, List<Mover> movers) {
    this.vertx = vertx;
    this.board = board;
    this.movers = movers;
  }

  /** The board file: main, with the number controls n0, n1 and so on. */
  public static String boards(int movers) {
    return boards(List.of(MAIN), movers);
  }

  /** The board file: those boards, each with the number controls n0, n1 and so on. */
  public static String boards(List<String> ids, int movers) {
    String controls =
        IntStream.range(0, movers)
            .mapToObj("n%d: {type: number}"::formatted)
            .collect(Collectors.joining(", "));
    return ids.stream()
        .map(id -> "  " + id + ": {controls: {" + controls + "}}\n")
        .collect(Collectors.joining("", "boards:\n", ""));
  }

  /**
   * Starts to move the board {@code main}, over WebSockets.
   *
   * @param port where the mover of that number connects
   */
  public static Crowd start(
      Vertx vertx, int movers, long periodMillis, IntFunction<IntSupplier> port) {
    return start(vertx, MAIN, movers, periodMillis, i -> Transport.WEBSOCKET, port);
  }

  /**
   * Starts to move a board.
   *
   * @param transport how the mover of that number connects
   * @param port where it connects
   */
  public static Crowd start(
      Vertx vertx,
      String board,
      int movers,
      long periodMillis,
      IntFunction<Transport> transport,
      IntFunction<IntSupplier> port) {
    return new Crowd(
        vertx,
        board,
        IntStream.range(0, movers)
            .mapToObj(
                i ->
                    Mover.start(
                        vertx, transport.apply(i), port.apply(i), board, "n" + i, periodMillis))
            .toList());
  }

  /** Adds somebody who watches. */
  public Watcher watch(Transport transport, IntSupplier port) {
    Watcher watcher = Watcher.start(vertx, transport, port, board);
    watchers.add(watcher);
    return watcher;
  }

  /** Lets others come and go, until it is closed. */
  public Churn churn(IntSupplier port, int perSecond) {
    return Churn.start(vertx, port, board, perSecond);
  }

  /** Each connection is lost with that probability. */
  public void drop(Random random, double probability) {
    movers.stream().filter(m -> random.nextDouble() < probability).forEach(Mover::drop);
    watchers.stream().filter(w -> random.nextDouble() < probability).forEach(Watcher::drop);
  }

  public List<Mover> movers() {
    return movers;
  }

  public List<Watcher> watchers() {
    return watchers;
  }

  public int acknowledgements() {
    return movers.stream().mapToInt(Mover::acknowledgements).sum();
  }

  /** Waits until so many more changes have been acknowledged to each mover. */
  public void awaitAcknowledgements(int more) {
    List<Integer> before = movers.stream().map(Mover::acknowledgements).toList();
    await(more + " more acknowledgements for each")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                IntStream.range(0, movers.size())
                    .allMatch(i -> movers.get(i).acknowledgements() >= before.get(i) + more));
  }

  /** Waits until each watcher sees a change of each mover that was made from now on. */
  public void awaitNewChanges(Duration atMost) {
    List<Long> since = movers.stream().map(Mover::sent).toList();
    await("new changes of everybody on every screen")
        .atMost(atMost)
        .until(
            () ->
                IntStream.range(0, movers.size())
                    .allMatch(
                        i ->
                            watchers.stream()
                                .allMatch(w -> w.number(movers.get(i).control()) > since.get(i))));
  }

  /** The last number that was acknowledged to each mover. */
  public List<Long> acknowledged() {
    return movers.stream().map(Mover::acknowledged).toList();
  }

  public void rest() {
    movers.forEach(Mover::rest);
  }

  /** Whoever comes now finds these numbers, or later ones. */
  public void assertKept(int port, List<Long> acknowledged) {
    try (Watcher late = Watcher.start(vertx, Transport.WEBSOCKET, () -> port, board)) {
      await("the board").atMost(Duration.ofSeconds(10)).until(() -> late.revision() > 0);
      for (int i = 0; i < movers.size(); i++) {
        assertThat(late.number(movers.get(i).control()))
            .isGreaterThanOrEqualTo(acknowledged.get(i));
      }
    }
  }

  /** Nobody has seen a revision out of order, nor two values for the same revision. */
  public void assertOneOrder() {
    assertThat(movers).allSatisfy(mover -> assertThat(mover.wrong()).isNull());
    assertThat(watchers).allSatisfy(watcher -> assertThat(watcher.wrong()).isNull());
    for (Watcher one : watchers) {
      for (Watcher other : watchers) {
        one.shown()
            .forEach(
                (revision, values) ->
                    assertThat(other.shown().getOrDefault(revision, values))
                        .as("the board at revision " + revision)
                        .isEqualTo(values));
      }
    }
  }

  /**
   * Within that time all watchers show the same, and nobody's last acknowledged number is missing.
   */
  public void awaitAgreement(Duration atMost) {
    await("all watchers agree")
        .atMost(atMost)
        .untilAsserted(() -> assertThat(disagreement()).isEmpty());
    assertOneOrder();
  }

  private String disagreement() {
    if (watchers.isEmpty()) return "";
    Watcher first = watchers.get(0);
    for (Watcher watcher : watchers) {
      if (watcher.revision() != first.revision() || !watcher.values().equals(first.values())) {
        return first + ", but " + watcher;
      }
    }
    for (Mover mover : movers) {
      if (first.number(mover.control()) < mover.acknowledged()) {
        return mover.control() + " acknowledged " + mover.acknowledged() + ", but " + first;
      }
    }
    return "";
  }

  @Override
  public void close() {
    movers.forEach(Mover::close);
    watchers.forEach(Watcher::close);
  }
}
