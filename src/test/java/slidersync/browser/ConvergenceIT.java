package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;
import slidersync.support.Churn;
import slidersync.support.TcpProxy;
import slidersync.support.TestNode;

/**
 * Three pages, a minute of random actions, lost networks, reloads, others who come and go: all
 * equal in the end (promise 2). {@code -Dseed=N} repeats what one run has done.
 */
class ConvergenceIT {

  private static final List<String> KEYS =
      List.of("ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown");

  private static final Duration SHORT = Duration.ofSeconds(15);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration NOTICED = Duration.ofSeconds(10);
  private static final int CHURN_PER_SECOND = 100;

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private @Nullable Churn churn;

  /** A page, and the proxy that it reaches the node through. */
  private record Seat(TcpProxy proxy, BoardPage page) {}

  private static Seat open() {
    TcpProxy proxy = TcpProxy.to(SCREENS.node().port());
    return new Seat(proxy, SCREENS.open(proxy.url()).awaitLive());
  }

  @Test
  void allPagesAndTheOwnerAgreeAfterAShortSchedule() {
    run(SHORT);
  }

  @Test
  @Tag("chaos")
  void allPagesAndTheOwnerAgreeAfterALongSchedule() {
    run(LONG);
  }

  private void run(Duration time) {
    List<Seat> seats = Stream.generate(ConvergenceIT::open).limit(3).toList();
    long end = System.nanoTime() + time.toNanos();
    int actions = 0;
    while (System.nanoTime() < end) {
      act(seats.get(random.nextInt(seats.size())));
      actions++;
    }
    if (churn != null) churn.close();
    seats.forEach(seat -> seat.proxy().mend());
    seats.forEach(seat -> seat.page().release());
    seats.forEach(seat -> seat.page().awaitLive());
    seats.forEach(seat -> seat.page().page().evaluate("() => document.activeElement.blur()"));

    System.out.println("ConvergenceIT: " + actions + " actions with -Dseed=" + seed);
    try (TestMover mover = SCREENS.mover()) {
      for (Seat seat : seats) seat.page().settle(mover);
      assertThat(seats)
          .as("-Dseed=%d", seed)
          .allSatisfy(
              seat -> assertThat(seat.page().values()).isEqualTo(seats.get(0).page().values()));
    }
    SCREENS.forgiveLostConnections();
    seats.forEach(seat -> seat.proxy().close());
  }

  private void act(Seat seat) {
    BoardPage page = seat.page();
    switch (random.nextInt(42)) {
      case 0 -> cut(seat);
      case 1, 2, 3 -> seat.proxy().mend();
      case 4 -> {
        seat.proxy().mend();
        page.page().reload();
      }
      case 5, 6, 7 -> page.press(slider(), random.nextDouble());
      case 8, 9, 10, 11 -> page.release();
      case 12, 13 -> click(page, "mute");
      case 14, 15, 16 -> choose(page);
      case 17, 18 -> press(page, "number1", String.valueOf(random.nextInt(10)));
      case 19, 20 -> click(page, "txt1");
      case 21, 22, 23, 24 -> page.page().keyboard().type(String.valueOf(random.nextInt(1000)));
      case 25, 26, 27 -> press(page, slider(), KEYS.get(random.nextInt(KEYS.size())));
      case 40, 41 -> churn();
      default -> page.moveTo(slider(), random.nextDouble());
    }
  }

  /** Every now and then for as long as the page needs to notice. */
  private void cut(Seat seat) {
    seat.proxy().cut();
    if (random.nextInt(4) == 0) seat.page().awaitConnection("offline", NOTICED);
  }

  /** Others begin to come and go, or do so no more. */
  private void churn() {
    if (churn == null) {
      TestNode node = SCREENS.node();
      churn = Churn.start(node.vertx(), node::port, "main", CHURN_PER_SECOND);
    } else {
      churn.close();
      churn = null;
    }
  }

  private String slider() {
    return random.nextBoolean() ? "slider1" : "slider2";
  }

  /** As a finger does: whether the control is awake or not. */
  private static void click(BoardPage page, String id) {
    BoardPage.Point point = page.at(id, 0);
    page.page().mouse().click(point.x(), point.y());
  }

  private static void press(BoardPage page, String id, String key) {
    page.control(id).focus();
    page.page().keyboard().press(key);
  }

  private void choose(BoardPage page) {
    page.control("scene").focus();
    page.page().keyboard().type(Stream.of("i", "s", "e").toList().get(random.nextInt(3)));
  }
}
