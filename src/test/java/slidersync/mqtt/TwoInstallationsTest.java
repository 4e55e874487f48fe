package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;
import static slidersync.support.Boards.control;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.board.BoardDefinition;
import slidersync.support.Mosquitto;
import slidersync.support.MqttListener;

/** Two installations that set each other by topic through brokers come to rest. */
class TwoInstallationsTest {

  private static final BoardDefinition LEFT = board(1);
  private static final BoardDefinition RIGHT = board(2.5);

  private static BoardDefinition board(double step) {
    return BoardDefinition.of(
        "main",
        "Main",
        List.of(
            control("dim", Map.of("type", "range", "min", 0, "max", 100)),
            control("pan", Map.of("type", "range", "min", 0, "max", 100, "step", step)),
            control("mute", Map.of("type", "toggle"))));
  }

  @Test
  void comeToRestAndAgree(@TempDir Path left, @TempDir Path right) {
    try (Mosquitto one = Mosquitto.start(left);
        Mosquitto other = Mosquitto.start(right, lines(one.port()));
        MqttListener all = other.listen("-t", "slider-sync/+/+/set", "-F", "%t %p");
        MqttNode first = MqttNode.start(LEFT, one.url());
        MqttNode second = MqttNode.start(RIGHT, other.url())) {
      // Until the bridge is there.
      await()
          .pollInterval(Duration.ofMillis(200))
          .until(
              () -> {
                first.set("mute", !Boolean.TRUE.equals(first.board().values().get("mute")));
                return all.lines().stream().anyMatch(line -> line.contains("mute/set"));
              });
      for (int i = 1; i <= 40; i++) {
        first.board().set("dim", i);
        second.board().set("dim", 100 - i);
        first.board().set("pan", i);
        second.board().set("mute", i % 2 == 0);
        first.set("mute", i % 3 == 0);
      }
      // A busy machine may be silent before it has said all.
      await("agreement")
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertAgree(first, second));
      awaitRest(all);
      assertAgree(first, second);
    }
  }

  private static void assertAgree(MqttNode first, MqttNode second) {
    for (String id : List.of("dim", "mute")) {
      assertThat(first.board().values().get(id)).isEqualTo(second.board().values().get(id));
    }
    assertThat(first.board().value("pan").orElseThrow().number())
        .isCloseTo(second.board().value("pan").orElseThrow().number(), offset(1.25));
  }

  /** Nothing is said for longer than any value waits. */
  private static void awaitRest(MqttListener all) {
    int[] seen = {-1};
    await("rest")
        .pollInterval(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              int before = seen[0];
              seen[0] = all.lines().size();
              return before == seen[0];
            });
  }

  /** A bridge that makes of each value a command on the other side. */
  private static String[] lines(int port) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "allow_anonymous true",
                "connection left",
                "address 127.0.0.1:" + port,
                "bridge_attempt_unsubscribe false",
                "notifications false"));
    for (String id : LEFT.controls().keySet()) {
      String value = "slider-sync/main/" + id;
      lines.add("topic \"\" out 1 " + value + " " + value + "/set");
      lines.add("topic \"\" in 1 " + value + "/set " + value);
    }
    return lines.toArray(String[]::new);
  }
}
