package slidersync.owner;

import io.vertx.core.Handler;
import io.vertx.core.eventbus.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import slidersync.board.BoardDefinition;
import slidersync.board.ControlCommand;
import slidersync.board.Messages.Post;
import slidersync.board.PeopleCommand;
import slidersync.bus.Addresses;
import slidersync.bus.DeltaCodec;
import slidersync.bus.Sender;
import slidersync.bus.command.CommandCodec;
import slidersync.bus.command.PeopleCodec;
import slidersync.sync.ChangeResult;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * Answers the commands of a board: decodes each message or refuses it, and hands the command to the
 * {@link CommitLoop} of its stream.
 */
final class CommandHandlers {

  private static final Refusal NO_OWNER =
      Refusal.of(Reason.UNAVAILABLE, "the owner has lost the board; try again");

  private final BoardState state;
  private final String board;
  private final LateCommands lateCommands;
  private final RuleJudge judge;
  private final LeaseConfirmation confirmation;
  private final Answers answers;
  private final ControlHandlers controls;
  private final CommitLoop<PeopleCommand, Long> people;
  private final CommitLoop<Post, Long> messages;
  private final CommitLoop<BoardDefinition, BoardDefinition> definitions;

  CommandHandlers(
      LeadershipContext context,
      BoardState state,
      CommitLoop<ControlCommand, ChangeResult> controls,
      CommitLoop<PeopleCommand, Long> people,
      CommitLoop<Post, Long> messages,
      CommitLoop<BoardDefinition, BoardDefinition> definitions) {
    this.state = state;
    board = state.controls().definition().id();
    lateCommands = context.lateCommands();
    judge = context.judge();
    confirmation = context.confirmation();
    answers = new Answers(context.meters());
    this.controls = new ControlHandlers(state.controls(), controls, answers);
    this.people = people;
    this.messages = messages;
    this.definitions = definitions;
  }

  Map<String, Handler<Message<Object>>> byAddress() {
    Map<String, Handler<Message<Object>>> handlers = new LinkedHashMap<>();
    handlers.put(Addresses.set(board), controls::set);
    handlers.put(
        Addresses.hold(board), message -> collectForControl(message, PeopleCommand.Hold::new));
    handlers.put(Addresses.press(board), controls::press);
    handlers.put(Addresses.release(board), this::release);
    handlers.put(Addresses.fire(board), controls::fire);
    handlers.put(Addresses.gone(board), controls::gone);
    handlers.put(Addresses.join(board), this::join);
    handlers.put(Addresses.leave(board), this::leave);
    handlers.put(Addresses.present(board), this::present);
    handlers.put(Addresses.returning(board), this::returning);
    handlers.put(Addresses.post(board), this::post);
    handlers.replaceAll(this::refuseIfLate);
    // However late it comes: the owner compares when it was put in.
    handlers.put(Addresses.define(board), this::define);
    for (StreamState<?, ?> stream : state.streams()) {
      handlers.put(Addresses.get(board, stream.stream()), message -> get(stream, message));
    }
    return handlers;
  }

  private Handler<Message<Object>> refuseIfLate(String address, Handler<Message<Object>> handler) {
    String order = order(address);
    return message ->
        lateCommands
            .whyLate(order, message.headers())
            .ifPresentOrElse(
                why -> answers.refuse(message, Refusal.of(Reason.UNAVAILABLE, "not done: " + why)),
                () -> handler.handle(message));
  }

  /** The address of which a later command overtakes one of this address: a release ends a press. */
  private String order(String address) {
    return Set.of(Addresses.hold(board), Addresses.press(board), Addresses.gone(board))
            .contains(address)
        ? Addresses.release(board)
        : address;
  }

  private void get(StreamState<?, ?> stream, Message<Object> message) {
    CommandCodec.decodeGet(message.body())
        .match(
            since ->
                confirmation
                    .whenSure()
                    .onSuccess(
                        sure ->
                            message.reply(
                                DeltaCodec.encode(stream.since(since)), lateCommands.heartbeat()))
                    .onFailure(ended -> answers.refuse(message, NO_OWNER)),
            refusal -> answers.refuse(message, refusal));
  }

  private void collectForControl(
      Message<Object> message, BiFunction<String, String, PeopleCommand> commandFor) {
    collectForParticipant(
        message,
        participant ->
            PeopleCodec.decodeControl(message.body())
                .map(control -> commandFor.apply(participant, control)));
  }

  private void release(Message<Object> message) {
    if (controls.isButton(message)) {
      controls.release(message);
    } else {
      collectForControl(message, PeopleCommand.Release::new);
    }
  }

  private void join(Message<Object> message) {
    String seat = Sender.of(message).seat();
    collectForParticipant(
        message, participant -> PeopleCodec.decodeJoin(message.body(), participant, seat));
  }

  private void leave(Message<Object> message) {
    String seat = Sender.of(message).seat();
    collectForParticipant(
        message,
        participant ->
            PeopleCodec.decodeNothing(message.body())
                .map(nothing -> new PeopleCommand.Leave(participant, seat)));
  }

  private void present(Message<Object> message) {
    people.collect(
        new PeopleCommand.Present(PeopleCodec.decodePresent(message.body())), outcome -> {});
  }

  private void returning(Message<Object> message) {
    String participant = Sender.of(message).participant();
    if (participant != null) people.collect(new PeopleCommand.Return(participant), outcome -> {});
  }

  private void post(Message<Object> message) {
    Outcome<Post> post = PeopleCodec.decodePost(message.body(), Sender.of(message));
    answers.collect(message, post, messages, CommandCodec::encodeReply);
  }

  private void define(Message<Object> message) {
    answers.collect(
        message,
        DefinitionCodec.decode(board, message.body()).then(this::withRules),
        definitions,
        DefinitionCodec::encode);
  }

  /** Refuses a definition of which this node lacks a rule. */
  private Outcome<BoardDefinition> withRules(BoardDefinition definition) {
    return judge.make(definition.rules()) instanceof Outcome.Rejected<Void> lacking
        ? Outcome.rejected(Reason.INVALID_VALUE, "rules: " + lacking.refusal().message())
        : Outcome.accepted(definition);
  }

  private void collectForParticipant(
      Message<Object> message, Function<String, Outcome<PeopleCommand>> decode) {
    String participant = Sender.of(message).participant();
    if (participant == null) {
      answers.refuse(
          message,
          Refusal.of(
              Reason.NO_PARTICIPANT,
              "expected a participant: a header \"participant\" of a verticle, or people.join before"));
    } else {
      answers.collect(
          message,
          decode.apply(participant),
          people,
          revision ->
              PeopleCodec.encodeReply(revision, participant, state.people().profile(participant)));
    }
  }
}
