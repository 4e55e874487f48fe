package slidersync.board;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.board.ControlCommand.Fire;
import slidersync.board.Fires.Fired;
import slidersync.sync.Author;
import slidersync.sync.BatchBuilder;
import slidersync.sync.ChangeResult;
import slidersync.sync.Entry;
import slidersync.text.Numbers;
import slidersync.text.Outcome;

/** The triggers of a board: each fire counts once, and not before its guard is over. */
final class Triggers {

  private final StoreClock clock;

  Triggers(StoreClock clock) {
    this.clock = clock;
  }

  /** Takes a trigger over from the former owner, whose moments may lie in the future here. */
  Entry inherit(Entry kept) {
    if (kept.note() == null) return kept;
    String note = Fires.parse(kept.note()).notAfter(clock.latest()).note();
    return new Entry(kept.value(), kept.revision(), kept.by(), note);
  }

  /**
   * Fires, unless the same fire was executed before: then the result is that of then.
   *
   * @param by the author as others know them
   */
  Outcome<ChangeResult> fire(Fire fire, Author by, Duration guard, BatchBuilder batch) {
    Entry before = batch.get(fire.control());
    Fires fires = Fires.parse(before == null ? null : before.note());
    Optional<Fired> same = fires.find(fire.id());
    if (same.isPresent()) return Outcome.accepted(result(fire, same.get()));
    return fires
        .check(fire.control(), guard, clock.earliest())
        .map(
            open -> {
              long value = value(before) + 1;
              Fired fired = new Fired(fire.id(), value, batch.revision() + 1, clock.latest());
              String note = fires.with(fired, clock.earliest()).note();
              batch.change(fire.control(), canonical(value), by, note);
              return result(fire, fired);
            });
  }

  /** Whether that fire was executed before. */
  boolean hasFired(Fire fire, BatchBuilder batch) {
    Entry before = batch.get(fire.control());
    return before != null && Fires.parse(before.note()).find(fire.id()).isPresent();
  }

  /** The count that the fire would bring. */
  Object next(Fire fire, BatchBuilder batch) {
    return canonical(value(batch.get(fire.control())) + 1);
  }

  private static long value(@Nullable Entry before) {
    return before != null && before.value() instanceof Number count ? count.longValue() : 0;
  }

  private static ChangeResult result(Fire fire, Fired fired) {
    return new ChangeResult(fired.revision(), Map.of(fire.control(), canonical(fired.value())));
  }

  private static Number canonical(long value) {
    return Numbers.canonical(BigDecimal.valueOf(value));
  }
}
