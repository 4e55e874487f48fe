package slidersync.owner;

import java.util.List;
import slidersync.board.ControlValues;
import slidersync.board.Definitions;
import slidersync.board.Messages;
import slidersync.board.People;
import slidersync.sync.StreamState;

/** Holds the streams of a board that this node owns. */
record BoardState(
    Definitions definitions, ControlValues controls, People people, Messages messages) {

  List<StreamState<?, ?>> streams() {
    return List.of(controls, people, messages, definitions);
  }
}
