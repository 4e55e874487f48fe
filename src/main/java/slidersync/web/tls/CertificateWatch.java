package slidersync.web.tls;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** Looks again and again whether a node has got another certificate. */
public final class CertificateWatch extends VerticleBase {

  private static final long INTERVAL_MILLIS = 2_000;

  private final Certificates certificates;

  public CertificateWatch(Certificates certificates) {
    this.certificates = certificates;
  }

  @Override
  public Future<?> start() {
    next();
    return Future.succeededFuture();
  }

  /** However long a look takes, there is one at a time. */
  private void next() {
    vertx.setTimer(
        INTERVAL_MILLIS,
        timer ->
            vertx
                .executeBlocking(
                    () -> {
                      certificates.look();
                      return this;
                    })
                .onComplete(looked -> next()));
  }
}
