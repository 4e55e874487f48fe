package slidersync.owner;

import io.vertx.core.Handler;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import slidersync.board.Change;
import slidersync.board.Messages.Post;
import slidersync.board.PeopleCommand;
import slidersync.bus.Addresses;
import slidersync.bus.CommandCodec;
import slidersync.bus.DeltaCodec;
import slidersync.bus.PeopleCodec;
import slidersync.bus.Refusals;
import slidersync.bus.Sender;
import slidersync.sync.ChangeResult;
import slidersync.sync.StreamId;
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
  private final OwnerMeters meters;
  private final LateCommands lateCommands;
  private final LeaseConfirmation confirmation;
  private final CommitLoop<Change, ChangeResult> controls;
  private final CommitLoop<PeopleCommand, Long> people;
  private final CommitLoop<Post, Long> messages;

  CommandHandlers(
      LeadershipContext context,
      BoardState state,
      CommitLoop<Change, ChangeResult> controls,
      CommitLoop<PeopleCommand, Long> people,
      CommitLoop<Post, Long> messages) {
    this.state = state;
    meters = context.meters();
    lateCommands = context.lateCommands();
    confirmation = context.confirmation();
    this.controls = controls;
    this.people = people;
    this.messages = messages;
  }

  Map<String, Handler<Message<Object>>> byAddress() {
    String board = state.controls().definition().id();
    Map<String, Handler<Message<Object>>> handlers = new LinkedHashMap<>();
    handlers.put(Addresses.set(board), this::set);
    handlers.put(
        Addresses.hold(board), message -> collectForControl(message, PeopleCommand.Hold::new));
    handlers.put(
        Addresses.release(board),
        message -> collectForControl(message, PeopleCommand.Release::new));
    handlers.put(Addresses.join(board), this::join);
    handlers.put(Addresses.leave(board), this::leave);
    handlers.put(Addresses.present(board), this::present);
    handlers.put(Addresses.returning(board), this::returning);
    handlers.put(Addresses.post(board), this::post);
    handlers.replaceAll((address, handler) -> refuseIfLate(handler));
    for (StreamState<?, ?> stream : List.of(state.controls(), state.people(), state.messages())) {
      handlers.put(Addresses.get(board, stream.stream()), message -> get(stream, message));
    }
    return handlers;
  }

  private Handler<Message<Object>> refuseIfLate(Handler<Message<Object>> handler) {
    return message ->
        lateCommands
            .whyLate(message.address(), message.headers())
            .ifPresentOrElse(
                why -> refuse(message, Refusal.of(Reason.UNAVAILABLE, "not done: " + why)),
                () -> handler.handle(message));
  }

  private void set(Message<Object> message) {
    Outcome<Change> change = CommandCodec.decodeChange(message.body(), Sender.of(message));
    String history = state.controls().position().history();
    collect(message, change, controls, applied -> CommandCodec.encodeReply(applied, history));
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
                    .onFailure(ended -> refuse(message, NO_OWNER)),
            refusal -> refuse(message, refusal));
  }

  private void collectForControl(
      Message<Object> message, BiFunction<String, String, PeopleCommand> commandFor) {
    collectForParticipant(
        message,
        participant ->
            PeopleCodec.decodeControl(message.body())
                .map(control -> commandFor.apply(participant, control)));
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
    collect(message, post, messages, CommandCodec::encodeReply);
  }

  private void collectForParticipant(
      Message<Object> message, Function<String, Outcome<PeopleCommand>> decode) {
    String participant = Sender.of(message).participant();
    if (participant == null) {
      refuse(
          message,
          Refusal.of(
              Reason.NO_PARTICIPANT,
              "expected a header \"participant\" with the id of a participant"));
    } else {
      collect(
          message,
          decode.apply(participant),
          people,
          revision ->
              PeopleCodec.encodeReply(revision, participant, state.people().profile(participant)));
    }
  }

  private <C, R> void collect(
      Message<Object> message,
      Outcome<C> decoded,
      CommitLoop<C, R> loop,
      Function<R, JsonObject> encode) {
    decoded.match(
        command ->
            loop.collect(command, outcome -> answer(message, loop.stream(), outcome, encode)),
        refusal -> refuse(message, refusal));
  }

  private <R> void answer(
      Message<Object> message,
      StreamId stream,
      Outcome<R> outcome,
      Function<R, JsonObject> encode) {
    outcome.match(
        result -> {
          meters.accepted(stream);
          message.reply(encode.apply(result));
        },
        refusal -> refuse(message, refusal));
  }

  private void refuse(Message<Object> message, Refusal refusal) {
    meters.refused(refusal.reason());
    Refusals.answer(message, refusal);
  }
}
