package slidersync.web.description;

import static java.util.Objects.requireNonNull;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import slidersync.text.Reason;

/** The JSON Schemas of bodies, and of the messages that bring them. */
final class Schemas {

  private static final String FILE = "schemas.json";
  private static final String REFUSAL = "Refusal";
  private static final String REPLY_ADDRESS = "ReplyAddress";

  /** The one word for the same thing over WebSockets, the other over TCP. */
  private static final JsonObject NEWS = oneOf(List.of("rec", "message"));

  private Schemas() {}

  /** The schemas of all bodies, and of refusals, by their names. */
  static JsonObject all() {
    try (InputStream file = requireNonNull(Schemas.class.getResourceAsStream(FILE))) {
      return new JsonObject(Buffer.buffer(file.readAllBytes())).put(REFUSAL, refusal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refers to one of them. */
  static JsonObject reference(String name) {
    return new JsonObject().put("$ref", "#/components/schemas/" + name);
  }

  /** The message that sends a body to an address. */
  static JsonObject command(Contract command) {
    return object(
        List.of("type", "address", "body"),
        new JsonObject()
            .put("type", oneOf(List.of("send", "publish")))
            .put("address", address(command))
            .put("headers", new JsonObject().put("type", "object"))
            .put("body", reference(command.body()))
            .put("replyAddress", reference(REPLY_ADDRESS)));
  }

  /** The message that subscribes, or ends that. */
  static JsonObject subscription(String type, Contract event) {
    return object(
        List.of("type", "address"),
        new JsonObject()
            .put("type", only(type))
            .put("address", address(event))
            .put("headers", new JsonObject().put("type", "object")));
  }

  /** The message that brings an event. */
  static JsonObject event(Contract event) {
    return news(address(event), event.body());
  }

  /** The message that answers a command. */
  static JsonObject reply(String body) {
    return news(reference(REPLY_ADDRESS), body);
  }

  private static JsonObject news(JsonObject address, String body) {
    return object(
        List.of("type", "address", "body"),
        new JsonObject().put("type", NEWS).put("address", address).put("body", reference(body)));
  }

  /** A message with a type and nothing else. */
  static JsonObject bare(String type) {
    return object(List.of("type"), new JsonObject().put("type", only(type)));
  }

  private static JsonObject refusal() {
    List<Reason> reasons = Arrays.asList(Reason.values());
    JsonObject integers = new JsonObject().put("type", "integer");
    JsonObject text = new JsonObject().put("type", "string");
    JsonObject fields =
        new JsonObject()
            .put("type", only("err"))
            .put("address", reference(REPLY_ADDRESS))
            .put(
                "failureCode",
                integers.copy().put("enum", reasons.stream().map(Reason::code).distinct().toList()))
            .put(
                "failureType",
                oneOf(List.of("RECIPIENT_FAILURE", "NO_HANDLERS", "TIMEOUT", "ERROR")))
            .put("message", text)
            .put("reason", oneOf(reasons.stream().map(Reason::name).toList()))
            .put("control", reference("ControlId"))
            .put("details", new JsonObject().put("type", "object"))
            .put("body", text);
    return object(List.of("type", "message"), fields)
        .put(
            "description",
            "Says why something was not done. Decide by the reason, or by the code of one that you"
                + " do not know. With an address it answers the message with that reply address")
        .put("examples", new JsonArray().add(REFUSAL_EXAMPLE));
  }

  private static final JsonObject REFUSAL_EXAMPLE =
      new JsonObject()
          .put("type", "err")
          .put("address", "1")
          .put("failureCode", Reason.INVALID_VALUE.code())
          .put("failureType", "RECIPIENT_FAILURE")
          .put("message", "dim: expected a number from 0 to 100, got 101")
          .put("reason", Reason.INVALID_VALUE.name())
          .put("control", "dim")
          .put(
              "details",
              new JsonObject().put("expected", "a number from 0 to 100").put("got", "101"));

  private static JsonObject address(Contract contract) {
    return new JsonObject()
        .put("type", "string")
        .put("description", contract.address() + ", with the id of the board");
  }

  private static JsonObject only(String text) {
    return new JsonObject().put("type", "string").put("const", text);
  }

  private static JsonObject oneOf(List<String> texts) {
    return new JsonObject().put("type", "string").put("enum", new JsonArray(texts));
  }

  private static JsonObject object(List<String> required, JsonObject properties) {
    return new JsonObject()
        .put("type", "object")
        .put("required", new JsonArray(required))
        .put("properties", properties);
  }
}
