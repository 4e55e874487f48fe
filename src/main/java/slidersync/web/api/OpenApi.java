package slidersync.web.api;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slidersync.board.BoardDefinition;

/**
 * Describes the operations as a document of OpenAPI 3.1, with the boards and controls that there
 * are now.
 */
final class OpenApi {

  private static final String PATH = "/openapi.json";
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final String PROBLEM = "Problem";

  private final List<Operation> operations;
  private final KnownBoards boards;
  private final Schemas schemas = new Schemas();

  /**
   * @param operations which {@link #operation} may join later
   */
  OpenApi(List<Operation> operations, KnownBoards boards) {
    this.operations = operations;
    this.boards = boards;
  }

  /** The operation that answers with the document. */
  Operation operation() {
    return Operation.get(
        PATH,
        "describeApi",
        "Describes these operations",
        "OpenApi",
        call -> call.answer(document()));
  }

  JsonObject document() {
    JsonObject paths = new JsonObject();
    ApiRoutes.byPath(operations).forEach((path, methods) -> paths.put(path, path(path, methods)));
    return new JsonObject()
        .put("openapi", "3.1.0")
        .put(
            "info",
            new JsonObject()
                .put("title", "slider-sync")
                .put("version", "1")
                .put("summary", "Boards of controls that everybody moves together"))
        .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
        .put("paths", paths)
        .put("components", new JsonObject().put("schemas", schemas.of(boards.all())));
  }

  private JsonObject path(String path, Map<HttpMethod, Operation> methods) {
    JsonObject item = new JsonObject();
    JsonArray parameters = new JsonArray();
    Matcher names = PARAMETER.matcher(path);
    while (names.find())
      parameters.add(parameter(names.group(1), "path", idOf(names.group(1)), ""));
    if (!parameters.isEmpty()) item.put("parameters", parameters);
    methods.forEach(
        (method, operation) ->
            item.put(method.name().toLowerCase(Locale.ROOT), describe(operation)));
    return item;
  }

  private JsonObject idOf(String name) {
    JsonObject schema = new JsonObject().put("type", "string");
    return name.equals("board")
        ? schema.put("enum", boards.all().stream().map(BoardDefinition::id).toList())
        : schema;
  }

  private static JsonObject parameter(String name, String in, JsonObject schema, String says) {
    JsonObject parameter =
        new JsonObject()
            .put("name", name)
            .put("in", in)
            .put("required", in.equals("path"))
            .put("schema", schema);
    return says.isEmpty() ? parameter : parameter.put("description", says);
  }

  private static JsonObject describe(Operation operation) {
    JsonObject description =
        new JsonObject()
            .put("operationId", operation.id())
            .put("summary", operation.summary())
            .put("responses", responses(operation));
    JsonArray inputs = new JsonArray();
    for (Operation.Input input : operation.inputs()) {
      JsonObject text = new JsonObject().put("type", "string");
      inputs.add(parameter(input.header(), "header", text, input.says()));
      if (input == Operation.Input.LABEL) {
        inputs.add(parameter("label", "query", text, "the same as the header"));
      }
    }
    if (!inputs.isEmpty()) description.put("parameters", inputs);
    if (operation.body() != Operation.Body.NONE) description.put("requestBody", body(operation));
    return description;
  }

  private static JsonObject body(Operation operation) {
    JsonObject content = new JsonObject();
    switch (operation.body()) {
      case VALUE -> content.put(MediaTypes.TEXT, text()).put(MediaTypes.JSON, ref("Value"));
      case VALUES -> content.put(MediaTypes.JSON, ref(Schemas.CHANGED_VALUES));
      case MESSAGE -> content.put(MediaTypes.TEXT, text()).put(MediaTypes.JSON, ref("Message"));
      case NONE -> {}
    }
    return new JsonObject().put("required", true).put("content", content);
  }

  private static JsonObject responses(Operation operation) {
    JsonObject content = new JsonObject();
    for (String type : operation.types()) {
      content.put(type, type.equals(MediaTypes.JSON) ? ref(operation.answer()) : text());
    }
    String says =
        operation.types().contains(MediaTypes.EVENTS)
            ? "Events \"delta\" and \"heartbeat\", the data of each a " + operation.answer()
            : operation.summary();
    JsonObject responses =
        new JsonObject()
            .put("200", new JsonObject().put("description", says).put("content", content));
    if (operation.inputs().contains(Operation.Input.IF_NONE_MATCH)) {
      responses.put("304", new JsonObject().put("description", "Nothing has changed"));
    }
    return responses.put(
        "default",
        new JsonObject()
            .put("description", "It was not done, and why")
            .put("content", new JsonObject().put(MediaTypes.PROBLEM, ref(PROBLEM))));
  }

  private static JsonObject text() {
    return new JsonObject().put("schema", new JsonObject().put("type", "string"));
  }

  private static JsonObject ref(String schema) {
    return new JsonObject().put("schema", Schemas.reference(schema));
  }
}
