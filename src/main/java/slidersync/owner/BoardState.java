package slidersync.owner;

import slidersync.board.ControlValues;
import slidersync.board.Messages;
import slidersync.board.People;

/** Holds the three streams of a board that this node owns. */
record BoardState(ControlValues controls, People people, Messages messages) {}
