package slidersync.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import slidersync.support.TestNode;

/** What others in the network hear, on the loopback interface. */
@Execution(ExecutionMode.CONCURRENT)
class AnnounceTest {

  /** Builds on one machine share the interface, so names are this one's own. */
  private static final String OWN = Long.toString(ProcessHandle.current().pid(), 36);

  private static final String HOST = "slider-sync-" + OWN;
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private static Service board(String name, int port) {
    return new Service("_http._tcp", name, "0.0.0.0", port, Map.of("path", "/boards/main"));
  }

  private static String deploy(Vertx vertx, Service... services) {
    return TestNode.get(
        vertx.deployVerticle(
            new AnnounceVerticle(HOST, List.of(services), host -> Set.of(LOOPBACK))));
  }

  @Test
  void neighboursHearOfServicesUntilTheyAreWithdrawn() throws IOException {
    String lights = "Lights " + OWN + "._http._tcp.local.";
    String second = "Lights " + OWN + " (2)._http._tcp.local.";
    String desk = "desk " + OWN + "._osc._udp.local.";
    Vertx vertx = Vertx.vertx();
    try (Neighbour neighbour = new Neighbour(LOOPBACK)) {
      String deployment =
          deploy(
              vertx,
              board("Lights " + OWN, 8101),
              new Service("_osc._udp", "desk " + OWN, "0.0.0.0", 9101, Map.of()));
      await().until(() -> neighbour.property(lights, "path").equals("/boards/main"));
      await().until(() -> neighbour.service(desk).isPresent());
      assertThat(neighbour.service(desk).map(ServiceInfo::getPort)).contains(9101);
      ServiceInfo board = neighbour.service(lights).orElseThrow();
      assertThat(board.getPort()).isEqualTo(8101);
      assertThat(board.getServer()).isEqualTo(HOST + ".local.");

      String twin = deploy(vertx, board("Lights " + OWN, 8102));
      await().until(() -> neighbour.service(second).isPresent());
      assertThat(neighbour.service(second).map(ServiceInfo::getPort)).contains(8102);
      assertThat(neighbour.service(lights).map(ServiceInfo::getPort)).contains(8101);

      TestNode.get(vertx.undeploy(deployment));
      await().until(() -> neighbour.service(lights).isEmpty());
      await().until(() -> neighbour.service(desk).isEmpty());
      assertThat(neighbour.service(second)).isPresent();
      TestNode.get(vertx.undeploy(twin));
      await().until(() -> neighbour.service(second).isEmpty());
    } finally {
      TestNode.get(vertx.close());
    }
  }

  @Test
  void loopbackIsNoNetwork() {
    assertThat(NetworkAddresses.of("127.0.0.1")).isEmpty();
    assertThat(NetworkAddresses.of("localhost")).isEmpty();
    assertThat(NetworkAddresses.of("::1")).isEmpty();
    assertThat(NetworkAddresses.of("0.0.0.0")).noneMatch(InetAddress::isLoopbackAddress);
  }

  @Test
  void longNameLeavesRoomForANumber() {
    assertThat(board("ä".repeat(60), 1).name()).hasSize(29);
  }
}
