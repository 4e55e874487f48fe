package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.List;
import java.util.Map;
import slidersync.bus.Refusals;
import slidersync.text.Reason;

/** Consumes the commands of a board, and refuses them once its owner takes no more. */
final class CommandConsumers {

  private final String board;
  private final List<MessageConsumer<Object>> consumers;
  private boolean refusing;

  CommandConsumers(Vertx vertx, String board, Map<String, Handler<Message<Object>>> handlers) {
    this.board = board;
    consumers =
        handlers.entrySet().stream()
            .map(
                entry ->
                    vertx.eventBus().consumer(entry.getKey(), unlessRefusing(entry.getValue())))
            .toList();
  }

  private Handler<Message<Object>> unlessRefusing(Handler<Message<Object>> handler) {
    return message -> {
      if (refusing) {
        String why = "board " + board + " is changing its owner; try again";
        Refusals.answer(message, Reason.UNAVAILABLE, why);
      } else {
        handler.handle(message);
      }
    };
  }

  /** Completes when all nodes know the consumers. */
  Future<?> registered() {
    return Future.all(consumers.stream().map(MessageConsumer::completion).toList());
  }

  /** Refuses all commands from now on. */
  void refuse() {
    refusing = true;
  }

  Future<?> unregister() {
    return Future.all(consumers.stream().map(MessageConsumer::unregister).toList());
  }
}
