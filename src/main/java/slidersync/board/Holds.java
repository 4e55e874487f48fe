package slidersync.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who holds which control. All moments are of a clock that never goes back. */
final class Holds {

  /** How long a hold lasts after the holder's last sign, should its release get lost. */
  static final Duration PATIENCE = Duration.ofMillis(500);

  private final Map<String, Hold> holds = new LinkedHashMap<>();

  private record Hold(String participant, long until) {}

  /** The participant who holds the control; null if nobody does. */
  @Nullable String holder(String control, long now) {
    Hold hold = holds.get(control);
    return hold == null || hold.until() <= now ? null : hold.participant();
  }

  /**
   * Gives the control to the participant, unless somebody else holds it.
   *
   * @return the participant who holds it then
   */
  String take(String control, String participant, long now) {
    String holder = holder(control, now);
    if (holder != null && !holder.equals(participant)) return holder;
    holds.put(control, new Hold(participant, now + PATIENCE.toMillis()));
    return participant;
  }

  /** Prolongs the participant's hold of the control, if there is one. */
  void renew(String control, String participant, long now) {
    if (participant.equals(holder(control, now))) take(control, participant, now);
  }

  void release(String control, String participant) {
    Hold hold = holds.get(control);
    if (hold != null && hold.participant().equals(participant)) holds.remove(control);
  }

  void releaseAll(String participant) {
    holds.values().removeIf(hold -> hold.participant().equals(participant));
  }

  /**
   * Ends the holds that are over.
   *
   * @return the participants who held
   */
  List<String> expire(long now) {
    List<String> holders = new ArrayList<>();
    holds
        .entrySet()
        .removeIf(
            entry -> {
              boolean isOver = holder(entry.getKey(), now) == null;
              if (isOver) holders.add(entry.getValue().participant());
              return isOver;
            });
    return holders;
  }

  /** The controls that a participant holds, the longest held first. */
  List<String> of(String participant, long now) {
    return holds.keySet().stream().filter(c -> participant.equals(holder(c, now))).toList();
  }

  /** The moment when the next hold ends; {@code Long.MAX_VALUE} if there is none. */
  long nextEnd() {
    return holds.values().stream().mapToLong(Hold::until).min().orElse(Long.MAX_VALUE);
  }
}
