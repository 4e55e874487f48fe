package slidersync.board;

import slidersync.sync.Author;

/** A command to {@link ControlValues}; one that sets values is a {@link Change}. */
public sealed interface ControlCommand permits Change, ControlCommand.OfOne, ControlCommand.OfAll {

  /** A command to one control. */
  sealed interface OfOne extends ControlCommand {

    String control();

    Author by();
  }

  /** A command that is about no control in particular. */
  sealed interface OfAll extends ControlCommand {}

  /**
   * Press a button; again while pressing it to go on.
   *
   * @param hand a page, or a program: a button is pressed as long as a hand presses it
   */
  record Press(String control, String hand, Author by) implements OfOne {}

  record Release(String control, String hand, Author by) implements OfOne {}

  /**
   * Fire a trigger, once.
   *
   * @param id of this fire, however often the command comes
   */
  record Fire(String control, String id, Author by) implements OfOne {}

  /** Let go of all that a hand presses, since it is gone. */
  record LetGo(String hand) implements OfAll {}

  /** Be what the board's definition says from now on. */
  record Redefine(BoardDefinition definition) implements OfAll {}

  /** End the presses that are over. */
  record Expire() implements OfAll {}
}
