package slidersync.owner;

import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import slidersync.board.Applied;
import slidersync.board.Change;
import slidersync.board.Outcome;
import slidersync.board.Reason;
import slidersync.bus.Bodies;

/** A change that waits to be committed, and whom to tell what became of it. */
record Request(Change change, Message<Object> message) {

  void answer(Outcome<Applied> outcome) {
    reply(message, outcome.then(applied -> Outcome.accepted(Bodies.of(applied))));
  }

  void refuse(Reason reason, String why) {
    answer(Outcome.rejected(reason, why));
  }

  static void reply(Message<Object> message, Outcome<JsonObject> outcome) {
    if (outcome instanceof Outcome.Accepted<JsonObject> accepted) {
      message.reply(accepted.value());
    } else if (outcome instanceof Outcome.Rejected<JsonObject> rejected) {
      message.fail(rejected.reason().code(), rejected.message());
    }
  }
}
