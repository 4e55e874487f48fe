package slidersync.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import slidersync.wiring.SendPolicy;

/**
 * Two installations that are each other's peers come to rest after any changes, whatever their
 * steps, and agree if these allow it. Their clock is that of the test.
 */
class BackToBackTest {

  private static final long LATENCY = Duration.ofMillis(3).toNanos();

  private record Event(long at, int order, Runnable what) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      return at != other.at ? Long.compare(at, other.at) : Integer.compare(order, other.order);
    }
  }

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Random chance = new Random(7);
  private long now;
  private int order;
  private int messages;

  private void in(long nanos, Runnable what) {
    events.add(new Event(now + nanos, order++, what));
  }

  /** An owner with a grid of its own, and a door to its peer. */
  private final class Installation {

    private final double step;
    private final Outlet<Float> outlet =
        Outlet.unsure(id -> SendPolicy.LIVE, () -> now, chance::nextDouble);
    private Installation peer = this;
    private double value;
    private long revision = 1;

    Installation(double step) {
      this.step = step;
    }

    void set(double wanted) {
      double snapped = Math.round(wanted / step) * step;
      revision++;
      value = snapped;
      long at = revision;
      in(LATENCY, () -> outlet.truth("dim", (float) snapped, at));
    }

    void hear(float wire) {
      messages++;
      if (!outlet.heard("dim", wire)) return;
      in(
          LATENCY,
          () -> {
            set(wire);
            long at = revision;
            in(LATENCY / 3, () -> outlet.answered("dim", at));
          });
    }

    void speak() {
      outlet.take().values().forEach(wire -> in(LATENCY, () -> peer.hear(wire)));
    }
  }

  @Property(tries = 300)
  void comesToRestAndAgrees(
      @ForAll @DoubleRange(min = 0.01, max = 2) double step,
      @ForAll @DoubleRange(min = 0.01, max = 2) double other,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -1_000, max = 1_000) Integer> moves) {
    messages = 0;
    Installation left = new Installation(step);
    Installation right = new Installation(other);
    left.peer = right;
    right.peer = left;
    long at = 0;
    for (int move : moves) {
      Installation moved = move % 2 == 0 ? left : right;
      at += Duration.ofMillis(Math.abs(move) / 7).toNanos();
      in(at, () -> moved.set(move / 10.0));
    }
    run(List.of(left, right));

    assertThat(messages).as("messages for %d moves", moves.size()).isLessThan(moves.size() * 40);
    assertThat(Math.abs(left.value - right.value))
        .isLessThanOrEqualTo(Math.max(step, other) / 2 + 1e-4);
  }

  /** Goes on until neither has anything to say, nor will have. */
  private void run(List<Installation> all) {
    for (int steps = 0; ; steps++) {
      assertThat(steps).as("steps until they rest").isLessThan(100_000);
      all.forEach(Installation::speak);
      List<Long> due = new ArrayList<>();
      Event next = events.peek();
      if (next != null) due.add(next.at());
      all.forEach(one -> one.outlet.nextDue().ifPresent(in -> due.add(now + Math.max(in, 1))));
      if (due.isEmpty()) return;
      now = due.stream().mapToLong(Long::longValue).min().orElseThrow();
      while (!events.isEmpty() && events.peek().at() <= now) events.remove().what().run();
    }
  }
}
