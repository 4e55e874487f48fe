package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.browser.BoardPage;
import slidersync.browser.Screens;
import slidersync.client.Transport;
import slidersync.support.Crowd;
import slidersync.support.Mover;
import slidersync.support.Network;
import slidersync.support.Platform;
import slidersync.support.Postgres;
import slidersync.support.RawHttp;
import slidersync.support.TestCluster;

/**
 * Tests that a minority refuses changes (promise 7): one of three nodes, each of which owns a
 * board, is cut off from the store and from the other nodes, but not from its own pages.
 */
@Tag("chaos")
@ExtendWith(VertxExtension.class)
class MinorityIT {

  private static final int NODES = 3;
  private static final int CUT_OFF = 1;
  private static final List<String> BOARDS = List.of("a", "b", "c");
  private static final long PERIOD_MILLIS = 50;

  /** A board that was released for another node but came back stays for a minute. */
  private static final Duration SPREAD = Duration.ofSeconds(90);

  private static final Duration CUT = Duration.ofSeconds(12);

  /** It takes 3 to 8 s where the machine has time. */
  private static final Duration HEALED = Duration.ofSeconds(60);

  private static final Duration PAGES_SAY_SO = Duration.ofSeconds(3);

  /** Changes that were committed before the cut are acknowledged within this time. */
  private static final Duration UNDER_WAY = Duration.ofMillis(300);

  /** Lets the page note when it goes offline, as the test may ask late. */
  private static final String NOTE_OFFLINE =
      """
      () => new MutationObserver(() => {
        if (document.body.dataset.connection === 'offline') {
          window.offlineAt = window.offlineAt || Date.now();
        }
      }).observe(document.body, {attributes: true, attributeFilter: ['data-connection']})""";

  private static final Logger LOG = LoggerFactory.getLogger(MinorityIT.class);

  @RegisterExtension static final Screens SCREENS = Screens.withoutNode();

  @TempDir private Path folder;
  private int[] ports = {};

  @Test
  void cutOffNodeAcknowledgesNothingAndComesBack(Vertx vertx) {
    Platform.needsNetworkNamespaces();
    SCREENS.forgiveLostConnections();
    String store = Postgres.get().newDatabase();
    List<Crowd> crowds = new ArrayList<>();
    try (Network network = new Network(folder, NODES);
        TestCluster cluster = start(network, store)) {
      ports = IntStream.range(0, NODES).map(cluster::port).toArray();
      await("each owns a board").atMost(SPREAD).until(() -> cluster.isWhole() && owners() == NODES);
      // Each node has a mover and a watcher of each board.
      BOARDS.forEach(board -> crowds.add(crowd(vertx, board)));
      crowds.forEach(crowd -> crowd.awaitAcknowledgements(20));
      List<BoardPage> pages = BOARDS.stream().map(this::pageOfTheCutOff).toList();

      long cutAt = System.nanoTime();
      long cutAtMillis = System.currentTimeMillis();
      network.cut(CUT_OFF);
      await("what is under way").until(() -> passed(cutAt, UNDER_WAY));
      int before = acknowledgements(crowds);
      for (BoardPage page : pages) {
        page.awaitConnection("offline", CUT);
        assertThat(page.isInert()).isTrue();
        long saidAfter =
            ((Number) page.page().evaluate("() => offlineAt")).longValue() - cutAtMillis;
        LOG.info("a page of the cut-off node said offline after {} ms", saidAfter);
        assertThat(saidAfter).isLessThan(PAGES_SAY_SO.toMillis());
      }
      await("the majority goes on").atMost(CUT).until(majorityMoves(crowds));
      assertThat(RawHttp.isReady(ports[CUT_OFF])).isFalse();
      await("the end of the cut").atMost(CUT.multipliedBy(2)).until(() -> passed(cutAt, CUT));
      assertThat(acknowledgements(crowds)).isEqualTo(before);

      long healedAt = System.nanoTime();
      network.heal(CUT_OFF);
      await("each is ready again").atMost(HEALED).until(cluster::isWhole);
      // Two owners are enough for something to go from each node to each other.
      assertThat(owners()).isGreaterThan(1);
      crowds.forEach(crowd -> crowd.awaitNewChanges(HEALED.minus(since(healedAt))));
      for (BoardPage page : pages) {
        page.awaitConnection("live", HEALED.minus(since(healedAt)));
        assertThat(page.isSameDocument()).isTrue();
      }
      LOG.info("all nodes hear each other after {} ms", since(healedAt).toMillis());
      crowds.forEach(Crowd::rest);
      crowds.forEach(crowd -> crowd.awaitAgreement(Duration.ofSeconds(10)));
    } finally {
      crowds.forEach(Crowd::close);
    }
  }

  private TestCluster start(Network network, String store) {
    String url = Postgres.at(network.publish(Postgres.get().port()), store);
    return TestCluster.start(folder, network, i -> url, Crowd.boards(BOARDS, NODES));
  }

  private Crowd crowd(Vertx vertx, String board) {
    Crowd crowd =
        Crowd.start(
            vertx, board, NODES, PERIOD_MILLIS, i -> Transport.WEBSOCKET, i -> () -> ports[i]);
    for (int port : ports) crowd.watch(Transport.WEBSOCKET, () -> port);
    return crowd;
  }

  private BoardPage pageOfTheCutOff(String board) {
    BoardPage page =
        SCREENS.open(Screens.url(ports[CUT_OFF]) + "boards/" + board).awaitLive().mark();
    page.page().evaluate(NOTE_OFFLINE);
    return page;
  }

  private long owners() {
    return IntStream.of(ports)
        .filter(port -> RawHttp.metric(port, "slidersync_boards_owned") > 0)
        .count();
  }

  private static int acknowledgements(List<Crowd> crowds) {
    return crowds.stream().mapToInt(crowd -> crowd.movers().get(CUT_OFF).acknowledgements()).sum();
  }

  /** Whether a new change of each mover at the other nodes has been acknowledged. */
  private static Callable<Boolean> majorityMoves(List<Crowd> crowds) {
    List<Mover> movers =
        crowds.stream()
            .flatMap(crowd -> crowd.movers().stream())
            .filter(mover -> !mover.control().equals("n" + CUT_OFF))
            .toList();
    List<Long> since = movers.stream().map(Mover::sent).toList();
    return () ->
        IntStream.range(0, movers.size())
            .allMatch(i -> movers.get(i).acknowledged() > since.get(i));
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private static boolean passed(long nanos, Duration time) {
    return since(nanos).compareTo(time) > 0;
  }
}
