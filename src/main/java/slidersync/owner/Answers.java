package slidersync.owner;

import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import slidersync.bus.Refusals;
import slidersync.sync.StreamId;
import slidersync.text.Outcome;
import slidersync.text.Refusal;

/** Hands commands to the {@link CommitLoop} of their stream, and answers their senders. */
record Answers(OwnerMeters meters) {

  /**
   * Collects a command, or refuses it as its message does not fit.
   *
   * @param encode makes the reply of the result
   */
  <C, R> void collect(
      Message<Object> message,
      Outcome<? extends C> decoded,
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

  void refuse(Message<Object> message, Refusal refusal) {
    meters.refused(refusal.reason());
    Refusals.answer(message, refusal);
  }
}
