package example.lamp;

import com.hazelcast.config.Config;
import com.hazelcast.config.NetworkConfig;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import slidersync.bus.BoardClient;
import slidersync.bus.Refusals;
import slidersync.bus.Value;

/**
 * A lamp on the console that the slider {@code dim} of the board {@code main} dims, from wherever
 * somebody moves it. It tells the board when it is lit.
 */
public final class Lamp extends VerticleBase {

  private static final int WIDTH = 20;

  /**
   * Joins the cluster, and lights the lamp.
   *
   * @param arguments this machine's address in the cluster, then members of it, for example {@code
   *     127.0.0.1 127.0.0.1:5701}
   */
  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      System.err.println("expected this machine's address and a member's, such as"
          + " 127.0.0.1 127.0.0.1:5701");
      System.exit(2);
    }
    join(arguments[0], List.of(arguments).subList(1, arguments.length))
        .compose(vertx -> vertx.deployVerticle(new Lamp()))
        .onFailure(
            failure -> {
              System.err.println("cannot light the lamp: " + failure.getMessage());
              System.exit(1);
            });
  }

  private static Future<Vertx> join(String address, List<String> members) {
    Config config = ConfigUtil.loadConfig();
    NetworkConfig network = config.getNetworkConfig();
    network.getInterfaces().setEnabled(true).setInterfaces(List.of(address));
    network.getJoin().getTcpIpConfig().setMembers(members);
    return Vertx.builder()
        .withClusterManager(new HazelcastClusterManager(config))
        .buildClustered();
  }

  /** Completes when the lamp shows what the board says. */
  @Override
  public Future<?> start() {
    BoardClient board = BoardClient.of(vertx, "main").labelled("Lamp");
    board.follow("dim", Lamp::show);
    return board
        .known()
        .compose(known -> board.post("The lamp is lit"))
        .onFailure(failure -> System.err.println(Refusals.of(failure).message()));
  }

  private static void show(Value dim) {
    double percent = dim.number();
    int lit = (int) Math.round(percent / 100 * WIDTH);
    System.out.println(
        "lamp [" + "#".repeat(lit) + " ".repeat(WIDTH - lit) + "] " + Math.round(percent) + " %");
  }
}
