package slidersync.board;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where people sit: each page that has joined is a seat, which its node speaks for again and again.
 * Who comes back from a lost connection takes a new seat before the old one is cleared away, so
 * nobody sees them go. All moments are of a clock that never goes back.
 */
final class PresenceTable {

  /** A seat is cleared away so long after its last sign. */
  static final Duration PATIENCE = Duration.ofMillis(6_500);

  /** A seat that is left is kept so long. */
  static final Duration FAREWELL = Duration.ofMillis(600);

  /**
   * And so long while its owner loads the page anew: a browser leaves a page when it has the next.
   */
  static final Duration RELOAD = Duration.ofSeconds(4);

  private final Map<String, Seat> seats = new LinkedHashMap<>();

  /** Who is loading a page, and until when to wait for them. */
  private final Map<String, Long> expected = new HashMap<>();

  private record Seat(String participant, long until, boolean left) {}

  /** Who takes a new seat needs those no more that they have left. */
  void take(String seat, String participant, long now) {
    if (!seats.containsKey(seat)) {
      expected.remove(participant);
      seats.values().removeIf(other -> other.left() && other.participant().equals(participant));
    }
    seats.put(seat, new Seat(participant, now + PATIENCE.toMillis(), false));
  }

  void leave(String seat, String participant, long now) {
    Seat left = seats.get(seat);
    if (left == null || !left.participant().equals(participant)) return;
    long until = now + FAREWELL.toMillis();
    seats.put(seat, new Seat(participant, expected.getOrDefault(participant, until), true));
  }

  /** Somebody loads a page; if they leave another one just now, they come back. */
  void expect(String participant, long now) {
    long until = now + RELOAD.toMillis();
    if (has(participant)) expected.put(participant, until);
    seats.replaceAll(
        (id, seat) ->
            seat.left() && seat.participant().equals(participant)
                ? new Seat(participant, until, true)
                : seat);
  }

  boolean has(String participant) {
    return seats.values().stream().anyMatch(seat -> seat.participant().equals(participant));
  }

  /** When the next one is over; {@code Long.MAX_VALUE} if there is none. */
  long nextEnd() {
    return seats.values().stream().mapToLong(Seat::until).min().orElse(Long.MAX_VALUE);
  }

  /** Clears away what is over; who has no seat any more. */
  Set<String> expire(long now) {
    expected.values().removeIf(until -> until <= now);
    Set<String> gone = new HashSet<>();
    seats
        .values()
        .removeIf(
            seat -> {
              boolean over = seat.until() <= now;
              if (over) gone.add(seat.participant());
              return over;
            });
    gone.removeIf(this::has);
    return gone;
  }
}
