package slidersync.web.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;

/**
 * Tells one content of a file from all others.
 *
 * @param text with its quotes, as in the header
 */
public record ETag(String text) {

  /** Whether the sender of a request has this content already. */
  public boolean isKnownTo(HttpServerRequest request) {
    // Proxies that compress make a tag weak, and several headers are one list.
    return request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
        .flatMap(tags -> Arrays.stream(tags.split(",")))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals(text) || tag.equals("*"));
  }
}
