package slidersync.osc;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import slidersync.control.Action;
import slidersync.door.BoardView;
import slidersync.osc.mapping.OscControl;

/** What is true of a board just now, and how it is spoken of. */
final class Truths {

  private final BoardView view;
  private Map<String, OscControl> controls;

  Truths(BoardView view, Map<String, OscControl> controls) {
    this.view = view;
    this.controls = controls;
  }

  @Nullable OscControl control(String id) {
    return controls.get(id);
  }

  /** The controls of the board. */
  Set<String> controls() {
    return controls.keySet();
  }

  /** The value of a control; null as long as it is not known. */
  @Nullable Object value(String id) {
    return view.values().get(id);
  }

  /** Writes the value of a control, unless it is not known or is none. */
  Optional<Object> write(String id) {
    OscControl control = controls.get(id);
    Object value = view.values().get(id);
    return control == null || value == null || control.action() == Action.FIRE
        ? Optional.empty()
        : Optional.of(control.write(value));
  }

  /**
   * Speaks of the board in another way.
   *
   * @return the controls that are gone, or spoken of in another way than before
   */
  Set<String> redefine(Map<String, OscControl> next) {
    Set<String> changed = new LinkedHashSet<>();
    controls.forEach(
        (id, control) -> {
          if (!Objects.equals(next.get(id), control)) changed.add(id);
        });
    controls = next;
    return changed;
  }

  /** Gives what a peer is told of some controls. */
  void pass(Collection<String> ids, Telling telling) {
    for (String id : ids) {
      OscControl control = controls.get(id);
      Object value = view.values().get(id);
      if (control == null || value == null || !telling.isAbout(control)) telling.remove(id);
      else if (control.action() != Action.FIRE)
        telling.truth(id, control.write(value), view.revision());
      else if (value instanceof Number count) telling.count(id, count.longValue());
    }
  }

  /** The same of all controls. */
  void passAll(Telling telling) {
    pass(controls.keySet(), telling);
  }

  /** Gives all, and what the peer knows of some is forgotten before; what is due is told. */
  void passAnew(Telling telling, Set<String> anew) {
    anew.forEach(telling::remove);
    passAll(telling);
    telling.flush();
  }

  /** The controls that are such. */
  Set<String> controls(Predicate<OscControl> such) {
    return controls.values().stream().filter(such).map(OscControl::id).collect(Collectors.toSet());
  }

  /** The controls that somebody holds. */
  Set<String> held() {
    return controls(control -> view.holder(control.id()).isPresent());
  }
}
