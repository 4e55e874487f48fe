package slidersync.web.description;

import java.util.List;
import java.util.Map;

/** What the template of the page takes. */
final class DocsView {

  private DocsView() {}

  /** A part of the page with a heading, to which the contents lead. */
  static Map<String, Object> group(
      String id, String title, String says, List<Map<String, Object>> operations) {
    return Map.of("id", id, "title", title, "says", says, "operations", operations);
  }

  /** The same with a list of things that do not unfold. */
  static Map<String, Object> list(
      String id, String title, String says, List<Map<String, Object>> fields) {
    return Map.of("id", id, "title", title, "says", says, "fields", fields);
  }

  /** Something that a program can do, which unfolds. */
  static Map<String, Object> operation(
      String name, String summary, List<Map<String, Object>> parts) {
    return Map.of("name", name, "summary", summary, "parts", parts);
  }

  /** What goes one way: its fields, and an example. */
  static Map<String, Object> part(
      String title, String says, List<Map<String, Object>> fields, String example) {
    return Map.of("title", title, "says", says, "fields", fields, "example", example);
  }
}
