package slidersync.board;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Where people sit: each page that has joined is a seat, which its node speaks for again and again.
 * Who comes back from a lost connection takes a new seat before the old one is cleared away, so
 * nobody sees them go.
 */
final class Seats {

  /** A seat is cleared away so long after its last sign. */
  static final Duration PATIENCE = Duration.ofMillis(6_500);

  /** A seat that is given up is kept for the time that it takes to load a page anew. */
  static final Duration RELOAD = Duration.ofMillis(700);

  private final Map<String, Seat> seats = new LinkedHashMap<>();
  private final LongSupplier millis;

  /**
   * @param millis a clock that never goes back
   */
  Seats(LongSupplier millis) {
    this.millis = millis;
  }

  private record Seat(String participant, long until) {}

  void take(String seat, String participant) {
    seats.put(seat, new Seat(participant, millis.getAsLong() + PATIENCE.toMillis()));
  }

  void leave(String seat, String participant) {
    Seat left = seats.get(seat);
    if (left == null || !left.participant().equals(participant)) return;
    long until = millis.getAsLong() + RELOAD.toMillis();
    seats.put(seat, new Seat(participant, Math.min(left.until(), until)));
  }

  boolean has(String participant) {
    return seats.values().stream().anyMatch(seat -> seat.participant().equals(participant));
  }

  boolean isDue() {
    long now = millis.getAsLong();
    return seats.values().stream().anyMatch(seat -> seat.until() <= now);
  }

  /** Clears away what is over; who has no seat any more. */
  Set<String> expire() {
    long now = millis.getAsLong();
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
