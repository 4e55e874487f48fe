package slidersync.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import slidersync.text.Outcome;

/**
 * Who holds which control, so that nobody else moves it. All moments are of a clock that never goes
 * back.
 */
final class Holds {

  /** How long a hold lasts after the holder's last sign, should its release get lost. */
  static final Duration PATIENCE = Duration.ofMillis(500);

  private final Profiles profiles;
  private final Map<String, Hold> holds = new LinkedHashMap<>();

  private record Hold(String participant, long until) {}

  /**
   * @param profiles for refusals, which name the holder
   */
  Holds(Profiles profiles) {
    this.profiles = profiles;
  }

  /** The participant who holds the control; null if nobody does. */
  private @Nullable String holder(String control, long now) {
    Hold hold = holds.get(control);
    return hold == null || hold.until() <= now ? null : hold.participant();
  }

  /** Gives the control to the participant, or prolongs the hold, unless somebody else holds it. */
  Outcome<Void> take(String control, String participant, long now) {
    return checkNotHeld(control, participant, now)
        .then(
            free -> {
              holds.put(control, new Hold(participant, now + PATIENCE.toMillis()));
              return Outcome.ok();
            });
  }

  /**
   * Lets a participant move controls unless somebody else holds one of them, and prolongs the holds
   * that the participant has of them.
   *
   * @param participant null for somebody who holds nothing
   */
  Outcome<Void> move(Collection<String> controls, @Nullable String participant, long now) {
    for (String control : controls) {
      if (checkNotHeld(control, participant, now) instanceof Outcome.Rejected<Void> held) {
        return held;
      }
    }
    for (String control : controls) {
      String holder = holder(control, now);
      if (holder != null) take(control, holder, now);
    }
    return Outcome.ok();
  }

  private Outcome<Void> checkNotHeld(String control, @Nullable String participant, long now) {
    String holder = holder(control, now);
    return holder == null || holder.equals(participant)
        ? Outcome.ok()
        : Outcome.rejected(Profile.held(control, holder, profiles.get(holder)));
  }

  void release(String control, String participant) {
    Hold hold = holds.get(control);
    if (hold != null && hold.participant().equals(participant)) holds.remove(control);
  }

  void releaseAll(String participant) {
    holds.values().removeIf(hold -> hold.participant().equals(participant));
  }

  /**
   * Ends the holds of controls that cannot be held any more.
   *
   * @return the participants who held
   */
  Set<String> releaseUnless(Predicate<String> isHoldable) {
    Set<String> holders = new LinkedHashSet<>();
    holds
        .entrySet()
        .removeIf(
            entry -> {
              boolean isGone = !isHoldable.test(entry.getKey());
              if (isGone) holders.add(entry.getValue().participant());
              return isGone;
            });
    return holders;
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
