package slidersync.web.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.function.Function;
import slidersync.board.BoardDefinition;
import slidersync.bus.Refusals;
import slidersync.control.Action;
import slidersync.control.Control;
import slidersync.sync.Position;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.web.identity.IdentityCookie;

/** Answers what changes a board: its owner decides. */
final class Changes {

  private static final String EXAMPLE = "{\"dim\": 31}";

  private final KnownBoards boards;
  private final CommandSender sender;
  private final IdentityCookie identities;

  Changes(KnownBoards boards, CommandSender sender, IdentityCookie identities) {
    this.boards = boards;
    this.sender = sender;
    this.identities = identities;
  }

  /** Sets a control to the value in the body. */
  void set(Call call) {
    boards
        .control(call.board(), call.control())
        .then(control -> value(call, control))
        .map(value -> new JsonObject().put(call.control(), value))
        .match(values -> set(call, values, reply -> answer(call, reply)), call::refuse);
  }

  private static Outcome<Object> value(Call call, Control control) {
    return call.isJson()
        ? call.json(control.id() + " to be " + control.type().expected())
            .map(json -> read(control, json))
        : call.text().map(control.type()::fromText);
  }

  /** Takes also a value of another type for what it says: templates of programs make only texts. */
  private static Object read(Control control, Object json) {
    boolean isPlain = json instanceof String || json instanceof Number || json instanceof Boolean;
    return !isPlain || control.type().normalForm(json).isPresent()
        ? json
        : control.type().fromText(String.valueOf(json));
  }

  private static String answer(Call call, JsonObject reply) {
    return call.type().equals(MediaTypes.TEXT)
        ? Reads.encode(call.type(), reply.getJsonObject("values").getValue(call.control()))
        : reply.encode();
  }

  /** Sets several controls to the values in the body, all or none. */
  void patch(Call call) {
    boards
        .find(call.board())
        .then(
            board ->
                object(call, "an object of values by control id, such as " + EXAMPLE)
                    .map(values -> read(board, values)))
        .match(values -> set(call, values, JsonObject::encode), call::refuse);
  }

  /** What is not known, or null, is left for the owner to refuse. */
  private static JsonObject read(BoardDefinition board, JsonObject values) {
    JsonObject read = new JsonObject();
    values.forEach(
        entry -> {
          Control control = board.controls().get(entry.getKey());
          Object value = entry.getValue();
          read.put(entry.getKey(), control == null || value == null ? value : read(control, value));
        });
    return read;
  }

  private static Outcome<JsonObject> object(Call call, String expected) {
    return call.json(expected)
        .then(
            json ->
                json instanceof JsonObject object
                    ? Outcome.accepted(object)
                    : Outcome.rejected(Reason.MALFORMED, "expected " + expected + " as JSON"));
  }

  private void set(Call call, JsonObject values, Function<JsonObject, String> encode) {
    Preconditions.unchangedSince(call.request())
        .match(
            since ->
                finish(
                    call,
                    sender.set(call.board(), values, since.orElse(null), caller(call)),
                    encode),
            call::refuse);
  }

  /** Presses a button and releases it, or fires a trigger. */
  void press(Call call) {
    boards
        .control(call.board(), call.control())
        .match(control -> press(call, control.type().action()), call::refuse);
  }

  private void press(Call call, Action action) {
    if (action == Action.FIRE) {
      perform(
          call,
          Action.FIRE,
          caller -> sender.fire(call.board(), call.control(), idempotencyKey(call), caller));
    } else {
      perform(
          call, Action.PRESS, caller -> sender.pressBriefly(call.board(), call.control(), caller));
    }
  }

  /** The caller's own id of the command, else a new one. */
  private static String idempotencyKey(Call call) {
    String key = call.request().getHeader(Operation.Input.IDEMPOTENCY_KEY.header());
    return key == null
        ? UUID.randomUUID().toString()
        : key.strip().replaceFirst("^\"(.*)\"$", "$1");
  }

  /** Presses a button, which is released when it is not pressed again in time. */
  void down(Call call) {
    perform(call, Action.PRESS, caller -> sender.press(call.board(), call.control(), caller));
  }

  /** Releases a button. */
  void up(Call call) {
    perform(call, Action.PRESS, caller -> sender.release(call.board(), call.control(), caller));
  }

  /** Sends a command if the control in the path takes it from the caller. */
  private void perform(Call call, Action action, Function<Caller, Future<JsonObject>> command) {
    Caller caller = caller(call);
    boards
        .find(call.board())
        .then(board -> board.find(call.control(), action, caller.author()))
        .match(control -> finish(call, command.apply(caller), JsonObject::encode), call::refuse);
  }

  /** Posts the text in the body to all. */
  void post(Call call) {
    boards
        .find(call.board())
        .then(board -> message(call))
        .match(
            message ->
                sender
                    .post(call.board(), message, caller(call))
                    .onSuccess(call::answer)
                    .onFailure(failure -> call.refuse(Refusals.of(failure))),
            call::refuse);
  }

  private static Outcome<JsonObject> message(Call call) {
    return call.isJson()
        ? object(call, "an object with a text, such as {\"text\": \"Doors in five\"},")
        : call.text().map(text -> new JsonObject().put("text", text));
  }

  private Caller caller(Call call) {
    return Caller.of(call.request(), identities);
  }

  private static void finish(
      Call call, Future<JsonObject> reply, Function<JsonObject, String> encode) {
    reply
        .onSuccess(json -> call.answerChange(position(json), encode.apply(json)))
        .onFailure(failure -> call.refuse(Refusals.of(failure)));
  }

  private static Position position(JsonObject reply) {
    return new Position(reply.getString("history"), reply.getLong("revision"));
  }
}
