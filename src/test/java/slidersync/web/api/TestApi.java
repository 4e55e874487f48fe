package slidersync.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** The API of a node, as its callers use it. */
final class TestApi {

  static final String VALUES = "/api/boards/main/values";

  private final TestNode node;

  TestApi(TestNode node) {
    this.node = node;
  }

  Answer get(String target, String... headers) {
    return RawHttp.request(node.port(), "GET", target, headers);
  }

  Answer send(String method, String target, String body, String... headers) {
    return RawHttp.request(node.port(), method, target, List.of(headers), body);
  }

  /** A body of that type. */
  Answer sendAs(String type, String method, String target, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Content-Type: " + type);
    return RawHttp.request(node.port(), method, target, all, body);
  }

  /** The value of a control, as text. */
  String value(String control) {
    return get(VALUES + "/" + control).body();
  }

  static JsonObject json(Answer answer) {
    assertThat(answer.header("Content-Type")).hasValue("application/json");
    return new JsonObject(answer.body());
  }

  /** What an answer with a problem says, which is true of the answer itself. */
  static JsonObject problem(Answer answer) {
    assertThat(answer.header("Content-Type"))
        .as(answer.body())
        .hasValue("application/problem+json");
    assertThat(answer.header("Cache-Control")).hasValue("no-store");
    JsonObject problem = new JsonObject(answer.body());
    assertThat(problem.getInteger("status")).isEqualTo(answer.status());
    assertThat(problem.getString("type")).isEqualTo("about:blank");
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
    return problem;
  }
}
