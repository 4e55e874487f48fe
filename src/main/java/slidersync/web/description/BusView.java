package slidersync.web.description;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows a document of AsyncAPI as groups of a page. */
final class BusView {

  private final JsonObject document;
  private final SchemaWords words;

  BusView(JsonObject document) {
    this.document = document;
    words = new SchemaWords(document);
  }

  List<Map<String, Object>> groups() {
    List<Map<String, Object>> commands = new ArrayList<>();
    List<Map<String, Object>> events = new ArrayList<>();
    for (Map.Entry<String, Object> entry : document.getJsonObject("operations")) {
      JsonObject operation = (JsonObject) entry.getValue();
      JsonObject channel = words.resolve(operation.getJsonObject("channel"));
      if (channel.getString("address") == null) continue;
      if (operation.getString("action").equals("send")) {
        events.add(event(operation, channel));
      } else if (operation.containsKey("reply")) {
        commands.add(command(operation, channel));
      }
    }
    return List.of(
        DocsView.list(
            "connections", "Connections", "How a program reaches the addresses below.", servers()),
        DocsView.group(
            "commands",
            "Commands",
            "What a program sends to a board. A reply, or a refusal, comes to the replyAddress;"
                + " over TCP a reply has the type message.",
            commands),
        DocsView.group(
            "events",
            "Events",
            "What a program gets after {\"type\":\"register\",\"address\":...}; over TCP with the"
                + " type message. To follow, register, then send the get of the same name. Each body"
                + " is a delta: it leads from one revision to the next.",
            events),
        refusals());
  }

  private List<Map<String, Object>> servers() {
    List<Map<String, Object>> servers = new ArrayList<>();
    for (Map.Entry<String, Object> entry : document.getJsonObject("servers")) {
      JsonObject server = (JsonObject) entry.getValue();
      String url =
          server.getString("protocol")
              + "://"
              + server.getString("host")
              + server.getString("pathname", "");
      servers.add(SchemaWords.field(url, "", server.getString("description") + "."));
    }
    return servers;
  }

  private Map<String, Object> command(JsonObject operation, JsonObject channel) {
    JsonObject reply = operation.getJsonObject("reply");
    return DocsView.operation(
        channel.getString("address"),
        operation.getString("summary"),
        List.of(
            part("Body", payload(operation), channel, "send"),
            part("Reply", payload(reply), channel, "rec")));
  }

  private Map<String, Object> event(JsonObject operation, JsonObject channel) {
    return DocsView.operation(
        channel.getString("address"),
        operation.getString("summary"),
        List.of(part("Body", payload(operation), channel, "event")));
  }

  /** The schema of the first message. */
  private JsonObject payload(JsonObject operation) {
    JsonObject message = words.resolve(operation.getJsonArray("messages").getJsonObject(0));
    return words.resolve(message.getJsonObject("payload"));
  }

  private Map<String, Object> part(
      String title, JsonObject payload, JsonObject channel, String kind) {
    JsonObject body = words.resolve(payload.getJsonObject("properties").getJsonObject("body"));
    String address = channel.getString("address").replace(Contract.BOARD, "main");
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", kind.equals("send") ? "send" : "rec");
    message.put("address", kind.equals("rec") ? "1" : address);
    message.put("body", body.getJsonArray("examples").getJsonObject(0));
    if (kind.equals("send")) message.put("replyAddress", "1");
    return DocsView.part(
        title,
        body.getString("description", ""),
        words.fields(body),
        new JsonObject(message).encode());
  }

  private Map<String, Object> refusals() {
    JsonObject refusal =
        document.getJsonObject("components").getJsonObject("schemas").getJsonObject("Refusal");
    return DocsView.group(
        "refusals",
        "Refusals",
        refusal.getString("description") + ".",
        List.of(
            DocsView.operation(
                "err",
                "All refusals have this form",
                List.of(
                    DocsView.part(
                        "Message",
                        "",
                        words.fields(refusal),
                        refusal.getJsonArray("examples").getJsonObject(0).encode())))));
  }
}
