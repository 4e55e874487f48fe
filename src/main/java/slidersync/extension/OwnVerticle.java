package slidersync.extension;

import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.door.DoorException;
import slidersync.text.Outcome;

/**
 * Deploys a verticle of the operator's own, with its configuration. It is undeployed before the
 * owners of boards, so that its last commands are carried out.
 */
public final class OwnVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(OwnVerticle.class);

  private final OwnClasses classes;
  private final String name;
  private final JsonObject configuration;

  /**
   * Makes what deploys it.
   *
   * @param name of its class
   */
  public OwnVerticle(OwnClasses classes, String name, JsonObject configuration) {
    this.classes = classes;
    this.name = name;
    this.configuration = configuration;
  }

  /** Completes when it has started; fails with a {@link DoorException}. */
  @Override
  public Future<?> start() {
    Outcome<Deployable> made = classes.make(name, Deployable.class, "a verticle");
    if (made instanceof Outcome.Accepted<Deployable> verticle) return deploy(verticle.value());
    String[] why = {""};
    made.match(verticle -> {}, refusal -> why[0] = refusal.message());
    return Future.failedFuture(new DoorException("--verticle " + name + ": " + why[0]));
  }

  /** Deployed from this one, so that it ends with this one. */
  private Future<?> deploy(Deployable verticle) {
    return vertx
        .deployVerticle(
            verticle,
            new DeploymentOptions().setConfig(configuration).setClassLoader(classes.loader()))
        .onSuccess(deployed -> LOG.info("verticle {}: deployed", name))
        .recover(
            failure ->
                Future.failedFuture(
                    new DoorException("--verticle " + name + ": did not start: " + failure)));
  }
}
