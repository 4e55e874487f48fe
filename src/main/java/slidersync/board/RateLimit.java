package slidersync.board;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Limits the messages of each participant to {@link #MOST} in any {@link #SPAN}. */
final class RateLimit {

  static final int MOST = 10;
  static final Duration SPAN = Duration.ofSeconds(10);

  private final Map<String, Deque<Long>> timesByParticipant = new HashMap<>();

  /**
   * Counts a message of the participant, or refuses it.
   *
   * @param now of a clock that never goes back, in milliseconds
   */
  Outcome<Void> take(String participant, long now) {
    long start = now - SPAN.toMillis();
    timesByParticipant.values().removeIf(times -> times.getLast() <= start);
    Deque<Long> times = timesByParticipant.computeIfAbsent(participant, p -> new ArrayDeque<>());
    while (!times.isEmpty() && times.getFirst() <= start) times.removeFirst();
    if (times.size() >= MOST) return Outcome.rejected(refusal(times.getFirst() - start));
    times.add(now);
    return Outcome.ok();
  }

  private static Refusal refusal(long millisToWait) {
    String message =
        "expected at most %d messages in %d s; try again in %d s"
            .formatted(MOST, SPAN.toSeconds(), Math.max(1, (millisToWait + 999) / 1_000));
    return Refusal.of(Reason.TOO_MANY_REQUESTS, message)
        .with(Refusal.MOST, MOST)
        .with(Refusal.RETRY_AFTER, millisToWait);
  }
}
