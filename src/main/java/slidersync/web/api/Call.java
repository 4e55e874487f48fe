package slidersync.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Position;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.web.feed.PositionText;
import slidersync.web.http.ETag;

/**
 * One call of an operation: what was asked, and how it is answered.
 *
 * @param allowed the methods that its path takes besides its own, as a header
 * @param type the one of those that the operation answers with that the caller likes best
 * @param contentType what the request says of its body; empty if nothing
 */
record Call(RoutingContext context, String allowed, String type, String contentType) {

  private static final String CONTROL = "control";

  HttpServerRequest request() {
    return context.request();
  }

  HttpServerResponse response() {
    return context.response();
  }

  /** The id of the board in the path. */
  String board() {
    return context.pathParam("board");
  }

  /** The id of the control in the path. */
  String control() {
    return context.pathParam(CONTROL);
  }

  boolean isHead() {
    return request().method().equals(HttpMethod.HEAD);
  }

  boolean isJson() {
    return MediaTypes.isJson(contentType);
  }

  /** The body as text. */
  Outcome<String> text() {
    Buffer body = context.body().buffer();
    if (body == null) return Outcome.accepted("");
    try {
      ByteBuffer bytes = ByteBuffer.wrap(body.getBytes());
      return Outcome.accepted(UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Outcome.rejected(Reason.MALFORMED, "expected a body in UTF-8");
    }
  }

  /** The body as what a JSON document can hold, which is not null. */
  Outcome<Object> json(String expected) {
    return text().then(text -> json(expected, text));
  }

  private static Outcome<Object> json(String expected, String text) {
    @Nullable Object value = decode(text);
    return value == null
        ? Outcome.rejected(
            Reason.MALFORMED, "expected " + expected + " as JSON, got " + Quoted.of(text))
        : Outcome.accepted(value);
  }

  private static @Nullable Object decode(String text) {
    try {
      return Json.decodeValue(text);
    } catch (DecodeException e) {
      return null;
    }
  }

  /** Answers with JSON. */
  void answer(JsonObject json) {
    answer(MediaTypes.JSON, json.encode());
  }

  void answer(String bodyType, String body) {
    response()
        .putHeader(HttpHeaders.CONTENT_TYPE, bodyType)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(body);
  }

  /**
   * Answers with what was read at a position, unless the caller has it already.
   *
   * @param tag what tells it from others that were read there
   */
  void answerAt(String tag, Supplier<String> body) {
    ETag etag = new ETag("\"" + tag + "\"");
    response()
        .putHeader(HttpHeaders.ETAG, etag.text())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    if (etag.isKnownTo(request())) {
      response().setStatusCode(304).end();
    } else {
      response().putHeader(HttpHeaders.CONTENT_TYPE, contentType(type)).end(body.get());
    }
  }

  /** Answers with what a command has led to. */
  void answerChange(Position position, String body) {
    response().putHeader(HttpHeaders.ETAG, "\"" + PositionText.of(position) + "\"");
    answer(contentType(type), body);
  }

  private static String contentType(String type) {
    return type.equals(MediaTypes.TEXT) ? type + "; charset=utf-8" : type;
  }

  void refuse(Problem problem) {
    problem.send(response());
  }

  /**
   * Refuses with the status that fits a request: 412 where a condition of it was not met. 405 is
   * about what its path names; a body that names what cannot be done so is refused with 422.
   */
  void refuse(Refusal refusal) {
    switch (refusal.reason()) {
      case CONFLICT, UNKNOWN_REVISION -> refuse(Problem.of(refusal, 412));
      case WRONG_COMMAND -> {
        boolean isOfPath = context.pathParams().containsKey(CONTROL);
        refuse(
            isOfPath
                ? Problem.of(refusal).with(HttpHeaders.ALLOW, allowed)
                : Problem.of(refusal, 422));
      }
      default -> refuse(Problem.of(refusal));
    }
  }
}
