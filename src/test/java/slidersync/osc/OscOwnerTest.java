package slidersync.osc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.bus.BoardClient;
import slidersync.bus.OwnedBoards;
import slidersync.door.DoorContext;
import slidersync.osc.packet.OscMessage;
import slidersync.support.Boards;
import slidersync.support.TestNode;
import slidersync.text.Endpoint;

/** Of the doors of a cluster's nodes, the owner's speaks to a target; here two are in one node. */
class OscOwnerTest {

  private static final String DIM = "/main/dim";

  @AutoClose private final TestPeer target = new TestPeer();
  @AutoClose private final TestPeer asking = new TestPeer();
  private final List<OscVerticle> doors = new CopyOnWriteArrayList<>();
  private final OwnedBoards first = new OwnedBoards();
  private final OwnedBoards next = new OwnedBoards();

  @AutoClose
  private final TestNode node =
      TestNode.start(
          List.of(
              BoardDefinition.of(
                  "main",
                  "Two doors",
                  List.of(Boards.control("dim", Map.of("type", "range", "min", 0, "max", 100))))),
          context -> List.of(door(context, first), door(context, next)));

  private final BoardClient board = BoardClient.of(node.vertx(), "main");

  private VerticleBase door(DoorContext context, OwnedBoards owned) {
    Endpoint at = new Endpoint("127.0.0.1", target.port());
    OscVerticle door =
        new OscVerticle(
            new DoorContext(
                context.boards(), owned, new SimpleMeterRegistry(), 0, context.installation()),
            new OscOptions(
                Optional.of(new Endpoint("127.0.0.1", 0)), Optional.empty(), List.of(at)));
    doors.add(door);
    return door;
  }

  /** When this returns both doors know the value. */
  private void set(int value) {
    get(board.set("dim", value));
    OscMessage answer = OscMessage.of(DIM, (float) value);
    for (OscVerticle door : doors) {
      asking.clear();
      await()
          .until(
              () -> {
                asking.send(door.udpPort(), DIM);
                return asking.messages().contains(answer);
              });
    }
  }

  @Test
  void ownerAloneSpeaksAndTheNextOneGoesOnFromTheTruth() {
    set(1);
    first.add("main");
    awaitToldTwice(1);
    set(2);
    awaitToldTwice(2);

    first.remove("main");
    set(3);
    next.add("main");
    awaitToldTwice(3);
    set(4);
    awaitToldTwice(4);

    assertThat(target.messages(DIM)).as("two doors that both speak say more").hasSize(8);
  }

  /** Over UDP each value is said twice, as packets get lost. */
  private void awaitToldTwice(int value) {
    OscMessage told = OscMessage.of(DIM, (float) value);
    await().until(() -> target.messages(DIM).stream().filter(told::equals).count() == 2);
  }
}
