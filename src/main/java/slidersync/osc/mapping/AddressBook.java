package slidersync.osc.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;

/**
 * The addresses of all controls of some boards: {@code /<board>/<control>} or what the author says
 * instead; of an only board {@code /<control>}, too, where no other control has that.
 */
public final class AddressBook {

  private final Map<String, Map<String, OscControl>> boards = new LinkedHashMap<>();
  private final Map<String, List<OscControl>> byAddress = new HashMap<>();

  private AddressBook() {}

  /** Makes the book of some boards. */
  public static AddressBook of(Collection<BoardDefinition> definitions) {
    AddressBook book = new AddressBook();
    definitions.forEach(book::add);
    if (definitions.size() == 1) book.addShort();
    return book;
  }

  private void add(BoardDefinition board) {
    Map<String, OscControl> controls = new LinkedHashMap<>();
    board
        .controls()
        .forEach(
            (id, control) ->
                controls.put(id, OscControl.of(board.id(), control, board.wiring().osc(id))));
    boards.put(board.id(), controls);
    controls.values().forEach(control -> note(control.address(), control));
  }

  private void note(String address, OscControl control) {
    byAddress.computeIfAbsent(address, first -> new ArrayList<>()).add(control);
  }

  private void addShort() {
    Set<String> taken = Set.copyOf(byAddress.keySet());
    all().stream()
        .filter(control -> control.binding().address().isEmpty())
        .filter(control -> !taken.contains("/" + control.id()))
        .forEach(control -> note("/" + control.id(), control));
  }

  private List<OscControl> all() {
    return boards.values().stream().flatMap(board -> board.values().stream()).toList();
  }

  /** The controls of a board by id. */
  public Map<String, OscControl> controls(String board) {
    return boards.getOrDefault(board, Map.of());
  }

  /** The controls at an address. */
  List<OscControl> at(String address) {
    return byAddress.getOrDefault(address, List.of());
  }

  /** The controls whose addresses are meant by a pattern; a control once. */
  List<OscControl> matching(AddressPattern pattern) {
    return byAddress.entrySet().stream()
        .filter(entry -> pattern.matches(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .stream()
        .toList();
  }

  /** The board that a text between slashes names, the only one if there is no text. */
  @Nullable String board(String name) {
    if (boards.containsKey(name)) return name;
    return name.isEmpty() && boards.size() == 1 ? boards.keySet().iterator().next() : null;
  }
}
