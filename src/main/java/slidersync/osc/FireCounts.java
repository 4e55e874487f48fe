package slidersync.osc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides when a peer is told that a trigger has fired: whenever its count has grown by fires that
 * are not the peer's own.
 */
final class FireCounts {

  private final Map<String, Count> counts = new HashMap<>();

  private static final class Count {
    private long present = -1;
    private long told = -1;
    private int unanswered;
    private int own;
  }

  /** Notes the count of a trigger; with the first one nothing has happened. */
  void truth(String trigger, long count) {
    Count known = of(trigger);
    known.present = count;
    if (known.told < 0) known.told = count;
  }

  /** Forgets a trigger. */
  void remove(String trigger) {
    counts.remove(trigger);
  }

  /** Notes that the peer fires a trigger. */
  void fired(String trigger) {
    of(trigger).unanswered++;
  }

  /** Notes what became of it. */
  void answered(String trigger, boolean isDone) {
    Count known = of(trigger);
    known.unanswered = Math.max(0, known.unanswered - 1);
    if (isDone) known.own++;
  }

  /** Gives the triggers that the peer is to be told of now, and takes it that it is. */
  List<String> take() {
    List<String> due = new ArrayList<>();
    counts.forEach(
        (trigger, count) -> {
          if (count.unanswered > 0 || count.present == count.told) return;
          // A count that falls is one that has begun anew.
          if (count.present - count.told > count.own) due.add(trigger);
          count.told = count.present;
          count.own = 0;
        });
    return due;
  }

  private Count of(String trigger) {
    return counts.computeIfAbsent(trigger, first -> new Count());
  }
}
