package slidersync.support;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import slidersync.tls.LocalAuthority;
import slidersync.tls.ServerNames;

/** Authorities for tests, and clients that trust them. */
public final class Authorities {

  private Authorities() {}

  /** One that issues certificates to this machine. */
  public static LocalAuthority in(Path folder) {
    return new LocalAuthority(
        folder, () -> ServerNames.ofThisMachine(List.of()), InstantSource.system());
  }

  /** Trusts one authority and nobody else. */
  public static SSLContext trusting(X509Certificate authority) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("authority", authority);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Makes a client that trusts one authority and nobody else. */
  public static HttpClient client(X509Certificate authority) {
    return HttpClient.newBuilder().sslContext(trusting(authority)).build();
  }
}
