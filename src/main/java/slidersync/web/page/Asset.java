package slidersync.web.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import slidersync.web.http.ETag;

/**
 * A built-in file, compressed when it is first asked for. Under a URL that names its content's hash
 * it may be kept for ever; otherwise the browser asks each time whether it is still the same.
 */
final class Asset {

  private final String path;
  private final String contentType;
  private final byte[] plain;
  private final String hash;

  /** Two event loops may make it at the same time, and it is the same. */
  private volatile byte @Nullable [] compressed;

  Asset(String path, String contentType, byte[] content) {
    this.path = path;
    this.contentType = contentType;
    plain = content;
    hash = hash(content);
  }

  /** The URL that changes with the content. */
  String url() {
    return path + "?v=" + hash;
  }

  /** Whether a request asks for this content and no other. */
  boolean isNamedBy(RoutingContext context) {
    return context.queryParam("v").contains(hash);
  }

  void serve(RoutingContext context) {
    HttpServerResponse response = context.response();
    ETag etag = new ETag("\"" + hash + "\"");
    response
        .putHeader(
            HttpHeaders.CACHE_CONTROL,
            isNamedBy(context) ? "public, max-age=31536000, immutable" : "no-cache")
        .putHeader(HttpHeaders.ETAG, etag.text())
        .headers()
        .add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (etag.isKnownTo(context.request())) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, contentType);
    if (Gzip.isTakenBy(context)) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(Buffer.buffer(compressed()));
    } else {
      response.end(Buffer.buffer(plain));
    }
  }

  private byte[] compressed() {
    byte[] made = compressed;
    if (made == null) {
      made = Gzip.compress(plain);
      compressed = made;
    }
    return made;
  }

  private static String hash(byte[] content) {
    CRC32 hash = new CRC32();
    hash.update(content);
    return HexFormat.of().toHexDigits((int) hash.getValue());
  }
}
