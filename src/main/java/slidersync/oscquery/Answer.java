package slidersync.oscquery;

import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.text.Quoted;

/**
 * What a GET is answered with.
 *
 * @param body JSON, or a sentence of what was expected, or nothing
 */
record Answer(int status, String body) {

  static final String HOST_INFO = "HOST_INFO";

  /**
   * Answers from a tree.
   *
   * @param path as it is in the request
   * @param query what the request has behind its question mark; null if it has none
   */
  static Answer of(Tree tree, PathNode.Values values, String path, @Nullable String query) {
    Optional<String> decoded = decode(path);
    if (decoded.isEmpty()) return new Answer(400, "Expected a path of text in UTF-8.\n");
    Optional<PathNode> found = tree.find(decoded.get());
    if (found.isEmpty()) {
      return new Answer(404, "There is no " + Quoted.of(decoded.get()) + " here.\n");
    }
    return query == null || query.isEmpty()
        ? new Answer(200, found.get().json(values).encode())
        : ofAttribute(found.get(), values, query);
  }

  /** Whether a request asks about the server, wherever it asks. */
  static boolean isAboutHost(@Nullable String query) {
    return query != null && name(query).equals(HOST_INFO);
  }

  private static Answer ofAttribute(PathNode node, PathNode.Values values, String query) {
    Optional<Attribute> attribute = Attribute.of(name(query));
    if (attribute.isEmpty()) {
      String expected = "Expected an attribute such as VALUE or TYPE, or HOST_INFO, got ";
      return new Answer(400, expected + Quoted.of(query) + ".\n");
    }
    return node.attribute(attribute.get(), values)
        .map(value -> new JsonObject().put(attribute.get().name(), value))
        .map(json -> new Answer(200, json.encode()))
        .orElse(new Answer(204, ""));
  }

  /** Some clients send {@code ?VALUE=}. */
  private static String name(String query) {
    return query.endsWith("=") ? query.substring(0, query.length() - 1) : query;
  }

  private static Optional<String> decode(String path) {
    try {
      // A plus is a plus in a path.
      String text = path.replace("+", "%2B");
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
