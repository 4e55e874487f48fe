package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.Boards;
import slidersync.support.Mosquitto;

/** What programs send by mistake or in a rage, and what a broker holds against a node. */
class MqttHostileTest {

  private static final String MAIN = "slider-sync/main/";

  @TempDir private static Path folder;
  private static Mosquitto broker;
  private static MqttNode node;

  @BeforeAll
  static void start() {
    // What comes faster than it gives on a broker drops, mosquitto after 1,000 messages.
    broker = Mosquitto.start(folder, "allow_anonymous true", "max_queued_messages 10000");
    node = MqttNode.start(Boards.MAIN, broker.url());
    awaitConnected(1);
  }

  @AfterAll
  static void stop() {
    if (node != null) node.close();
    if (broker != null) broker.close();
  }

  private static void awaitConnected(double connections) {
    await().until(() -> node.node().metric("slidersync_mqtt_connected") == connections);
  }

  private static String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  @Test
  void hostileMessagesAreRefusedAndHarmNobody() throws IOException {
    double refused = node.metric("refused");
    double unknown = node.metric("unknown");
    String[][] messages = {
      {"txt1/set", "-f", file("broken", new byte[] {(byte) 0xc3, 0x28})},
      {"txt1/set", "-f", file("long", new byte[100_000])},
      {"number1/set", "-m", "1e999"},
      {"scene/set", "-m", "NaN"},
      {"set", "-m", "[".repeat(10_000)},
      {"set", "-m", "{\"slider1\": null}"},
      {"set", "-m", "{\"slider1\": {\"a\": [1]}}"},
      {"set", "-m", "{\"nobody\": 1}"},
      {"set", "-m", "{}"},
      {"fog/set", "-m", "perhaps"},
      {"nobody/set", "-m", "1"},
      {"$state/set", "-m", "1"},
      {"a/b/c/set", "-m", "not subscribed to"}
    };
    for (String[] message : messages) {
      broker.publish("-t", MAIN + message[0], message[1], message[2]);
    }
    await().untilAsserted(() -> assertThat(node.metric("refused")).isEqualTo(refused + 12));
    assertThat(node.metric("unknown")).isEqualTo(unknown + 2);

    broker.publish("-t", MAIN + "slider2/set", "-m", "7");
    node.awaitValue("slider2", 7);
  }

  @Test
  void floodBecomesFewChangesAndItsLastValueCounts() throws IOException {
    double before = node.node().metric("slidersync_deltas_published_total");
    String flood =
        IntStream.rangeClosed(0, 5_000)
            .mapToObj(i -> String.valueOf(i % 41))
            .collect(Collectors.joining("\n"));
    Path lines = Files.writeString(folder.resolve("flood"), flood + "\n39\n");
    broker.publishLines(lines, "-t", MAIN + "slider1/set");

    node.awaitValue("slider1", 39);
    await().until(() -> broker.retained(MAIN + "slider1").contains(MAIN + "slider1 39"));
    assertThat(node.metric("in")).isGreaterThan(5_000);
    assertThat(node.node().metric("slidersync_deltas_published_total") - before).isLessThan(2_500);
  }

  @Test
  void messageThatIsMuchTooLongEndsTheConnectionAndNotTheDoor() throws IOException {
    String huge = file("huge", new byte[5 << 20]);
    broker.publish("-t", MAIN + "txt1/set", "-f", huge);
    awaitConnected(0);
    awaitConnected(1);
    broker.publish("-t", MAIN + "mute/set", "-m", "ON");
    node.awaitValue("mute", true);
  }
}
