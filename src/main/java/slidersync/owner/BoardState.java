package slidersync.owner;

import slidersync.board.ControlValues;
import slidersync.board.Messages;
import slidersync.board.People;

/** The three streams of a board in its owner's hands. */
record BoardState(ControlValues board, People people, Messages messages) {}
