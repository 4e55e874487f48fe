package slidersync.web.page;

import io.vertx.core.Handler;
import io.vertx.core.file.FileProps;
import io.vertx.core.file.FileSystem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.net.RFC3986;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import slidersync.web.http.ETag;

/**
 * The files of an author, served before the built-in ones. Browsers ask each time whether a file is
 * still the same, and the answer is that of the disk: who edits a file and reloads the page sees
 * the new one. Links are followed, also out of the folder: they are the author's. What is not
 * there, or hidden, is left to others.
 */
public final class OwnFiles {

  private static final String INDEX = "index.html";

  private final String folder;
  private final Handler<RoutingContext> files;

  public OwnFiles(Path folder) {
    this.folder = folder.toAbsolutePath().toString();
    // It keeps what it knows of a file, and calls it immutable, unless its cache is off.
    files =
        StaticHandler.create(FileSystemAccess.ROOT, this.folder)
            .setIncludeHidden(false)
            .setCachingEnabled(false);
  }

  public void route(Router router) {
    router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::look);
  }

  private void look(RoutingContext context) {
    String path = path(context);
    if (path == null) {
      context.next();
      return;
    }
    FileSystem disk = context.vertx().fileSystem();
    HttpServerRequest request = context.request();
    boolean more = !request.isEnded();
    if (more) request.pause();
    disk.props(folder + path)
        .onComplete(
            found -> {
              if (more) request.resume();
              if (found.failed()) {
                context.next();
              } else {
                serve(context, found.result());
              }
            });
  }

  /** Where the file is in the folder; null if the path can name none, or a hidden one. */
  private static @Nullable String path(RoutingContext context) {
    String decoded = RFC3986.decodeURIComponent(context.normalizedPath(), false);
    if (decoded == null || decoded.indexOf('\0') >= 0) return null;
    String path = RFC3986.removeDotSegments(decoded.replace('\\', '/'));
    if (path.contains("/.")) return null;
    return path.endsWith("/") ? path + INDEX : path;
  }

  /**
   * A folder is left to the handler of files, which sends browsers to its index. It sends all of a
   * file to those who ask for its last bytes ({@code bytes=-3}), as HTTP allows.
   */
  private void serve(RoutingContext context, FileProps file) {
    if (file.isRegularFile()) {
      HttpServerRequest request = context.request();
      HttpServerResponse response = context.response();
      ETag etag = etag(file);
      response
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
          .putHeader(HttpHeaders.ETAG, etag.text());
      if (etag.isKnownTo(request)) {
        response.setStatusCode(304).end();
        return;
      }
      String part = request.getHeader("If-Range");
      if (part != null && !part.equals(etag.text())) request.headers().remove("Range");
    }
    files.handle(context);
  }

  /** Another one after each edit. */
  private static ETag etag(FileProps file) {
    return new ETag("\"%x-%x\"".formatted(file.lastModifiedTime(), file.size()));
  }
}
