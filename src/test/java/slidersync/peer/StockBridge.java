package slidersync.peer;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.bridge.PermittedOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.sockjs.SockJSBridgeOptions;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;

/**
 * The board {@code main} on Vert.x's event-bus bridge as it comes: every change is published as it
 * arrives, nothing is kept.
 */
public final class StockBridge {

  private final Vertx vertx = Vertx.vertx();
  private final JsonObject values = Values.initial();
  private long revision = 1;

  private StockBridge() {}

  /** Listens on the port that is the argument. */
  public static void main(String[] arguments) {
    new StockBridge().start(Integer.parseInt(arguments[0]));
  }

  private void start(int port) {
    vertx.runOnContext(
        loop -> {
          vertx.eventBus().consumer("board.main.set", this::set);
          vertx.eventBus().consumer("board.main.get", this::get);
          Router router = Router.router(vertx);
          router
              .route("/eventbus*")
              .subRouter(
                  SockJSHandler.create(vertx)
                      .bridge(
                          new SockJSBridgeOptions()
                              .addInboundPermitted(
                                  new PermittedOptions().setAddressRegex("board\\.main\\.[gs]et"))
                              .addOutboundPermitted(
                                  new PermittedOptions().setAddress("board.main.changed"))));
          vertx.createHttpServer().requestHandler(router).listen(port, "127.0.0.1");
        });
  }

  private void set(Message<JsonObject> message) {
    JsonObject changed = message.body().getJsonObject("values");
    values.mergeIn(changed);
    vertx.eventBus().publish("board.main.changed", Values.delta(revision, ++revision, changed));
    message.reply(new JsonObject().put("revision", revision).put("values", changed));
  }

  private void get(Message<JsonObject> message) {
    message.reply(Values.delta(0, revision, values));
  }
}
