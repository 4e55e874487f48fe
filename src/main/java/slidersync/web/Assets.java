package slidersync.web;

import io.vertx.ext.web.Router;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The built-in files that pages load. The scripts are served as one, in the order of their use. */
final class Assets {

  private static final List<String> SCRIPTS =
      List.of(
          "vendor/sockjs.min.js",
          "vendor/vertx-eventbus.js",
          "replica.js",
          "commands.js",
          "connection.js",
          "status.js",
          "field.js",
          "pacing.js",
          "control.js",
          "controls.js",
          "main.js");

  private final Asset script =
      new Asset("/slider-sync.js", "text/javascript; charset=utf-8", read(SCRIPTS));
  private final Asset style =
      new Asset("/style.css", "text/css; charset=utf-8", read(List.of("style.css")));
  private final Asset icon = new Asset("/icon.svg", "image/svg+xml", read(List.of("icon.svg")));

  String scriptUrl() {
    return script.url();
  }

  String styleUrl() {
    return style.url();
  }

  String iconUrl() {
    return icon.url();
  }

  void route(Router router) {
    ReadRoute.at(router, "/slider-sync.js").handler(script::serve);
    ReadRoute.at(router, "/style.css").handler(style::serve);
    ReadRoute.at(router, "/icon.svg").handler(icon::serve);
  }

  private static byte[] read(List<String> names) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String name : names) {
      try (InputStream in = Assets.class.getResourceAsStream("/webroot/" + name)) {
        if (in == null) throw new IllegalStateException("webroot/" + name + " is not in the jar");
        in.transferTo(all);
        all.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all.toByteArray();
  }
}
