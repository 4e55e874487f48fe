package slidersync.web.description;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Describes the addresses of boards as a document of AsyncAPI 3.0, from the application's view: it
 * receives commands and sends events. Payloads are whole messages as they go over the bridges.
 */
final class AsyncApi {

  private static final String REPLIES = "replies";
  private static final String CONNECTION = "connection";

  private final List<String> boards;

  /**
   * @param boards the ids of all boards
   */
  AsyncApi(Set<String> boards) {
    this.boards = List.copyOf(boards);
  }

  /**
   * Writes the document.
   *
   * @param host and port, as who asks for it has reached this node
   */
  JsonObject document(String host, boolean isSecure) {
    return new JsonObject()
        .put("asyncapi", "3.0.0")
        .put("info", info())
        .put("defaultContentType", "application/json")
        .put("servers", AsyncServers.at(host, isSecure))
        .put("channels", channels())
        .put("operations", operations())
        .put(
            "components",
            new JsonObject()
                .put("messages", AsyncMessages.all())
                .put("schemas", Schemas.all())
                .put("parameters", new JsonObject().put("board", board())));
  }

  private static JsonObject info() {
    return new JsonObject()
        .put("title", "slider-sync")
        .put("version", "1")
        .put(
            "description",
            "Boards of controls that everybody moves together. Commands are answered at the"
                + " reply address that their sender chooses; events come to who has registered."
                + " To follow a board, register first, then send a get.");
  }

  private JsonObject channels() {
    JsonObject channels = new JsonObject();
    for (Contract command : Contract.commands()) {
      channels.put(command.name(), channel(command, List.of(command.name())));
    }
    for (Contract event : Contract.events()) {
      channels.put(event.name(), channel(event, AsyncMessages.ofEvent(event)));
    }
    List<String> answers = new ArrayList<>(AsyncMessages.replies());
    answers.add(AsyncMessages.REFUSAL);
    return channels
        .put(
            REPLIES,
            new JsonObject()
                .putNull("address")
                .put("description", "The reply addresses of those who have sent commands")
                .put("messages", messages(answers)))
        .put(
            CONNECTION,
            new JsonObject()
                .putNull("address")
                .put("description", "The connection itself")
                .put("messages", messages(List.of("ping", "pong"))));
  }

  private JsonObject channel(Contract contract, List<String> messages) {
    return new JsonObject()
        .put("address", contract.address())
        .put("summary", contract.summary())
        .put("parameters", new JsonObject().put("board", reference("parameters", "board")))
        .put("messages", messages(messages));
  }

  private static JsonObject messages(List<String> names) {
    JsonObject messages = new JsonObject();
    names.forEach(name -> messages.put(name, reference("messages", name)));
    return messages;
  }

  private JsonObject board() {
    return new JsonObject()
        .put("description", "The id of a board")
        .put("enum", new JsonArray(boards));
  }

  private static JsonObject operations() {
    JsonObject operations = new JsonObject();
    for (Contract command : Contract.commands()) {
      operations.put(
          command.name(),
          operation("receive", command, List.of(command.name())).put("reply", reply(command)));
    }
    for (Contract event : Contract.events()) {
      List<String> messages = AsyncMessages.ofEvent(event);
      operations.put(event.name(), operation("send", event, messages.subList(0, 1)));
      operations.put(
          event.name() + ".registration",
          operation("receive", event, messages.subList(1, 3))
              .put("summary", "Subscribes to the event, or ends that"));
    }
    return operations.put("ping", ping());
  }

  private static JsonObject operation(String action, Contract contract, List<String> messages) {
    return new JsonObject()
        .put("action", action)
        .put("summary", contract.summary())
        .put("channel", channelReference(contract.name()))
        .put("messages", references(contract.name(), messages));
  }

  private static JsonObject reply(Contract command) {
    return new JsonObject()
        .put("address", new JsonObject().put("location", "$message.payload#/replyAddress"))
        .put("channel", channelReference(REPLIES))
        .put(
            "messages",
            references(
                REPLIES, List.of(AsyncMessages.reply(command.reply()), AsyncMessages.REFUSAL)));
  }

  private static JsonObject ping() {
    return new JsonObject()
        .put("action", "receive")
        .put("summary", "Keeps the connection, and a participant; over TCP it is answered")
        .put("channel", channelReference(CONNECTION))
        .put("messages", references(CONNECTION, List.of("ping")))
        .put(
            "reply",
            new JsonObject()
                .put("channel", channelReference(CONNECTION))
                .put("messages", references(CONNECTION, List.of("pong"))));
  }

  private static JsonArray references(String channel, List<String> messages) {
    JsonArray references = new JsonArray();
    for (String message : messages) {
      String path = "#/channels/" + channel + "/messages/" + message;
      references.add(new JsonObject().put("$ref", path));
    }
    return references;
  }

  private static JsonObject channelReference(String channel) {
    return new JsonObject().put("$ref", "#/channels/" + channel);
  }

  private static JsonObject reference(String kind, String name) {
    return new JsonObject().put("$ref", "#/components/" + kind + "/" + name);
  }
}
