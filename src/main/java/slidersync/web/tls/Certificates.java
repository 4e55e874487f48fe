package slidersync.web.tls;

import io.vertx.core.net.KeyCertOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.tls.CertificateSource;
import slidersync.tls.Credentials;
import slidersync.tls.CredentialsException;

/**
 * The certificate of a node: what its source has had the last time that it could be used. All web
 * verticles of the node share it.
 */
public final class Certificates {

  private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

  private final CertificateSource source;
  private final List<Consumer<KeyCertOptions>> servers = new CopyOnWriteArrayList<>();
  private volatile State current;

  /** What the last look has found: credentials, or why there are none. */
  private Object found = "";

  /** Why there are none, if that was logged. */
  private Object told = "";

  private record State(Credentials credentials, KeyCertOptions options) {

    static State of(Credentials credentials) {
      return new State(credentials, KeyCertOptions.wrap(credentials.keyManager()));
    }
  }

  private Certificates(CertificateSource source) {
    this.source = source;
    current = State.of(source.load());
  }

  /**
   * Begins with what there is. Blocks.
   *
   * @throws CredentialsException when there is nothing that could be used
   */
  public static Certificates load(CertificateSource source) {
    return new Certificates(source);
  }

  public Credentials credentials() {
    return current.credentials();
  }

  /** In the form that servers take. */
  public KeyCertOptions options() {
    return current.options();
  }

  /**
   * Gives a server each certificate, beginning with this one.
   *
   * @param server called on any thread
   */
  public void follow(Consumer<KeyCertOptions> server) {
    servers.add(server);
    server.accept(current.options());
  }

  /**
   * Looks whether there is another certificate. Takes what it finds when it has found the same two
   * times in a row, since files are written one after the other. Blocks.
   */
  synchronized void look() {
    Object now = find();
    boolean isSettled = now.equals(found);
    found = now;
    if (!isSettled) return;
    if (now instanceof Credentials credentials) {
      told = "";
      if (!credentials.equals(current.credentials())) use(credentials);
    } else if (!now.equals(told)) {
      told = now;
      LOG.warn("tls: {}; the certificate stays as it was", now);
    }
  }

  private Object find() {
    try {
      return source.load();
    } catch (CredentialsException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void use(Credentials credentials) {
    State next = State.of(credentials);
    current = next;
    servers.forEach(server -> server.accept(next.options()));
    LOG.info(
        "tls: the certificate has changed; it lasts until {}",
        credentials.chain().get(0).getNotAfter().toInstant());
  }
}
