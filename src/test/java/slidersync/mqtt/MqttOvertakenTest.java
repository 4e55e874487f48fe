package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.boardfile.BoardTexts;
import slidersync.support.Mosquitto;
import slidersync.support.MqttListener;

/** A program's value that is overtaken before its topic has told of it. */
class MqttOvertakenTest {

  private static final String TOPIC = "slider-sync/main/dim";

  /** So slow that the topic tells nothing between two changes of the test. */
  private static final BoardDefinition BOARD =
      BoardTexts.read(
          new BoardSource(
              "boards: {main: {controls: {dim: {type: range, min: 0, max: 100,"
                  + " mqtt: {send: 3s}}}}}",
              0,
              "test"));

  @Test
  void programHearsOfTheValueThatTheTopicHadAllTheTime(@TempDir Path folder) {
    try (Mosquitto broker = Mosquitto.start(folder);
        MqttListener topic = broker.listen("-t", TOPIC, "-F", "%p");
        MqttNode node = MqttNode.start(BOARD, broker.url())) {
      topic.await("0");
      node.set("dim", 7);
      topic.await("7");

      broker.publish("-t", TOPIC + "/set", "-m", "5");
      node.awaitValue("dim", 5);
      node.set("dim", 7);

      await().until(() -> topic.lines().size() == 3);
      assertThat(topic.lines()).isEqualTo(List.of("0", "7", "7"));
    }
  }
}
