package slidersync.web.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import slidersync.tls.Credentials;
import slidersync.web.http.ReadRoute;
import slidersync.web.language.Languages;
import slidersync.web.tls.Certificates;

/** Helps people to make their device trust the authority that was made on this machine. */
public final class TrustPage {

  private final Certificates certificates;
  private final Pages pages;

  public TrustPage(Certificates certificates, Pages pages) {
    this.certificates = certificates;
    this.pages = pages;
  }

  public void route(Router router) {
    ReadRoute.at(router, "/trust").handler(this::show);
    ReadRoute.at(router, "/trust/authority.crt").handler(this::download);
  }

  private void show(RoutingContext context) {
    X509Certificate authority = certificates.credentials().authority().orElse(null);
    if (authority == null) {
      context.next();
      return;
    }
    String name = authority.getSubjectX500Principal().getName().replaceFirst("^CN=", "");
    String host = context.request().getHeader(HttpHeaders.HOST);
    Map<String, Object> page = new HashMap<>();
    page.put("title", Languages.of(context.request()).get("trust.title"));
    page.put("name", name);
    page.put("fingerprint", Credentials.fingerprint(authority).replace(":", " "));
    page.put("site", host == null ? "/" : "https://" + host + "/");
    pages.send(context, 200, "trust", page);
  }

  /** In the form and by the name that phones offer to install. */
  private void download(RoutingContext context) {
    X509Certificate authority = certificates.credentials().authority().orElse(null);
    if (authority == null) {
      context.next();
      return;
    }
    try {
      context
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-x509-ca-cert")
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(Buffer.buffer(authority.getEncoded()));
    } catch (CertificateEncodingException e) {
      context.fail(e);
    }
  }
}
