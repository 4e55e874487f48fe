package slidersync.bus;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Position;
import slidersync.text.Refusal;

/**
 * The commands of a program, in its name.
 *
 * @param sender a participant, or nobody
 * @param label of a program that is no participant and has a name; else null
 */
record BoardCommands(BoardLink link, Sender sender, @Nullable String label) {

  /** Sends the values, all or none. */
  Future<Stored> set(Map<String, ? extends @Nullable Object> values, @Nullable Position since) {
    JsonObject json = new JsonObject();
    for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
      Object value = entry.getValue();
      if (!isValue(value)) {
        return Future.failedFuture(
            new RefusedException(
                Refusal.ofValue(entry.getKey(), "a number, a boolean or a text", value)));
      }
      json.put(entry.getKey(), value);
    }
    JsonObject body = named().put(Fields.VALUES, json);
    if (since != null) {
      body.put(Fields.UNCHANGED_SINCE, since.revision());
      if (!since.history().isEmpty()) body.put(Fields.HISTORY, since.history());
    }
    return send(Addresses.set(link.board()), body).map(Stored::of);
  }

  private static boolean isValue(@Nullable Object value) {
    return value instanceof Number || value instanceof Boolean || value instanceof String;
  }

  Future<Stored> press(String control) {
    return send(Addresses.press(link.board()), action(control))
        .map(reply -> Stored.of(reply, control));
  }

  ControlLease keepPressed(String control) {
    return new ControlLease(
        link, Addresses.press(link.board()), action(control), sender, ControlLease.PRESS_MILLIS);
  }

  Future<Void> hold(String control) {
    return send(Addresses.hold(link.board()), action(control)).mapEmpty();
  }

  ControlLease keepHeld(String control) {
    return new ControlLease(
        link, Addresses.hold(link.board()), action(control), sender, ControlLease.HOLD_MILLIS);
  }

  Future<Void> release(String control) {
    return send(Addresses.release(link.board()), action(control)).mapEmpty();
  }

  Future<Stored> fire(String control, String id) {
    return send(Addresses.fire(link.board()), action(control).put(Fields.ID, id))
        .map(reply -> Stored.of(reply, control));
  }

  Future<Long> post(String text) {
    return send(Addresses.post(link.board()), named().put(Fields.TEXT, text))
        .map(reply -> reply.getLong(Fields.REVISION));
  }

  private JsonObject action(String control) {
    return named().put(Fields.CONTROL, control);
  }

  private JsonObject named() {
    JsonObject body = new JsonObject();
    return label == null ? body : body.put(Fields.LABEL, label);
  }

  private Future<JsonObject> send(String address, JsonObject body) {
    return link.request(address, body, sender);
  }
}
