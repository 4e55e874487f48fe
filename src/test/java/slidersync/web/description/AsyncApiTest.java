package slidersync.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.support.Boards;
import slidersync.support.JsonSchema;
import slidersync.support.RawHttp;
import slidersync.support.RawWebSocket;
import slidersync.support.TestNode;
import slidersync.text.Reason;

/** {@code /asyncapi.json} says what is permitted and nothing else, and what it says is so. */
class AsyncApiTest {

  private static final BoardDefinition HOUSE =
      BoardDefinition.of(
          "main",
          "House",
          List.of(
              Boards.control("dim", Map.of("type", "range", "min", 0, "max", 100)),
              Boards.control("fog", Map.of("type", "button")),
              Boards.control("go", Map.of("type", "trigger"))));

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(HOUSE));

  private static final JsonObject DOCUMENT =
      new JsonObject(RawHttp.request(NODE.port(), "GET", "/asyncapi.json").body());

  private static final JsonSchema SCHEMAS = new JsonSchema(DOCUMENT);

  /** One for all; it ends with the node. */
  private static final RawWebSocket SOCKET = RawWebSocket.open(NODE);

  private static Set<String> addresses(String action) {
    Set<String> addresses = new LinkedHashSet<>();
    DOCUMENT
        .getJsonObject("operations")
        .forEach(
            entry -> {
              JsonObject operation = (JsonObject) entry.getValue();
              JsonObject channel =
                  SCHEMAS.resolve(operation.getJsonObject("channel").getString("$ref"));
              String address = channel.getString("address");
              boolean isRegistration = entry.getKey().endsWith(".registration");
              if (operation.getString("action").equals(action)
                  && address != null
                  && !isRegistration) {
                addresses.add(address.replace("{board}", "main"));
              }
            });
    return addresses;
  }

  /** Every address of a board that there is, browsers may use it or not. */
  private static List<String> all() {
    return Stream.concat(
            Arrays.stream(Addresses.class.getMethods())
                .filter(method -> method.getReturnType().equals(String.class))
                .filter(
                    method ->
                        Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .map(AsyncApiTest::address),
            Stream.concat(Addresses.commands("main").stream(), Addresses.events("main").stream()))
        .distinct()
        .toList();
  }

  private static String address(Method method) {
    try {
      return (String) method.invoke(null, "main");
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method.getName(), e);
    }
  }

  @Test
  void whatItReceivesIsWhatTheBridgeTakes() {
    Set<String> described = addresses("receive");

    assertThat(all()).containsAll(described).hasSizeGreaterThan(described.size());
    for (String address : all()) {
      JsonObject answer = SOCKET.request(address, new JsonObject());
      assertThat("UNKNOWN_ADDRESS".equals(answer.getString("reason")))
          .as("%s is refused", address)
          .isEqualTo(!described.contains(address));
    }
  }

  @Test
  void whatItSendsIsWhatCanBeSubscribedTo() {
    Set<String> described = addresses("send");

    assertThat(all()).containsAll(described);
    for (String address : all()) {
      try (RawWebSocket socket = RawWebSocket.open(NODE)) {
        JsonObject register = new JsonObject().put("type", "register").put("address", address);
        socket.send(register.encode());
        JsonObject answer = socket.next();
        assertThat("UNKNOWN_ADDRESS".equals(answer.getString("reason")))
            .as("%s is refused", address)
            .isEqualTo(!described.contains(address));
        if (described.contains(address)) assertFits(message(address), answer);
      }
    }
  }

  /** The message of the channel with that address, as the first one that its document names. */
  private static JsonObject message(String address) {
    for (Map.Entry<String, Object> entry : DOCUMENT.getJsonObject("channels")) {
      JsonObject channel = (JsonObject) entry.getValue();
      String pattern = channel.getString("address");
      if (pattern != null && pattern.replace("{board}", "main").equals(address)) {
        return payload(channel, channel.getJsonObject("messages").fieldNames().iterator().next());
      }
    }
    throw new AssertionError("expected a channel for " + address);
  }

  private static JsonObject payload(JsonObject channel, String message) {
    JsonObject reference = channel.getJsonObject("messages").getJsonObject(message);
    return SCHEMAS.resolve(reference.getString("$ref")).getJsonObject("payload");
  }

  private static void assertFits(JsonObject schema, JsonObject message) {
    assertThat(SCHEMAS.problems(schema, message)).as("%s", message.encode()).isEmpty();
  }

  /** In this order each of them is done. */
  static List<String> commands() {
    List<String> commands =
        Contract.commands().stream()
            .map(Contract::name)
            .filter(c -> !c.equals("people.leave"))
            .toList();
    return Stream.concat(
            Stream.of("people.join"),
            Stream.concat(
                commands.stream().filter(c -> !c.equals("people.join")), Stream.of("people.leave")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void exampleOfEachCommandIsDoneAndItsReplyFits(String command) {
    JsonObject operation = DOCUMENT.getJsonObject("operations").getJsonObject(command);
    JsonObject channel = SCHEMAS.resolve(operation.getJsonObject("channel").getString("$ref"));
    String address = channel.getString("address").replace("{board}", "main");
    JsonObject schema = payload(channel, command).getJsonObject("properties").getJsonObject("body");
    JsonObject body =
        SCHEMAS.resolve(schema.getString("$ref")).getJsonArray("examples").getJsonObject(0);
    assertFits(schema, body);

    JsonObject reply = SOCKET.request(address, body);

    JsonArray replies = operation.getJsonObject("reply").getJsonArray("messages");
    String message = replies.getJsonObject(0).getString("$ref");
    String name = message.substring(message.lastIndexOf('/') + 1);
    assertFits(payload(DOCUMENT.getJsonObject("channels").getJsonObject("replies"), name), reply);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void unknownFieldIsRefusedAsItIsDescribed(String command) {
    JsonObject body = new JsonObject().put("nonsense", 1);

    JsonObject refusal = SOCKET.request("board.main." + command, body);

    JsonObject described = DOCUMENT.getJsonObject("components").getJsonObject("schemas");
    assertFits(described.getJsonObject("Refusal"), refusal);
    assertThat(refusal.getString("reason")).isEqualTo(Reason.MALFORMED.name());
  }

  @Test
  void examplesFitTheirSchemas() {
    DOCUMENT
        .getJsonObject("components")
        .getJsonObject("schemas")
        .forEach(
            entry -> {
              JsonObject schema = (JsonObject) entry.getValue();
              schema
                  .getJsonArray("examples", new JsonArray())
                  .forEach(example -> assertFits(schema, (JsonObject) example));
            });
  }

  @Test
  void refusalHasEveryReason() {
    JsonObject refusal =
        DOCUMENT.getJsonObject("components").getJsonObject("schemas").getJsonObject("Refusal");

    assertThat(refusal.getJsonObject("properties").getJsonObject("reason").getJsonArray("enum"))
        .containsExactlyElementsOf(Arrays.stream(Reason.values()).map(Reason::name).toList());
  }

  @Test
  void serversAreThoseThatWereAskedAndEveryReferenceLeadsSomewhere() {
    JsonObject websocket = DOCUMENT.getJsonObject("servers").getJsonObject("websocket");
    assertThat(websocket.getString("host")).endsWith(":" + NODE.port());
    assertThat(websocket.getString("protocol")).isEqualTo("ws");
    assertThat(references(DOCUMENT)).isNotEmpty().allSatisfy(SCHEMAS::resolve);
  }

  private static List<String> references(Object json) {
    if (json instanceof JsonArray array) {
      return array.stream().flatMap(item -> references(item).stream()).toList();
    }
    if (!(json instanceof JsonObject object)) return List.of();
    return object.stream()
        .flatMap(
            field ->
                field.getKey().equals("$ref")
                    ? Stream.of((String) field.getValue())
                    : references(field.getValue()).stream())
        .toList();
  }
}
