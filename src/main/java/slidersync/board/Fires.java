package slidersync.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * The last fires of a trigger, the oldest first. They are the note of its value, so they are
 * committed with it, and the next owner knows them. All moments are of the store's clock.
 */
record Fires(List<Fired> last) {

  /** How long a fire is remembered: the same command is not executed again meanwhile. */
  static final Duration MEMORY = Duration.ofSeconds(20);

  /** The most fires of a trigger in {@link #MEMORY}, so that none is forgotten before its time. */
  static final int MOST = 200;

  /** A fire in a note: {@code id@value/revision/at} and a space. */
  private static final Pattern FORM = Pattern.compile("([\\w-]+)@(\\d+)/(\\d+)/(\\d+) ");

  /**
   * One fire.
   *
   * @param value how often the trigger has fired with it
   * @param revision that it got
   */
  record Fired(String id, long value, long revision, long at) {}

  Fires {
    last = List.copyOf(last);
  }

  /** Reads the note of a trigger's value; null for one that has not fired yet. */
  static Fires parse(@Nullable String note) {
    if (note == null) return new Fires(List.of());
    return new Fires(FORM.matcher(note).results().map(Fires::fired).toList());
  }

  private static Fired fired(MatchResult form) {
    return new Fired(
        form.group(1),
        Long.parseLong(form.group(2)),
        Long.parseLong(form.group(3)),
        Long.parseLong(form.group(4)));
  }

  String note() {
    return last.stream()
        .map(f -> "%s@%d/%d/%d ".formatted(f.id(), f.value(), f.revision(), f.at()))
        .collect(Collectors.joining());
  }

  /** Finds the fire with that id, as long as it is remembered. */
  Optional<Fired> find(String id) {
    return last.stream().filter(fired -> fired.id().equals(id)).findFirst();
  }

  /** Refuses another fire now if there were too many, or the last one was just before. */
  Outcome<Void> check(String trigger, Duration guard, long now) {
    if (last.isEmpty()) return Outcome.ok();
    long open = last.get(last.size() - 1).at() + guard.toMillis();
    // The store's clock is known to a moment only, which must not guard what has no guard.
    if (!guard.isZero() && now < open) {
      return Outcome.rejected(
          Refusal.of(
                  Reason.GUARDED,
                  trigger,
                  "expected %d ms between two fires; try again in %d ms"
                      .formatted(guard.toMillis(), open - now))
              .with(Refusal.RETRY_AFTER, open - now));
    }
    return last.size() < MOST || !isRemembered(last.get(0), now)
        ? Outcome.ok()
        : Outcome.rejected(tooMany(trigger, last.get(0).at() + MEMORY.toMillis() - now));
  }

  private static Refusal tooMany(String trigger, long millisToWait) {
    String problem =
        "expected at most %d fires in %d s; try again in %d ms"
            .formatted(MOST, MEMORY.toSeconds(), millisToWait);
    return Refusal.of(Reason.TOO_MANY_REQUESTS, trigger, problem)
        .with(Refusal.MOST, MOST)
        .with(Refusal.RETRY_AFTER, millisToWait);
  }

  private static boolean isRemembered(Fired fired, long now) {
    return now - fired.at() < MEMORY.toMillis();
  }

  /** Adds a fire, and forgets those before it whose time is over. */
  Fires with(Fired fired, long now) {
    List<Fired> next = new ArrayList<>(last);
    next.removeIf(old -> !isRemembered(old, now));
    next.add(fired);
    return new Fires(next);
  }

  /** Puts what lies in the future to the present: the store's clock was set back meanwhile. */
  Fires notAfter(long now) {
    return new Fires(
        last.stream()
            .map(f -> new Fired(f.id(), f.value(), f.revision(), Math.min(f.at(), now)))
            .toList());
  }
}
