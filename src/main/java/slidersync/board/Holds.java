package slidersync.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which controls are under whose finger, at moments of a clock that never goes back. */
final class Holds {

  /** A hold ends so long after the holder's last sign, should its release get lost. */
  static final Duration PATIENCE = Duration.ofMillis(500);

  private final Map<String, Hold> holds = new LinkedHashMap<>();

  private record Hold(String participant, long until) {}

  /** Null when nobody holds the control. */
  @Nullable String holder(String control, long now) {
    Hold hold = holds.get(control);
    return hold == null || hold.until() <= now ? null : hold.participant();
  }

  /** Gives the control to the participant, unless somebody else holds it; who holds it then. */
  String take(String control, String participant, long now) {
    String holder = holder(control, now);
    if (holder != null && !holder.equals(participant)) return holder;
    holds.put(control, new Hold(participant, now + PATIENCE.toMillis()));
    return participant;
  }

  /** A sign of whoever holds the control; of anybody else it means nothing. */
  void touch(String control, String participant, long now) {
    if (participant.equals(holder(control, now))) take(control, participant, now);
  }

  void release(String control, String participant) {
    Hold hold = holds.get(control);
    if (hold != null && hold.participant().equals(participant)) holds.remove(control);
  }

  void releaseAll(String participant) {
    holds.values().removeIf(hold -> hold.participant().equals(participant));
  }

  /** Ends what is over; whose holds they were. */
  List<String> expire(long now) {
    List<String> holders = new ArrayList<>();
    holds
        .entrySet()
        .removeIf(
            entry -> {
              boolean over = holder(entry.getKey(), now) == null;
              if (over) holders.add(entry.getValue().participant());
              return over;
            });
    return holders;
  }

  /** The controls that a participant holds, the longest held first. */
  List<String> of(String participant, long now) {
    return holds.keySet().stream().filter(c -> participant.equals(holder(c, now))).toList();
  }

  /** When the next one ends; {@code Long.MAX_VALUE} if there is none. */
  long nextEnd() {
    return holds.values().stream().mapToLong(Hold::until).min().orElse(Long.MAX_VALUE);
  }
}
