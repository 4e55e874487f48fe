package slidersync.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Origins as browsers write them: {@code scheme://host[:port]}, in lower case, default port left
 * out.
 */
final class Origin {

  private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);
  private static final int MAX_PORT = 65_535;

  private Origin() {}

  /** The normal form of an origin; nothing if it is none, or has a path. */
  static Optional<String> of(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    String host = uri.getHost();
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    Integer defaultPort = DEFAULT_PORTS.get(scheme);
    if (host == null || defaultPort == null || uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
      return Optional.empty();
    }
    boolean more =
        uri.getRawUserInfo() != null
            || !uri.getRawPath().isEmpty()
            || uri.getRawQuery() != null
            || uri.getRawFragment() != null;
    if (more) return Optional.empty();
    String port = uri.getPort() < 0 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
    return Optional.of(scheme + "://" + host.toLowerCase(Locale.ROOT) + port);
  }
}
