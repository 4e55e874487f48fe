package slidersync.web.description;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Shows a document of OpenAPI as a group of a page. */
final class HttpView {

  private static final String PARAMETERS = "parameters";
  private static final String DESCRIPTION = "description";

  private final JsonObject document;
  private final SchemaWords words;

  HttpView(JsonObject document) {
    this.document = document;
    words = new SchemaWords(document);
  }

  Map<String, Object> group() {
    List<Map<String, Object>> operations = new ArrayList<>();
    for (Map.Entry<String, Object> path : document.getJsonObject("paths")) {
      JsonObject item = (JsonObject) path.getValue();
      for (Map.Entry<String, Object> method : item) {
        if (method.getKey().equals(PARAMETERS)) continue;
        String name = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        operations.add(operation(name, item, (JsonObject) method.getValue()));
      }
    }
    return DocsView.group(
        "http",
        "HTTP",
        "Reads and changes boards, and follows them by server-sent events. What is refused is"
            + " answered with application/problem+json.",
        operations);
  }

  private Map<String, Object> operation(String name, JsonObject path, JsonObject operation) {
    List<Map<String, Object>> parts = new ArrayList<>();
    List<Map<String, Object>> parameters =
        Stream.of(path, operation)
            .flatMap(each -> each.getJsonArray(PARAMETERS, new JsonArray()).stream())
            .map(parameter -> parameter((JsonObject) parameter))
            .toList();
    if (!parameters.isEmpty()) parts.add(DocsView.part("Parameters", "", parameters, ""));
    JsonObject body = operation.getJsonObject("requestBody");
    if (body != null) parts.add(content("Body", "", body));
    for (Map.Entry<String, Object> answer : operation.getJsonObject("responses")) {
      JsonObject response = (JsonObject) answer.getValue();
      String title = answer.getKey().equals("default") ? "Refusal" : "Answer " + answer.getKey();
      parts.add(content(title, response.getString(DESCRIPTION, ""), response));
    }
    return DocsView.operation(name, operation.getString("summary"), parts);
  }

  private Map<String, Object> parameter(JsonObject parameter) {
    JsonObject schema = words.resolve(parameter.getJsonObject("schema"));
    String optional = parameter.getBoolean("required", false) ? "" : ", optional";
    return SchemaWords.field(
        parameter.getString("name"),
        "in the " + parameter.getString("in") + ", " + SchemaWords.type(schema) + optional,
        parameter.getString(DESCRIPTION, ""));
  }

  /** Shows a body by its media types, and by the fields of its JSON. */
  private Map<String, Object> content(String title, String says, JsonObject message) {
    JsonObject content = message.getJsonObject("content", new JsonObject());
    String types = String.join(" or ", content.fieldNames());
    List<JsonObject> schemas =
        content.stream()
            .map(type -> ((JsonObject) type.getValue()).getJsonObject("schema"))
            .filter(Objects::nonNull)
            .map(words::resolve)
            .toList();
    List<Map<String, Object>> fields =
        schemas.stream().flatMap(schema -> words.fields(schema).stream()).toList();
    String example =
        schemas.stream()
            .flatMap(schema -> schema.getJsonArray("examples", new JsonArray()).stream())
            .map(String::valueOf)
            .findFirst()
            .orElse("");
    String separator = says.isEmpty() || types.isEmpty() ? "" : ": ";
    return DocsView.part(title, says + separator + types, fields, example);
  }
}
