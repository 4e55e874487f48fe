package slidersync.web.api;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Refusals;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * Why a request was not done, in the form of RFC 9457: {@code {"type": "about:blank", "title",
 * "status", "detail"}}, with {@code "reason", "control"?, "details"?} where it was refused as
 * commands of the event bus are.
 *
 * @param headers that its answer has
 */
record Problem(
    int status, String detail, @Nullable Refusal refusal, Map<CharSequence, String> headers) {

  /** When a board without an owner has one again, mostly. */
  private static final int RETRY_SECONDS = 1;

  /** A problem for which HTTP has a word, and boards do not. */
  static Problem of(int status, String detail) {
    return new Problem(status, detail, null, Map.of());
  }

  /** A refusal with the status of its code. */
  static Problem of(Refusal refusal) {
    return of(refusal, refusal.reason().code());
  }

  /** A refusal with another status. */
  static Problem of(Refusal refusal, int status) {
    Problem problem = new Problem(status, refusal.message(), refusal, Map.of());
    if (refusal.details().get(Refusal.RETRY_AFTER) instanceof Number millis) {
      long seconds = Math.max(1, (millis.longValue() + 999) / 1_000);
      return problem.with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
    return refusal.reason() == Reason.UNAVAILABLE
        ? problem.with(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS))
        : problem;
  }

  /** The same with one more header. */
  Problem with(CharSequence header, String value) {
    Map<CharSequence, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Problem(status, detail, refusal, more);
  }

  /** Answers a request with it. */
  void send(HttpServerResponse response) {
    JsonObject body =
        new JsonObject()
            .put("type", "about:blank")
            .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
            .put("status", status)
            .put("detail", detail);
    if (refusal != null) body.mergeIn(Refusals.data(refusal));
    headers.forEach(response::putHeader);
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, MediaTypes.PROBLEM)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(body.encode());
  }
}
