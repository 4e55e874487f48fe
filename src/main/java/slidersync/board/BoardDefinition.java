package slidersync.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a board is, apart from its values: an id, a title, and its controls in the order of the
 * page.
 */
public record BoardDefinition(String id, String title, Map<String, Control> controls) {

  public BoardDefinition {
    controls = Collections.unmodifiableMap(new LinkedHashMap<>(controls));
  }

  public static BoardDefinition of(String id, String title, List<Control> controls) {
    Map<String, Control> byId = new LinkedHashMap<>();
    controls.forEach(control -> byId.put(control.id(), control));
    return new BoardDefinition(id, title, byId);
  }

  /** All values of a change in normal form, or the first refusal. */
  Outcome<Map<String, Object>> normalize(Map<String, @Nullable Object> values) {
    Map<String, Object> normal = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
      Control control = controls.get(entry.getKey());
      if (control == null) {
        return Outcome.rejected(
            Reason.UNKNOWN_CONTROL,
            "board %s has no control %s; expected one of %s"
                .formatted(id, Excerpt.of(entry.getKey()), Excerpt.list(controls.keySet())));
      }
      Object value = entry.getValue();
      Outcome<Object> outcome =
          value == null ? Control.invalid(control, "a value", null) : control.normalize(value);
      if (outcome instanceof Outcome.Accepted<Object> accepted) {
        normal.put(control.id(), accepted.value());
      } else {
        return outcome.then(unreachable -> Outcome.accepted(normal));
      }
    }
    return Outcome.accepted(normal);
  }
}
