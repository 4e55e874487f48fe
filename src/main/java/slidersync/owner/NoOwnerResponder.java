package slidersync.owner;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.List;
import slidersync.bus.Addresses;
import slidersync.bus.Refusals;
import slidersync.text.Reason;

/** Refuses the commands of a board that has no owner: 503 at once instead of a timeout. */
final class NoOwnerResponder {

  private final Vertx vertx;
  private final String board;
  private List<MessageConsumer<Object>> consumers = List.of();

  NoOwnerResponder(Vertx vertx, String board) {
    this.vertx = vertx;
    this.board = board;
  }

  void open() {
    if (!consumers.isEmpty()) return;
    consumers =
        Addresses.commands(board).stream()
            .map(
                address ->
                    vertx
                        .eventBus()
                        .<Object>consumer(
                            address,
                            message ->
                                Refusals.answer(
                                    message,
                                    Reason.UNAVAILABLE,
                                    "board " + board + " has no owner at present; try again")))
            .toList();
  }

  void close() {
    consumers.forEach(MessageConsumer::unregister);
    consumers = List.of();
  }
}
