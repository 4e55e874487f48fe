package slidersync;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Verticles of a node that come and go together. */
final class Deployments {

  private final Vertx vertx;
  private final List<String> ids = new CopyOnWriteArrayList<>();

  Deployments(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Completes when all are deployed; fails when one is not, and others may be. */
  Future<?> deploy(List<? extends VerticleBase> verticles) {
    return Future.all(
        verticles.stream().map(v -> vertx.deployVerticle(v).onSuccess(ids::add)).toList());
  }

  /** Undeploys those that are deployed; completes when all have stopped, or tried to. */
  Future<Void> undeploy() {
    return Future.join(ids.stream().map(vertx::undeploy).toList()).mapEmpty();
  }
}
