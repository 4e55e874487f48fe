package slidersync.web.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import slidersync.web.http.ETag;

/**
 * A built-in file, read and compressed when it is first asked for. Under a URL that names its
 * content's hash it may be kept for ever; otherwise the browser asks each time whether it is still
 * the same.
 */
final class Asset {

  private final String path;
  private final String contentType;
  private final Lazy<byte[]> plain;
  private final Lazy<String> hash;
  private final Lazy<byte[]> compressed;

  Asset(String path, String contentType, Supplier<byte[]> content) {
    this.path = path;
    this.contentType = contentType;
    plain = new Lazy<>(content);
    hash = new Lazy<>(() -> hash(plain.get()));
    compressed = new Lazy<>(() -> Gzip.compress(plain.get()));
  }

  /** The URL that changes with the content. */
  String url() {
    return path + "?v=" + hash.get();
  }

  /** Whether a request asks for this content and no other. */
  boolean isNamedBy(RoutingContext context) {
    return context.queryParam("v").contains(hash.get());
  }

  void serve(RoutingContext context) {
    HttpServerResponse response = context.response();
    ETag etag = new ETag("\"" + hash.get() + "\"");
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
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(Buffer.buffer(compressed.get()));
    } else {
      response.end(Buffer.buffer(plain.get()));
    }
  }

  private static String hash(byte[] content) {
    CRC32 hash = new CRC32();
    hash.update(content);
    return HexFormat.of().toHexDigits((int) hash.getValue());
  }
}
