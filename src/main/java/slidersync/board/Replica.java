package slidersync.board;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A copy of a stream's values that follows it by its deltas, however they get lost, doubled or
 * merged on the way. {@code webroot/replica.js} is the same in the browser, and both are held to
 * one table of cases.
 */
public final class Replica {

  /** What the receiver of a delta has to do. */
  public enum Step {
    /** Nothing: the delta brought nothing new. */
    DROPPED,
    /** Show the delta's values. */
    TAKEN,
    /** Forget what was there and show the delta's values. */
    REPLACED,
    /** Ask for the delta since {@link #revision()}: something was missed. */
    ASK_SINCE,
    /** Ask for everything: the stream is behind this replica, so its past is another one. */
    ASK_ALL
  }

  private final Ledger ledger = new Ledger();
  private boolean heardBehind;

  /** 0 as long as nothing is known. */
  public long revision() {
    return ledger.revision();
  }

  public Map<String, Object> values() {
    return ledger.values();
  }

  /**
   * What a reader at that revision lacks: all values, as a delta from 0, when that is not known.
   */
  public Delta since(long revision) {
    return ledger.since(revision);
  }

  /** Takes, drops, or misses something, by the rule of {@link Delta}. */
  public Step receive(Delta delta) {
    if (delta.isFull()) {
      heardBehind = false;
      ledger.replace(delta.revision(), entries(delta));
      return Step.REPLACED;
    }
    if (delta.revision() < revision() && delta.values().isEmpty()) {
      // One heartbeat may have been overtaken by a delta; two in a row tell of another past.
      boolean again = heardBehind;
      heardBehind = !again;
      return again ? Step.ASK_ALL : Step.DROPPED;
    }
    if (delta.revision() >= revision()) heardBehind = false;
    if (delta.revision() <= revision()) return Step.DROPPED;
    if (delta.from() > revision()) return Step.ASK_SINCE;
    ledger.advance(delta.revision(), entries(delta));
    return Step.TAKEN;
  }

  private static Map<String, Versioned> entries(Delta delta) {
    Map<String, Versioned> entries = new LinkedHashMap<>();
    delta
        .values()
        .forEach(
            (id, value) ->
                entries.put(
                    id,
                    new Versioned(
                        value, delta.revision(), delta.by().getOrDefault(id, Author.NOBODY))));
    return entries;
  }
}
