package slidersync.board;

import static slidersync.support.Deltas.LINEAGE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import slidersync.control.Control;
import slidersync.control.ControlTypes;
import slidersync.control.Definition;
import slidersync.support.Deltas;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.Position;

/** A board with few values, so that changes meet. */
final class SmallBoard {

  static final BoardDefinition DEFINITION =
      BoardDefinition.of(
          "main",
          "Main",
          List.of(
              control("slider", Map.of("type", "range", "min", 0, "max", 3)),
              control("mute", Map.of("type", "toggle")),
              control("text", Map.of("type", "text")),
              control("fog", Map.of("type", "button")),
              control("go", Map.of("type", "trigger", "guard", "1s")),
              control("level", Map.of("type", "range", "max", 3, "min", 0, "access", "read"))));

  private SmallBoard() {}

  /** Changes that fit, do not fit, and come too late. */
  static Arbitrary<List<Change>> batches() {
    Arbitrary<String> controls = Arbitraries.of("slider", "mute", "text");
    Arbitrary<Object> values = Arbitraries.of(0, 1, 2.4, 3, true, false, "a", "");
    Arbitrary<Position> since = Arbitraries.longs().between(0, 30).map(Deltas::at).injectNull(0.5);
    return Combinators.combine(Arbitraries.maps(controls, values).ofMinSize(1).ofMaxSize(2), since)
        .as((map, unchangedSince) -> new Change(new HashMap<>(map), unchangedSince))
        .list()
        .ofMaxSize(4);
  }

  /** A board without people. */
  static ControlValues restore(BoardDefinition definition, long revision, Map<String, Entry> kept) {
    return restore(definition, LINEAGE, revision, kept);
  }

  static ControlValues restore(
      BoardDefinition definition, Lineage lineage, long revision, Map<String, Entry> kept) {
    StoreClock clock = new StoreClock(0, 0, 0, () -> 0);
    return restore(definition, lineage, revision, kept, clock);
  }

  static ControlValues restore(
      BoardDefinition definition,
      Lineage lineage,
      long revision,
      Map<String, Entry> kept,
      StoreClock clock) {
    People nobody = People.restore(definition, lineage, 1, Map.of(), 0);
    return ControlValues.restore(definition, lineage, revision, kept, nobody, clock, Judge.NONE);
  }

  static ControlValues born() {
    return born(DEFINITION, Judge.NONE);
  }

  static ControlValues born(BoardDefinition definition, Judge judge) {
    StoreClock clock = new StoreClock(0, 0, 0, () -> 0);
    People nobody = People.restore(definition, LINEAGE, 1, Map.of(), 0);
    ControlValues board =
        ControlValues.restore(definition, LINEAGE, 0, Map.of(), nobody, clock, judge);
    board.apply(board.repair());
    return board;
  }

  private static Control control(String id, Map<String, ?> attributes) {
    return ControlTypes.define(Definition.of(id, attributes));
  }
}
