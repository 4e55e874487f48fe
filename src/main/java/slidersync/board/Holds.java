package slidersync.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Which controls are under whose finger. */
final class Holds {

  /** A hold ends so long after the holder's last sign, should its release get lost. */
  static final Duration PATIENCE = Duration.ofMillis(500);

  private final Map<String, Hold> holds = new LinkedHashMap<>();
  private final LongSupplier millis;

  /**
   * @param millis a clock that never goes back
   */
  Holds(LongSupplier millis) {
    this.millis = millis;
  }

  private record Hold(String participant, long until) {}

  /** Null when nobody holds the control. */
  @Nullable String holder(String control) {
    Hold hold = holds.get(control);
    return hold == null || hold.until() <= millis.getAsLong() ? null : hold.participant();
  }

  /** Whether the participant holds the control now: not if somebody else does. */
  boolean take(String control, String participant) {
    String holder = holder(control);
    if (holder != null && !holder.equals(participant)) return false;
    holds.put(control, new Hold(participant, millis.getAsLong() + PATIENCE.toMillis()));
    return true;
  }

  /** A sign of whoever holds the control; of anybody else it means nothing. */
  void touch(String control, String participant) {
    if (participant.equals(holder(control))) take(control, participant);
  }

  void release(String control, String participant) {
    Hold hold = holds.get(control);
    if (hold != null && hold.participant().equals(participant)) holds.remove(control);
  }

  void releaseAll(String participant) {
    holds.values().removeIf(hold -> hold.participant().equals(participant));
  }

  /** Ends what is over; whose holds they were. */
  List<String> expire() {
    List<String> holders = new ArrayList<>();
    holds
        .entrySet()
        .removeIf(
            entry -> {
              boolean over = holder(entry.getKey()) == null;
              if (over) holders.add(entry.getValue().participant());
              return over;
            });
    return holders;
  }

  /** The controls that a participant holds, the longest held first. */
  List<String> of(String participant) {
    return holds.keySet().stream().filter(c -> participant.equals(holder(c))).toList();
  }

  boolean isDue() {
    return holds.keySet().stream().anyMatch(control -> holder(control) == null);
  }
}
