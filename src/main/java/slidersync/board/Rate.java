package slidersync.board;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** At most so many messages of one participant in any span of some seconds. */
final class Rate {

  static final int MOST = 10;
  static final Duration SPAN = Duration.ofSeconds(10);

  private final Map<String, Deque<Long>> times = new HashMap<>();

  /**
   * @param now of a clock that never goes back, in milliseconds
   */
  Outcome<Void> take(String participant, long now) {
    long start = now - SPAN.toMillis();
    times.values().removeIf(past -> past.getLast() <= start);
    Deque<Long> past = times.computeIfAbsent(participant, p -> new ArrayDeque<>());
    while (!past.isEmpty() && past.getFirst() <= start) past.removeFirst();
    if (past.size() >= MOST) {
      long wait = past.getFirst() - start;
      String message =
          "expected at most %d messages in %d s; try again in %d s"
              .formatted(MOST, SPAN.toSeconds(), Math.max(1, (wait + 999) / 1_000));
      return Outcome.rejected(
          Refusal.of(Reason.TOO_MANY_REQUESTS, message)
              .with(Refusal.MOST, MOST)
              .with(Refusal.RETRY_AFTER, wait));
    }
    past.add(now);
    return Outcome.ok();
  }
}
