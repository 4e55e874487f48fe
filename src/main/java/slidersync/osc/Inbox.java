package slidersync.osc;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import slidersync.bus.Stored;

/**
 * The changes of one peer on their way to a board. Of each set of controls one change is under way;
 * what comes meanwhile waits, and a newer one takes its place. So a flood becomes as many changes
 * as the board takes, and the last one always arrives. Changes that share a control keep their
 * order.
 */
final class Inbox {

  /** The most sets of controls that wait. */
  static final int MOST = 1_000;

  private final Function<Map<String, Object>, Future<Stored>> set;
  private final Listener listener;
  private final Map<Set<String>, Map<String, Object>> waiting = new LinkedHashMap<>();
  private final Set<String> busy = new HashSet<>();

  /** Hears what becomes of each change that was put in, once. */
  interface Listener {

    void answered(Set<String> controls, long revision);

    /** It was not done: the board has refused it, or a newer one came first. */
    void dropped(Set<String> controls, boolean isRefused);
  }

  /**
   * @param set sends a change to the board
   */
  Inbox(Function<Map<String, Object>, Future<Stored>> set, Listener listener) {
    this.set = set;
    this.listener = listener;
  }

  /** Whether a change of a control is under way or waits. */
  boolean isBusy(String control) {
    return busy.contains(control)
        || waiting.keySet().stream().anyMatch(controls -> controls.contains(control));
  }

  /** Takes a change, all or none of its values. */
  void put(Map<String, Object> values) {
    Set<String> controls = Set.copyOf(values.keySet());
    if (waiting.remove(controls) != null) {
      listener.dropped(controls, false);
    } else if (waiting.size() == MOST) {
      listener.dropped(controls, true);
      return;
    }
    waiting.put(controls, values);
    sendReady();
  }

  private void sendReady() {
    Set<String> blocked = new HashSet<>(busy);
    List<Map<String, Object>> ready = new ArrayList<>();
    for (Iterator<Map<String, Object>> each = waiting.values().iterator(); each.hasNext(); ) {
      Map<String, Object> values = each.next();
      if (Collections.disjoint(blocked, values.keySet())) {
        ready.add(values);
        each.remove();
      }
      blocked.addAll(values.keySet());
    }
    ready.forEach(values -> busy.addAll(values.keySet()));
    ready.forEach(this::send);
  }

  private void send(Map<String, Object> values) {
    Set<String> controls = Set.copyOf(values.keySet());
    set.apply(values)
        .onComplete(
            stored -> {
              busy.removeAll(controls);
              if (stored.succeeded()) listener.answered(controls, stored.result().revision());
              else listener.dropped(controls, true);
              sendReady();
            });
  }
}
