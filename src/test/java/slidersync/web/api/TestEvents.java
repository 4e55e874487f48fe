package slidersync.web.api;

import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import slidersync.support.TestNode;

/** A reader of the events of the board {@code main}. */
final class TestEvents implements AutoCloseable {

  /** One event, as it came. */
  record Event(String id, String name, JsonObject data) {}

  private final HttpClient client;
  private final HttpClientResponse response;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();

  private TestEvents(HttpClient client, HttpClientResponse response) {
    this.client = client;
    this.response = response;
    response.exceptionHandler(lost -> {});
    response.handler(RecordParser.newDelimited("\n\n", block -> take(block.toString())));
  }

  /** Reads everything, and then what changes; returns when the first event is there. */
  static TestEvents open(TestNode node) {
    return open(node, null);
  }

  /**
   * Goes on where another reader has stopped.
   *
   * @param lastEventId of the last event that it has seen
   */
  static TestEvents open(TestNode node, @Nullable String lastEventId) {
    return open(node.vertx(), node.port(), lastEventId);
  }

  static TestEvents open(Vertx vertx, int port, @Nullable String lastEventId) {
    return open(vertx, port, "/api/boards/main/events", lastEventId);
  }

  /** Reads the events at another path. */
  static TestEvents openAt(TestNode node, String path) {
    return open(node.vertx(), node.port(), path, null);
  }

  private static TestEvents open(Vertx vertx, int port, String path, @Nullable String lastEventId) {
    HttpClient client = vertx.createHttpClient();
    HttpClientResponse response =
        get(
            client
                .request(HttpMethod.GET, port, "127.0.0.1", path)
                .compose(
                    request -> {
                      if (lastEventId != null) request.putHeader("Last-Event-ID", lastEventId);
                      // On its event loop: later, the first event may have come to nobody.
                      return request.send().onSuccess(HttpClientResponse::pause);
                    }));
    TestEvents events = new TestEvents(client, response);
    response.resume();
    await().until(() -> !events.events.isEmpty());
    return events;
  }

  private void take(String block) {
    Map<String, String> fields = new HashMap<>();
    block.lines().map(line -> line.split(": ", 2)).forEach(field -> fields.put(field[0], field[1]));
    if (fields.containsKey("data")) {
      events.add(
          new Event(
              fields.getOrDefault("id", ""),
              fields.getOrDefault("event", ""),
              new JsonObject(fields.get("data"))));
    } else {
      comments.add(block);
    }
  }

  HttpClientResponse response() {
    return response;
  }

  List<Event> all() {
    return events;
  }

  Event last() {
    return events.get(events.size() - 1);
  }

  /** What came that is no event. */
  List<String> others() {
    return comments;
  }

  /** The values that a control has got since the first event. */
  List<Object> valuesOf(String control) {
    return events.stream()
        .skip(1)
        .map(event -> event.data().getJsonObject("values"))
        .filter(values -> values.containsKey(control))
        .map(values -> values.getValue(control))
        .toList();
  }

  /** The last delta with a value of that control. */
  JsonObject lastOf(String control) {
    return events.stream()
        .map(Event::data)
        .filter(data -> data.getJsonObject("values").containsKey(control))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** The label of the program that was the last to change a control. */
  @Nullable String by(String control) {
    JsonObject by = lastOf(control).getJsonObject("by", new JsonObject());
    return by.getJsonObject(control, new JsonObject()).getString("label");
  }

  @Override
  public void close() {
    get(client.close());
  }
}
