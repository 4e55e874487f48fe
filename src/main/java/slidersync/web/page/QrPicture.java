package slidersync.web.page;

import io.nayuki.qrcodegen.QrCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import slidersync.web.http.ReadRoute;

/** {@code GET /qr.svg?text=URL}: a QR code that leads to a page, made here and nowhere else. */
final class QrPicture {

  /** A longer one is a code that cameras find hard to read. */
  private static final Pattern URL = Pattern.compile("https?://[!-~]{1,300}");

  /** The light frame that readers need, in modules. */
  private static final int QUIET = 4;

  private QrPicture() {}

  static void route(Router router) {
    ReadRoute.at(router, "/qr.svg").handler(QrPicture::serve);
  }

  private static void serve(RoutingContext context) {
    List<String> texts = context.queryParam("text");
    if (texts.size() != 1 || !URL.matcher(texts.get(0)).matches()) {
      context.fail(400);
      return;
    }
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "image/svg+xml")
        .putHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=86400")
        .end(svg(texts.get(0)));
  }

  static String svg(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
    int size = code.size + 2 * QUIET;
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          dark.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" shape-rendering=\"crispEdges\">"
            .formatted(size)
        + "<path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%2$s\"/></svg>"
            .formatted(size, dark);
  }
}
