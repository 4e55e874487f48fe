package slidersync.osc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.net.DatagramSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/**
 * Two installations whose boards differ in ranges and steps tell each other all changes, as floats.
 */
@Execution(CONCURRENT)
class OscInstallationsTest {

  /** The same on the wire: from 0 to 1. */
  private static final String LEFT =
      """
      boards:
        main:
          controls:
            dim:  {type: range, min: 0, max: 100, osc: {range: [0, 1]}}
            pan:  {type: range, min: -1, max: 1, step: 0.01, osc: {range: [0, 1]}}
            odd:  {type: range, min: 0, max: 100, step: 3, osc: {range: [0, 1]}}
            mute: {type: toggle}
            name: {type: text}
      """;

  private static final String RIGHT =
      """
      boards:
        main:
          controls:
            dim:  {type: range, min: -60, max: 10, step: 0.7, osc: {range: [0, 1]}}
            pan:  {type: range, min: 0, max: 10, step: 0.05, osc: {range: [0, 1]}}
            odd:  {type: range, min: 0, max: 7, step: 1, osc: {range: [0, 1]}}
            mute: {type: toggle, osc: {type: i}}
            name: {type: text}
      """;

  @Test
  void comeToRestAndAgree() throws SocketException {
    Random random = new Random(1);
    int leftPort = freePort();
    int rightPort = freePort();
    try (TestDoor left = TestDoor.open(leftPort, List.of(rightPort), LEFT);
        TestDoor right = TestDoor.open(rightPort, List.of(leftPort), RIGHT)) {
      for (int i = 0; i < 100; i++) {
        TestDoor door = random.nextBoolean() ? left : right;
        boolean isLeft = door == left;
        switch (random.nextInt(5)) {
          case 0 -> door.board().set("dim", isLeft ? random.nextInt(101) : -random.nextInt(60));
          case 1 -> door.board().set("pan", isLeft ? random.nextDouble() : random.nextInt(11));
          case 2 -> door.board().set("odd", isLeft ? random.nextInt(100) : random.nextInt(8));
          case 3 -> door.board().set("mute", random.nextBoolean());
          default -> door.board().set("name", "name " + i);
        }
        if (random.nextInt(10) == 0) door.set("mute", random.nextBoolean());
      }
      awaitRest(left, right);

      assertThat(left.board().values().get("mute")).isEqualTo(right.board().values().get("mute"));
      assertThat(left.board().values().get("name")).isEqualTo(right.board().values().get("name"));
      assertThat(left.decimal("dim") / 100)
          .isEqualTo((right.decimal("dim") + 60) / 70, offset(1e-6));
      assertThat((left.decimal("pan") + 1) / 2).isEqualTo(right.decimal("pan") / 10, offset(1e-6));
      // Their steps do not fit together, so they can only be near.
      assertThat(left.decimal("odd") / 100).isEqualTo(right.decimal("odd") / 7, offset(0.1));
    }
  }

  private static int freePort() throws SocketException {
    try (DatagramSocket socket = new DatagramSocket()) {
      return socket.getLocalPort();
    }
  }

  /** Nothing is said for longer than any value waits. */
  private static void awaitRest(TestDoor left, TestDoor right) {
    double[] seen = {-1};
    await("rest")
        .pollInterval(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              double before = seen[0];
              seen[0] = left.counted("out") + right.counted("out");
              return before == seen[0];
            });
  }
}
