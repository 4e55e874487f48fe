package slidersync.web.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Sender;
import slidersync.sync.Author;
import slidersync.web.http.OriginCheck;
import slidersync.web.identity.Identity;
import slidersync.web.identity.IdentityCookie;

/**
 * Who sends a command: a browser, in the name of its participant, or a program, by its label.
 *
 * @param label null for a browser
 */
record Caller(Sender sender, @Nullable String label) {

  static final String LABEL = "Label";

  private static final String LABEL_PARAMETER = "label";

  /** Tells who sends a request. */
  static Caller of(HttpServerRequest request, IdentityCookie identities) {
    Optional<Identity> known = identities.of(request);
    if (known.isEmpty() && !isBrowser(request)) {
      return new Caller(new Sender(null, ""), label(request));
    }
    String participant = known.map(Identity::participant).orElseGet(() -> stranger(request));
    // What it presses is not pressed by one of its pages, whose connections end presses.
    return new Caller(new Sender(participant, "http " + participant), null);
  }

  /** A browser without a cookie is the same participant in each request, to end what it presses. */
  private static String stranger(HttpServerRequest request) {
    String browser = address(request) + " " + request.getHeader(HttpHeaders.USER_AGENT);
    return "h" + UUID.nameUUIDFromBytes(browser.getBytes(UTF_8)).toString().replace("-", "");
  }

  private static boolean isBrowser(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.ORIGIN)
        || request.headers().contains("Sec-Fetch-Site")
        || OriginCheck.hasAgentOfBrowser(request);
  }

  /** Who others see. */
  Author author() {
    return sender.author(label);
  }

  private static String label(HttpServerRequest request) {
    String header = request.getHeader(LABEL);
    if (header != null) return new String(header.getBytes(ISO_8859_1), UTF_8);
    String parameter = request.getParam(LABEL_PARAMETER);
    return parameter == null ? address(request) : parameter;
  }

  /** The address of the program, or of the proxy before it. */
  static String address(HttpServerRequest request) {
    return request.remoteAddress().hostAddress().replaceFirst("%.*", "");
  }
}
