package slidersync.owner;

import slidersync.board.Board;
import slidersync.board.Messages;
import slidersync.board.People;

/** The three streams of a board in its owner's hands. */
record Room(Board board, People people, Messages messages) {}
