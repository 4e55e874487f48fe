package slidersync.web.page;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import slidersync.web.http.Reachable;

/**
 * Where other devices find this site, for somebody who has opened it by a name that means something
 * on this machine only. Nobody else gets to know the addresses of this machine.
 */
public final class ShareOrigins {

  private static final Pattern LOCAL =
      Pattern.compile("(?i)localhost|.*\\.localhost|127\\.[0-9.]+|\\[::1]|::1");

  private final String host;
  private final List<String> publicUrls;

  /**
   * @param host where this site listens
   * @param publicUrls the origins that browsers use behind a proxy
   */
  public ShareOrigins(String host, List<String> publicUrls) {
    this.host = host;
    this.publicUrls = publicUrls;
  }

  /** What the menu shows of them to who sends a request. */
  Map<String, Object> view(HttpServerRequest request) {
    HostAndPort own = request.authority();
    if (own == null || !LOCAL.matcher(own.host()).matches()) {
      return Map.of("origins", List.of(), "isLocal", false);
    }
    List<String> origins = publicUrls.isEmpty() ? inNetwork(request, own) : publicUrls;
    return Map.of("origins", origins, "isLocal", origins.isEmpty());
  }

  private List<String> inNetwork(HttpServerRequest request, HostAndPort own) {
    String port = own.port() < 0 ? "" : ":" + own.port();
    return Reachable.addresses(host).stream()
        .map(address -> request.scheme() + "://" + bracketed(address) + port)
        .toList();
  }

  private static String bracketed(String address) {
    return address.contains(":") ? "[" + address + "]" : address;
  }
}
