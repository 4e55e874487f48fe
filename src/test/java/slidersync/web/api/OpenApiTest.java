package slidersync.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.web.api.TestApi.VALUES;
import static slidersync.web.api.TestApi.json;
import static slidersync.web.api.TestApi.problem;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Boards;
import slidersync.support.JsonSchema;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** {@code /openapi.json} says what the routes do and nothing else, and so does the page. */
class OpenApiTest {

  private static final List<String> METHODS = List.of("GET", "PUT", "PATCH", "POST", "DELETE");

  /** What operations are documented as: {@code | `GET /api/boards` | ... |}. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(GET|PUT|PATCH|POST) (/[^` ?]*)[^`]*` \\|");

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  private static final TestApi API = new TestApi(NODE);
  private static final JsonObject DOCUMENT = json(API.get("/openapi.json"));
  private static final JsonSchema SCHEMAS = new JsonSchema(DOCUMENT);

  private record Described(String method, String path, JsonObject operation) {

    /** The path of a request that can be answered. */
    String target() {
      return path.replace("{board}", "main")
          .replace("{control}", path.matches(".*/(down|up|press)") ? "fog" : "slider1");
    }
  }

  private static List<Described> described() {
    List<Described> all = new ArrayList<>();
    for (Map.Entry<String, Object> path : DOCUMENT.getJsonObject("paths")) {
      JsonObject item = (JsonObject) path.getValue();
      METHODS.stream()
          .filter(method -> item.containsKey(method.toLowerCase(Locale.ROOT)))
          .forEach(
              method ->
                  all.add(
                      new Described(
                          method,
                          path.getKey(),
                          item.getJsonObject(method.toLowerCase(Locale.ROOT)))));
    }
    return all;
  }

  @Test
  void everyPathTakesTheMethodsThatAreDescribedAndNoOthers() {
    List<Described> all = described();
    assertThat(all).hasSizeGreaterThan(10);
    for (String path : DOCUMENT.getJsonObject("paths").fieldNames()) {
      List<Described> ofPath = all.stream().filter(one -> one.path.equals(path)).toList();
      for (String method : METHODS) {
        boolean isDescribed = ofPath.stream().anyMatch(one -> one.method.equals(method));
        // The head alone, since an event stream has no end.
        String asked = method.equals("GET") ? "HEAD" : method;
        Answer answer = API.send(asked, ofPath.get(0).target(), "");
        assertThat(answer.status() != 405).as(method + " " + path).isEqualTo(isDescribed);
        assertThat(answer.status()).isNotEqualTo(404);
        if (!isDescribed && !method.equals("GET")) {
          assertThat(answer.header("Allow")).hasValue(allowed(ofPath));
        }
      }
    }
  }

  private static String allowed(List<Described> ofPath) {
    Stream<String> methods =
        ofPath.stream()
            .map(Described::method)
            .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method));
    return String.join(
        ", ",
        Stream.concat(methods, Stream.of("OPTIONS"))
            .sorted((a, b) -> order(a) - order(b))
            .toList());
  }

  private static int order(String method) {
    return List.of("GET", "HEAD", "PUT", "PATCH", "POST", "OPTIONS").indexOf(method);
  }

  @Test
  void documentIsWhole() {
    assertThat(DOCUMENT.getString("openapi")).startsWith("3.1.");
    Matcher references = Pattern.compile("\"\\$ref\":\"([^\"]+)\"").matcher(DOCUMENT.encode());
    while (references.find()) assertThat(SCHEMAS.resolve(references.group(1))).isNotNull();
    assertThat(described().stream().map(one -> one.operation.getString("operationId")))
        .doesNotHaveDuplicates()
        .doesNotContainNull();
    for (Described one : described()) {
      JsonObject item = DOCUMENT.getJsonObject("paths").getJsonObject(one.path);
      Matcher names = Pattern.compile("\\{(\\w+)}").matcher(one.path);
      List<String> expected = names.results().map(name -> name.group(1)).toList();
      assertThat(
              item.getJsonArray("parameters", new JsonArray()).stream()
                  .map(parameter -> ((JsonObject) parameter).getString("name")))
          .containsExactlyElementsOf(expected);
      assertThat(one.operation.getJsonObject("responses").fieldNames()).contains("200", "default");
    }
  }

  @Test
  void everyAnswerIsAsDescribed() {
    API.send("POST", "/api/boards/main/messages", "Doors in five");
    for (Described one : described()) {
      JsonObject content =
          one.operation.getJsonObject("responses").getJsonObject("200").getJsonObject("content");
      if (!content.containsKey("application/json")) continue;
      Answer answer = API.send(one.method, one.target(), body(one), "Accept: application/json");

      assertThat(answer.status()).as(one.path + answer.body()).isEqualTo(200);
      JsonObject schema = content.getJsonObject("application/json").getJsonObject("schema");
      Object value = Json.decodeValue(answer.body());
      assertThat(SCHEMAS.problems(schema, value)).as(one.path).isEmpty();
    }
  }

  private static String body(Described one) {
    if (one.path.endsWith("/messages")) return "Doors in four";
    return one.path.endsWith("/values") ? "{\"slider1\": 31}" : "31";
  }

  @ParameterizedTest
  @CsvSource({"events, Delta", "people/events, PeopleDelta", "messages/events, MessagesDelta"})
  void everyEventIsAsDescribed(String path, String schema) {
    API.send("POST", "/api/boards/main/messages", "Doors in three");
    try (TestEvents events = TestEvents.openAt(NODE, "/api/boards/main/" + path)) {
      assertThat(SCHEMAS.problems(reference(schema), events.all().get(0).data())).isEmpty();
    }
  }

  @Test
  void problemIsAsDescribed() {
    JsonObject problem = problem(API.send("PUT", VALUES + "/slider1", "51"));

    assertThat(SCHEMAS.problems(reference("Problem"), problem)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          {"slider1": 31}              | true
          {"slider1": 51}              | false
          {"slider1": "31"}            | false
          {"number1": -10.5}           | false
          {"mute": true, "scene":"end"}| true
          {"scene": "encore"}          | false
          {"nope": 1}                  | false
          """,
      delimiter = '|')
  void schemasOfBoardsSayWhichValuesFit(String values, boolean fit) {
    assertThat(SCHEMAS.problems(reference("ValuesOf.main"), new JsonObject(values)).isEmpty())
        .isEqualTo(fit);
  }

  private static JsonObject reference(String name) {
    return new JsonObject().put("$ref", "#/components/schemas/" + name);
  }

  @Test
  void pageOnHttpHasARowForEachOperation() throws IOException {
    List<String> rows =
        ROW.matcher(Files.readString(Path.of("docs/http.md")))
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            described().stream().map(one -> one.method + " " + one.path).toList());
  }
}
