package slidersync.web.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Origins as browsers write them: {@code scheme://host[:port]}, in lower case, default port left
 * out.
 */
public final class Origin {

  private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);
  private static final int MAX_PORT = 65_535;

  private Origin() {}

  /** The normal form of an origin; nothing if it is none, or has a path. */
  public static Optional<String> of(String text) {
    return uri(text)
        .filter(
            uri ->
                uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null)
        .flatMap(Origin::of);
  }

  /** The origin of a page, in normal form; nothing if the text is not the URL of one. */
  static Optional<String> ofPage(String url) {
    return uri(url).flatMap(Origin::of);
  }

  /** The origin under which a request has reached this site. */
  static Optional<String> ofSite(HttpServerRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    return host == null ? Optional.empty() : of(request.scheme() + "://" + host);
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> of(URI uri) {
    String host = uri.getHost();
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    Integer defaultPort = DEFAULT_PORTS.get(scheme);
    if (host == null || defaultPort == null || uri.getRawUserInfo() != null) {
      return Optional.empty();
    }
    if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) return Optional.empty();
    String port = uri.getPort() < 0 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
    return Optional.of(scheme + "://" + host.toLowerCase(Locale.ROOT) + port);
  }
}
