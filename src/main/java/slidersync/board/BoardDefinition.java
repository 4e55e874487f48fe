package slidersync.board;

import static slidersync.text.Outcome.accepted;
import static slidersync.text.Outcome.rejected;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import slidersync.control.Action;
import slidersync.control.Control;
import slidersync.layout.Layout;
import slidersync.sync.Author;
import slidersync.text.Ids;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.wiring.Wiring;

/**
 * The definition of a board: what it has, and how it looks.
 *
 * @param free the controls that nobody can hold although their type allows it
 * @param wiring what peers know of it
 * @param rules the names of the classes of its {@linkplain Rule rules}, in the order in which they
 *     are asked
 * @param source of which it was made; null if that was a program
 */
public record BoardDefinition(
    String id,
    String title,
    Map<String, Control> controls,
    Set<String> free,
    Layout layout,
    Wiring wiring,
    List<String> rules,
    @Nullable BoardSource source) {

  public BoardDefinition {
    controls = Collections.unmodifiableMap(new LinkedHashMap<>(controls));
    free = Set.copyOf(free);
    rules = List.copyOf(rules);
  }

  /** Makes the definition of a program. */
  public BoardDefinition(
      String id, String title, Map<String, Control> controls, Set<String> free, Layout layout) {
    this(id, title, controls, free, layout, Wiring.NONE, List.of(), null);
  }

  public static BoardDefinition of(String id, String title, List<Control> controls) {
    return of(id, title, controls, Set.of());
  }

  public static BoardDefinition of(
      String id, String title, List<Control> controls, Set<String> free) {
    return of(id, title, controls, free, Layout.of(controls));
  }

  public static BoardDefinition of(
      String id, String title, List<Control> controls, Set<String> free, Layout layout) {
    Map<String, Control> byId = new LinkedHashMap<>();
    controls.forEach(control -> byId.put(control.id(), control));
    return new BoardDefinition(id, title, byId, free, layout);
  }

  /** The same, of that source. */
  public BoardDefinition from(BoardSource next) {
    return new BoardDefinition(id, title, controls, free, layout, wiring, rules, next);
  }

  /**
   * Whether it was made of a source with the same text, so that reading that brings nothing new.
   */
  public boolean isOf(BoardSource other) {
    return source != null && source.text().equals(other.text());
  }

  /** The same with rules. */
  public BoardDefinition with(List<String> next) {
    return new BoardDefinition(id, title, controls, free, layout, wiring, next, source);
  }

  /** The controls that no page shows, since the layout leaves them out. */
  public List<String> hidden() {
    Set<String> shown = layout.controls().map(Control::id).collect(Collectors.toSet());
    return controls.keySet().stream().filter(id -> !shown.contains(id)).toList();
  }

  /**
   * Brings all values of a change into normal form, or gives the first refusal.
   *
   * @param by the author, who must be allowed to set each of the controls
   */
  Outcome<Map<String, Object>> normalize(Map<String, @Nullable Object> values, Author by) {
    Map<String, Object> normal = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
      Outcome<Object> outcome =
          find(entry.getKey(), Action.SET, by).then(control -> control.normalize(entry.getValue()));
      if (outcome instanceof Outcome.Rejected<Object> rejected) return rejected.as();
      if (outcome instanceof Outcome.Accepted<Object> accepted) {
        normal.put(entry.getKey(), accepted.value());
      }
    }
    return accepted(normal);
  }

  /** Finds the control of that id, or refuses it. */
  public Outcome<Control> control(String control) {
    Control known = controls.get(control);
    return known == null ? unknown(control) : accepted(known);
  }

  /** Finds the control to do this with; refuses what the author cannot do with it. */
  public Outcome<Control> find(String control, Action action, Author by) {
    return control(control).then(known -> check(known, action, by));
  }

  private static Outcome<Control> check(Control known, Action action, Author by) {
    Action right = known.type().action();
    if (right != action) return wrongCommand(known, right);
    return known.isReadOnly() && by.participant() != null ? readOnly(known.id()) : accepted(known);
  }

  /** Whether that control of this board is one that is pressed. */
  public boolean isPressed(String control) {
    Control known = controls.get(control);
    return known != null && known.type().action() == Action.PRESS;
  }

  /** Accepts a control that participants can hold; refuses the others, each for its reason. */
  Outcome<Void> checkHoldable(String control) {
    Control known = controls.get(control);
    if (known == null) return unknown(control);
    if (known.isReadOnly()) return readOnly(control);
    if (free.contains(control)) return notHoldable(control, "this one says hold: none");
    return known.type().isHoldable()
        ? Outcome.ok()
        : notHoldable(control, "a " + known.type().name() + " is changed in one step");
  }

  private static <T> Outcome<T> readOnly(String control) {
    return rejected(
        Refusal.of(Reason.READ_ONLY, control, "expected a program; others only read this control"));
  }

  private static <T> Outcome<T> wrongCommand(Control control, Action right) {
    String problem =
        "a %s takes no other commands than %s".formatted(control.type().name(), right.commands());
    return rejected(
        Refusal.of(Reason.WRONG_COMMAND, control.id(), problem)
            .with(Refusal.EXPECTED, right.commands()));
  }

  private static Outcome<Void> notHoldable(String control, String why) {
    return rejected(
        Refusal.of(Reason.NOT_HOLDABLE, control, "expected a control that can be held; " + why));
  }

  /** Whether somebody can hold that control of this board. */
  public boolean isHoldable(String control) {
    return checkHoldable(control) instanceof Outcome.Accepted;
  }

  private <T> Outcome<T> unknown(String control) {
    String message =
        "board %s has no control %s; expected one of %s"
            .formatted(id, Quoted.of(control), Quoted.list(controls.keySet()));
    return rejected(
        new Refusal(
            Reason.UNKNOWN_CONTROL, message, Ids.isValid(control) ? control : null, Map.of()));
  }
}
