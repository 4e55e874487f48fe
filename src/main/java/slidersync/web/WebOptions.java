package slidersync.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import slidersync.web.http.Origin;
import slidersync.web.tls.Certificates;

/**
 * How the web side of a node is set up.
 *
 * @param port 0 takes a free one
 * @param webroot files that are served before the built-in ones
 * @param publicUrls origins that browsers use behind a proxy, such as {@code https://show.example},
 *     in the form of {@link Origin#of}
 * @param allowedOrigins of pages of other sites that may use the boards, in the same form
 * @param patience a connection to which nothing was written for so long is closed, since it takes
 *     nothing or asks nothing; whole seconds, and longer than the heartbeat
 * @param certificates of a server that speaks HTTPS
 */
public record WebOptions(
    String host,
    int port,
    Optional<Path> webroot,
    List<String> publicUrls,
    List<String> allowedOrigins,
    Duration patience,
    Optional<Certificates> certificates) {

  /** The patience for browsers. */
  public static final Duration PATIENCE = Duration.ofSeconds(40);

  public WebOptions(String host, int port, Optional<Path> webroot, List<String> publicUrls) {
    this(host, port, webroot, publicUrls, List.of(), PATIENCE, Optional.empty());
  }
}
