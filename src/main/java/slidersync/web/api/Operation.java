package slidersync.web.api;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the API does at a path with a method: what {@link ApiRoutes} routes, and what {@link
 * OpenApi} describes.
 *
 * @param path with names in braces
 * @param id a name that no other operation has
 * @param summary one sentence that says what it does
 * @param body what it takes
 * @param inputs the headers that it reads
 * @param types of its answer, the one of who has no wish first
 * @param answer the name of the schema of its answer in JSON, or of one event
 */
record Operation(
    HttpMethod method,
    String path,
    String id,
    String summary,
    Body body,
    List<Input> inputs,
    List<String> types,
    String answer,
    Consumer<Call> handler) {

  /** What a request brings. */
  enum Body {
    NONE,
    /** A value, as text or as JSON. */
    VALUE,
    /** A JSON object of values by the ids of their controls. */
    VALUES,
    /** A text, or a JSON object with a field {@code text}. */
    MESSAGE
  }

  /** A header that a request may have. */
  enum Input {
    LABEL(Caller.LABEL, "who a program is to people, up to 40 characters; else its address"),
    IF_MATCH("If-Match", "an ETag: only if none of the controls has changed since, else 412"),
    IF_NONE_MATCH("If-None-Match", "an ETag: if nothing has changed since, the answer is 304"),
    IDEMPOTENCY_KEY(
        "Idempotency-Key",
        "1 to 40 letters, digits, hyphens and underscores; a trigger fires once for each"),
    LAST_EVENT_ID("Last-Event-ID", "the id of the last event: the first one brings the rest");

    private final String header;
    private final String says;

    Input(String header, String says) {
      this.header = header;
      this.says = says;
    }

    String header() {
      return header;
    }

    /** What it is for. */
    String says() {
      return says;
    }
  }

  /** Makes one that reads. */
  static Operation get(
      String path, String id, String summary, String answer, Consumer<Call> handler) {
    return new Operation(
        HttpMethod.GET,
        path,
        id,
        summary,
        Body.NONE,
        List.of(),
        List.of(MediaTypes.JSON),
        answer,
        handler);
  }

  /** Makes one that changes something. */
  static Operation command(
      HttpMethod method,
      String path,
      String id,
      String summary,
      Body body,
      String answer,
      Consumer<Call> handler) {
    return new Operation(
        method,
        path,
        id,
        summary,
        body,
        List.of(Input.LABEL),
        List.of(MediaTypes.JSON),
        answer,
        handler);
  }

  /** The same, which reads these headers, too. */
  Operation reading(Input... more) {
    List<Input> all = new ArrayList<>(inputs);
    all.addAll(List.of(more));
    return new Operation(method, path, id, summary, body, List.copyOf(all), types, answer, handler);
  }

  /** The same with answers of these types. */
  Operation answering(String... newTypes) {
    return new Operation(
        method, path, id, summary, body, inputs, List.of(newTypes), answer, handler);
  }
}
