package slidersync.web.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Addresses;
import slidersync.sync.Position;
import slidersync.sync.StreamId;
import slidersync.web.feed.Feeds;

/** Sends commands to the owners of boards, so that they cannot land late. */
final class CommandSender {

  private static final long ANSWER_MILLIS = 5_000;

  /** Long enough for whoever watches the button. */
  private static final long PRESS_MILLIS = 200;

  private final Vertx vertx;
  private final Feeds feeds;

  CommandSender(Vertx vertx, Feeds feeds) {
    this.vertx = vertx;
    this.feeds = feeds;
  }

  /**
   * Changes values, all or none.
   *
   * @param unchangedSince after which none of them may have changed; null if that does not matter
   */
  Future<JsonObject> set(
      String board, JsonObject values, @Nullable Position unchangedSince, Caller caller) {
    JsonObject body = new JsonObject().put("values", values);
    if (unchangedSince != null) {
      body.put("unchangedSince", unchangedSince.revision());
      if (!unchangedSince.history().isEmpty()) body.put("history", unchangedSince.history());
    }
    return send(board, Addresses.set(board), body, caller);
  }

  Future<JsonObject> press(String board, String control, Caller caller) {
    return sendFor(control, board, Addresses.press(board), new JsonObject(), caller);
  }

  Future<JsonObject> release(String board, String control, Caller caller) {
    return sendFor(control, board, Addresses.release(board), new JsonObject(), caller);
  }

  /**
   * Presses a button and releases it after a while. Should the release get lost, the press ends by
   * itself.
   */
  Future<JsonObject> pressBriefly(String board, String control, Caller caller) {
    return press(board, control, caller)
        .compose(
            pressed ->
                vertx
                    .timer(PRESS_MILLIS, TimeUnit.MILLISECONDS)
                    .compose(over -> release(board, control, caller))
                    .otherwise(pressed));
  }

  /**
   * Fires a trigger.
   *
   * @param id for which it fires once
   */
  Future<JsonObject> fire(String board, String control, String id, Caller caller) {
    return sendFor(control, board, Addresses.fire(board), new JsonObject().put("id", id), caller);
  }

  /** Posts a message; {@code {"text": text, "label"?: text}}. */
  Future<JsonObject> post(String board, JsonObject message, Caller caller) {
    return send(board, Addresses.post(board), message, caller);
  }

  /** Sends a command that is about one control; its reply is in the form of that of a set. */
  private Future<JsonObject> sendFor(
      String control, String board, String address, JsonObject body, Caller caller) {
    return send(board, address, body.put("control", control), caller)
        .map(
            reply ->
                new JsonObject()
                    .put("history", reply.getValue("history"))
                    .put("revision", reply.getValue("revision"))
                    .put("values", new JsonObject().put(control, reply.getValue("value"))));
  }

  private Future<JsonObject> send(String board, String address, JsonObject body, Caller caller) {
    if (caller.label() != null && !body.containsKey("label")) body.put("label", caller.label());
    DeliveryOptions options = new DeliveryOptions().setSendTimeout(ANSWER_MILLIS);
    return vertx
        .eventBus()
        .<JsonObject>request(
            address, body, feeds.of(board, StreamId.CONTROLS).stamp(caller.sender().stamp(options)))
        .map(Message::body);
  }
}
