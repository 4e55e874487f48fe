package slidersync.oscquery;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.osc.Switchboard;
import slidersync.osc.mapping.AddressBook;
import slidersync.osc.mapping.OscControl;

/** The tree of what OSC can speak of, as it is just now. */
final class Catalog implements PathNode.Values {

  private final Switchboard switchboard;
  private Tree tree;

  /**
   * Makes the tree of the boards that can be spoken to.
   *
   * @param onGrown hears how it becomes another one
   */
  Catalog(Switchboard switchboard, Consumer<Tree.Difference> onGrown) {
    this.switchboard = switchboard;
    tree = tree(switchboard.definitions());
    switchboard.listen(
        board -> {
          Tree before = tree;
          tree = tree(switchboard.definitions());
          onGrown.accept(before.to(tree));
        });
  }

  private static Tree tree(List<BoardDefinition> boards) {
    return new Tree(boards, AddressBook.of(boards));
  }

  Tree tree() {
    return tree;
  }

  @Override
  public @Nullable Object of(OscControl control) {
    return switchboard.value(control);
  }
}
