package slidersync.owner;

import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import slidersync.board.Change;
import slidersync.board.ControlCommand;
import slidersync.board.ControlCommand.Fire;
import slidersync.board.ControlCommand.LetGo;
import slidersync.board.ControlCommand.OfOne;
import slidersync.board.ControlCommand.Press;
import slidersync.board.ControlCommand.Release;
import slidersync.board.ControlValues;
import slidersync.bus.Fields;
import slidersync.bus.Sender;
import slidersync.bus.command.ActionCodec;
import slidersync.bus.command.CommandCodec;
import slidersync.sync.Author;
import slidersync.sync.ChangeResult;
import slidersync.text.Outcome;

/** Answers the commands that change the values of controls. */
final class ControlHandlers {

  private final ControlValues values;
  private final CommitLoop<ControlCommand, ChangeResult> loop;
  private final Answers answers;

  ControlHandlers(
      ControlValues values, CommitLoop<ControlCommand, ChangeResult> loop, Answers answers) {
    this.values = values;
    this.loop = loop;
    this.answers = answers;
  }

  void set(Message<Object> message) {
    Outcome<Change> change = CommandCodec.decodeChange(message.body(), Sender.of(message));
    answers.collect(message, change, loop, result -> CommandCodec.encodeReply(result, history()));
  }

  void press(Message<Object> message) {
    Outcome<Press> press = ActionCodec.decodePress(message.body(), Sender.of(message));
    collect(message, press);
  }

  /** Whether a release is one of a button; else it ends a hold. */
  boolean isButton(Message<Object> message) {
    return message.body() instanceof JsonObject json
        && json.getValue(Fields.CONTROL) instanceof String control
        && values.definition().isPressed(control);
  }

  void release(Message<Object> message) {
    Outcome<Release> release = ActionCodec.decodeRelease(message.body(), Sender.of(message));
    collect(message, release);
  }

  void fire(Message<Object> message) {
    Outcome<Fire> fire = ActionCodec.decodeFire(message.body(), Sender.of(message));
    collect(message, fire);
  }

  /** Lets go of all that a page presses, since its connection is closed. */
  void gone(Message<Object> message) {
    String hand = Sender.of(message).hand(Author.NOBODY);
    loop.collect(new LetGo(hand), outcome -> {});
  }

  private void collect(Message<Object> message, Outcome<? extends OfOne> decoded) {
    decoded.match(
        command ->
            answers.collect(
                message,
                Outcome.accepted(command),
                loop,
                result -> ActionCodec.encodeReply(result, command.control(), history())),
        refusal -> answers.refuse(message, refusal));
  }

  private String history() {
    return values.position().history();
  }
}
