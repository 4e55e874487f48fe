package slidersync.web.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose pages reach this site: its own, and those of other sites that the operator allows. All are
 * in normal form.
 *
 * @param publicUrls the origins that browsers use behind a proxy
 * @param others of pages of other sites; these are nobody that this site knows, and have no cookies
 */
public record Origins(List<String> publicUrls, List<String> others) {

  /** All that are listed, besides the one of the request itself. */
  public List<String> listed() {
    return Stream.concat(publicUrls.stream(), others.stream()).toList();
  }

  /** The other site whose page sends the request, if it is an allowed one. */
  public Optional<String> other(HttpServerRequest request) {
    List<String> origins = request.headers().getAll(HttpHeaders.ORIGIN);
    if (others.isEmpty() || origins.size() != 1) return Optional.empty();
    return Origin.of(origins.get(0))
        .filter(others::contains)
        .filter(origin -> !publicUrls.contains(origin))
        .filter(origin -> !Origin.ofSite(request).equals(Optional.of(origin)));
  }
}
