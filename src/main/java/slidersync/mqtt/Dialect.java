package slidersync.mqtt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.text.Refusal;

/**
 * How a board is spoken of at a broker: its topics, the form of its values, and its description for
 * programs. Each connection has one of its own.
 */
interface Dialect {

  /** The topics, or filters, of what the broker is asked for when a connection begins. */
  List<String> retained();

  /** The topics, or filters, of what is listened to all the time. */
  List<String> live();

  /** The controls that it knows, by their ids on the board. */
  Map<String, Control> controls();

  /** Says what a topic is about. */
  Heard hear(String topic);

  /** What says whether this door is there. */
  String stateTopic();

  /** The state when all is said. */
  String online();

  /** The state after an orderly stop. */
  String offline();

  /** The state when the connection breaks: the last will. */
  String lost();

  /** A topic that nobody else uses. */
  String probeTopic();

  /** The topic of a control's value. */
  String topic(Control control);

  /** Writes the value of a control. */
  String write(Control control, Object value);

  /** Reads the text of a payload, or a value of a JSON document, for a control. */
  Object read(Control control, Object value);

  /**
   * What is published for a value.
   *
   * @param text as {@link #write} gives it
   */
  List<Message> say(Control control, String text);

  /** What is published for a control that is gone: nothing of it is to stay. */
  List<Message> forget(Control control);

  /** Notes what a program wants, before the owner has decided. */
  void wanted(Control control, String text);

  /** What is published when a command was accepted. */
  List<Message> accepted(Control control, String text);

  /** Tells that a command was refused; nothing of what is not about a control is told. */
  Message refused(Optional<Control> control, Refusal refusal);

  /**
   * The description of the board.
   *
   * @param known what the broker has
   * @return nothing if there is none, or if the broker has it
   */
  Optional<Message> describe(Optional<String> known);

  /** The state that is to be said before the description changes; nothing if none. */
  Optional<String> describing();

  /** The same for a board that is defined anew, with what it has said. */
  Dialect with(BoardDefinition board);
}
