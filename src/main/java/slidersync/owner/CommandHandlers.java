package slidersync.owner;

import io.vertx.core.Handler;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import slidersync.board.Applied;
import slidersync.board.Change;
import slidersync.board.Messages.Post;
import slidersync.board.Outcome;
import slidersync.board.OwnedStream;
import slidersync.board.Reason;
import slidersync.board.Refusal;
import slidersync.board.Stream;
import slidersync.board.Wish;
import slidersync.bus.Addresses;
import slidersync.bus.Bodies;
import slidersync.bus.DeltaBodies;
import slidersync.bus.PeopleBodies;
import slidersync.bus.Refusals;
import slidersync.bus.Sender;

/**
 * Answers the commands of a board: makes a wish of each message, or refuses it, and leaves the rest
 * to the {@link Loop} of the stream.
 */
final class CommandHandlers {

  private static final Refusal GONE =
      Refusal.of(Reason.UNAVAILABLE, "the owner is gone; try again");

  private final Room room;
  private final OwnerMeters meters;
  private final LateCommands late;
  private final Confirmation confirmation;
  private final Loop<Change, Applied> controls;
  private final Loop<Wish, Long> people;
  private final Loop<Post, Long> messages;

  CommandHandlers(
      TenureContext context,
      Room room,
      Loop<Change, Applied> controls,
      Loop<Wish, Long> people,
      Loop<Post, Long> messages) {
    this.room = room;
    meters = context.meters();
    late = context.late();
    confirmation = context.confirmation();
    this.controls = controls;
    this.people = people;
    this.messages = messages;
  }

  Map<String, Handler<Message<Object>>> byAddress() {
    String board = room.board().definition().id();
    Map<String, Handler<Message<Object>>> handlers = new LinkedHashMap<>();
    handlers.put(Addresses.set(board), this::set);
    handlers.put(Addresses.hold(board), message -> decideForControl(message, Wish.Hold::new));
    handlers.put(Addresses.release(board), message -> decideForControl(message, Wish.Release::new));
    handlers.put(Addresses.join(board), this::join);
    handlers.put(Addresses.leave(board), this::leave);
    handlers.put(Addresses.present(board), this::present);
    handlers.put(Addresses.returning(board), this::returning);
    handlers.put(Addresses.post(board), this::post);
    handlers.replaceAll((address, handler) -> inTime(handler));
    for (OwnedStream<?, ?> stream : List.of(room.board(), room.people(), room.messages())) {
      handlers.put(Addresses.get(board, stream.stream()), message -> get(stream, message));
    }
    return handlers;
  }

  private Handler<Message<Object>> inTime(Handler<Message<Object>> handler) {
    return message ->
        late.why(message.address(), message.headers())
            .ifPresentOrElse(
                why -> refuse(message, Refusal.of(Reason.UNAVAILABLE, "not done: " + why)),
                () -> handler.handle(message));
  }

  private void set(Message<Object> message) {
    Outcome<Change> change = Bodies.change(message.body(), Sender.of(message));
    String history = room.board().position().history();
    decide(message, change, controls, applied -> Bodies.of(applied, history));
  }

  private void get(OwnedStream<?, ?> stream, Message<Object> message) {
    Bodies.positionToGet(message.body())
        .match(
            since ->
                confirmation
                    .sure()
                    .onSuccess(
                        sure -> message.reply(DeltaBodies.of(stream.since(since)), late.beat()))
                    .onFailure(over -> refuse(message, GONE)),
            refusal -> refuse(message, refusal));
  }

  private void decideForControl(Message<Object> message, BiFunction<String, String, Wish> wish) {
    decideForParticipant(
        message,
        participant ->
            PeopleBodies.control(message.body()).map(control -> wish.apply(participant, control)));
  }

  private void join(Message<Object> message) {
    String seat = Sender.of(message).seat();
    decideForParticipant(
        message, participant -> PeopleBodies.join(message.body(), participant, seat));
  }

  private void leave(Message<Object> message) {
    String seat = Sender.of(message).seat();
    decideForParticipant(
        message,
        participant ->
            PeopleBodies.nothing(message.body()).map(nothing -> new Wish.Leave(participant, seat)));
  }

  private void present(Message<Object> message) {
    people.collect(new Wish.Present(PeopleBodies.present(message.body())), outcome -> {});
  }

  private void returning(Message<Object> message) {
    String participant = Sender.of(message).participant();
    if (participant != null) people.collect(new Wish.Return(participant), outcome -> {});
  }

  private void post(Message<Object> message) {
    Outcome<Post> post = PeopleBodies.post(message.body(), Sender.of(message));
    decide(message, post, messages, Bodies::of);
  }

  private void decideForParticipant(Message<Object> message, Function<String, Outcome<Wish>> wish) {
    String participant = Sender.of(message).participant();
    if (participant == null) {
      refuse(
          message,
          Refusal.of(
              Reason.NO_PARTICIPANT,
              "expected a header \"participant\" with the id of a participant"));
    } else {
      decide(
          message,
          wish.apply(participant),
          people,
          revision -> PeopleBodies.of(revision, participant, room.people().person(participant)));
    }
  }

  private <W, R> void decide(
      Message<Object> message,
      Outcome<W> outcome,
      Loop<W, R> loop,
      Function<R, JsonObject> encode) {
    outcome.match(
        wish -> loop.collect(wish, result -> answer(message, loop.stream(), result, encode)),
        refusal -> refuse(message, refusal));
  }

  private <R> void answer(
      Message<Object> message, Stream stream, Outcome<R> outcome, Function<R, JsonObject> encode) {
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
