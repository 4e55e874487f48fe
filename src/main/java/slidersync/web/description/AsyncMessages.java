package slidersync.web.description;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** The messages of the bridges, in the words of AsyncAPI. */
final class AsyncMessages {

  static final String REFUSAL = "refusal";

  private AsyncMessages() {}

  /** All messages by their names. */
  static JsonObject all() {
    JsonObject messages = new JsonObject();
    for (Contract command : Contract.commands()) {
      messages.put(command.name(), message(command.summary(), Schemas.command(command)));
    }
    for (Contract event : Contract.events()) {
      List<String> names = ofEvent(event);
      messages
          .put(names.get(0), message(event.summary(), Schemas.event(event)))
          .put(
              names.get(1),
              message("Subscribes to the event", Schemas.subscription("register", event)))
          .put(
              names.get(2),
              message("Ends a subscription", Schemas.subscription("unregister", event)));
    }
    replySchemas()
        .forEach(schema -> messages.put(reply(schema), message("A reply", Schemas.reply(schema))));
    return messages
        .put(REFUSAL, message("A refusal", Schemas.reference("Refusal")))
        .put("ping", message("A sign of life", Schemas.bare("ping")))
        .put("pong", message("The answer to a ping, over TCP", Schemas.bare("pong")));
  }

  /** Names the message of an event, that which subscribes to it, and that which ends this. */
  static List<String> ofEvent(Contract event) {
    return List.of(event.name(), event.name() + ".register", event.name() + ".unregister");
  }

  /** Names all replies. */
  static List<String> replies() {
    return replySchemas().map(AsyncMessages::reply).toList();
  }

  /** Names the reply with a body of that schema. */
  static String reply(String schema) {
    return "reply." + schema;
  }

  private static Stream<String> replySchemas() {
    return Contract.commands().stream().map(Contract::reply).distinct();
  }

  private static JsonObject message(String summary, JsonObject payload) {
    return new JsonObject().put("summary", summary).put("payload", payload);
  }
}
