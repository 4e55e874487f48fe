package slidersync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import slidersync.owner.StoreHealth;
import slidersync.store.Store;
import slidersync.web.WebVerticle;

/** The web verticles of a node: one for each core, and they share the port. */
final class WebServers {

  private final Vertx vertx;
  private final Store store;
  private final NodeOptions options;
  private final PrometheusMeterRegistry registry;
  private final AtomicInteger sockets = new AtomicInteger();
  private final List<WebVerticle> instances = new CopyOnWriteArrayList<>();
  private @Nullable String deployment;

  WebServers(Vertx vertx, Store store, NodeOptions options, PrometheusMeterRegistry registry) {
    this.vertx = vertx;
    this.store = store;
    this.options = options;
    this.registry = registry;
  }

  /**
   * Completes when all listen.
   *
   * @param served before which they do not; when that fails they do not start
   */
  Future<?> deploy(StoreHealth storeHealth, Future<?> served) {
    Gauge.builder("slidersync.sockets", sockets, AtomicInteger::get)
        .description("Open bridge sockets")
        .register(registry);
    int cores = Runtime.getRuntime().availableProcessors();
    return vertx
        .deployVerticle(
            () -> instance(storeHealth, served), new DeploymentOptions().setInstances(cores))
        .onSuccess(deployed -> deployment = deployed);
  }

  private WebVerticle instance(StoreHealth storeHealth, Future<?> served) {
    WebVerticle instance =
        new WebVerticle(
            options.web(),
            options.boards(),
            store.secret(),
            served,
            () -> !storeHealth.isUnreachable(),
            registry,
            sockets);
    instances.add(instance);
    return instance;
  }

  /** The port that was taken. */
  int port() {
    return instances.get(0).port();
  }

  /** Completes when their sockets are closed. */
  Future<Void> undeploy() {
    return deployment == null ? Future.succeededFuture() : vertx.undeploy(deployment);
  }
}
