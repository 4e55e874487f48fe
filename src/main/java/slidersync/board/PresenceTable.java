package slidersync.board;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who is at a board. Each page that has joined is a seat of its participant, and its node confirms
 * the seat again and again. A page that comes back from a lost connection takes a new seat before
 * the old one expires, so nobody sees the participant go. All moments are of a clock that never
 * goes back.
 */
final class PresenceTable {

  /** How long a seat lasts after its last confirmation. */
  static final Duration PATIENCE = Duration.ofMillis(6_500);

  /** How long a seat lasts after it was left. */
  static final Duration FAREWELL = Duration.ofMillis(600);

  /**
   * How long a seat lasts after its participant began to load the page again: a browser leaves a
   * page when it has the next one.
   */
  static final Duration RELOAD = Duration.ofSeconds(4);

  private final Map<String, Seat> seats = new LinkedHashMap<>();

  /** The participants who load a page, and how long to wait for each. */
  private final Map<String, Long> expectedUntil = new HashMap<>();

  private record Seat(String participant, long until, boolean isLeft) {}

  /** Takes a seat or confirms it. A new seat replaces those that the participant has left. */
  void take(String seat, String participant, long now) {
    if (!seats.containsKey(seat)) {
      expectedUntil.remove(participant);
      seats.values().removeIf(other -> other.isLeft() && other.participant().equals(participant));
    }
    seats.put(seat, new Seat(participant, now + PATIENCE.toMillis(), false));
  }

  /** Leaves a seat, which stays for {@link #FAREWELL} or until an expected return is over. */
  void leave(String seat, String participant, long now) {
    Seat left = seats.get(seat);
    if (left == null || !left.participant().equals(participant)) return;
    long until = now + FAREWELL.toMillis();
    seats.put(seat, new Seat(participant, expectedUntil.getOrDefault(participant, until), true));
  }

  /** Notes that a participant loads a page, and keeps the seats that they leave meanwhile. */
  void expect(String participant, long now) {
    long until = now + RELOAD.toMillis();
    if (has(participant)) expectedUntil.put(participant, until);
    seats.replaceAll(
        (id, seat) ->
            seat.isLeft() && seat.participant().equals(participant)
                ? new Seat(participant, until, true)
                : seat);
  }

  private boolean has(String participant) {
    return seats.values().stream().anyMatch(seat -> seat.participant().equals(participant));
  }

  /** The moment when the next seat expires; {@code Long.MAX_VALUE} if there is none. */
  long nextEnd() {
    return seats.values().stream().mapToLong(Seat::until).min().orElse(Long.MAX_VALUE);
  }

  /**
   * Removes the seats that are over.
   *
   * @return the participants who have no seat any more
   */
  Set<String> expire(long now) {
    expectedUntil.values().removeIf(until -> until <= now);
    Set<String> absent = new HashSet<>();
    seats
        .values()
        .removeIf(
            seat -> {
              boolean isOver = seat.until() <= now;
              if (isOver) absent.add(seat.participant());
              return isOver;
            });
    absent.removeIf(this::has);
    return absent;
  }
}
