package slidersync.board;

import static slidersync.support.Deltas.at;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slidersync.control.Control;
import slidersync.control.ControlTypes;
import slidersync.control.Definition;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;

/** Boards of a few controls, and changes of them. */
final class TestValues {

  static final Control SLIDER =
      control("slider", Map.of("type", "range", "min", 0, "max", 50, "value", 25));

  static final Control MUTE = control("mute", Map.of("type", "toggle"));

  static final Control TEXT = control("text", Map.of("type", "text"));

  static final Lineage FORMER = Lineage.of("former");

  static final Entry AT_3 = new Entry(31, 3);

  private TestValues() {}

  static ControlValues born(Control... controls) {
    ControlValues board = SmallBoard.restore(definition(controls), 0, Map.of());
    board.apply(board.repair());
    return board;
  }

  static BoardDefinition definition(Control... controls) {
    return BoardDefinition.of("main", "Main", List.of(controls));
  }

  static Control control(String id, Map<String, ?> attributes) {
    return ControlTypes.define(Definition.of(id, attributes));
  }

  /** Two values, kept at revisions 3 and 8. */
  static Map<String, Entry> kept(String a, Object first, String b, Object second) {
    return Map.of(a, new Entry(first, 3), b, new Entry(second, 8));
  }

  static Change change(String control, Object value) {
    return change(Map.of(control, value));
  }

  static Change change(Map<String, Object> values) {
    return new Change(new HashMap<>(values), null);
  }

  static Change change(Map<String, Object> values, long unchangedSince) {
    return new Change(new HashMap<>(values), at(unchangedSince));
  }
}
