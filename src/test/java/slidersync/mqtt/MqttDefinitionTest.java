package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.support.Boards;
import slidersync.support.Mosquitto;
import slidersync.support.MqttListener;

/** Peers, controls and descriptions that a board file changes while a node runs. */
class MqttDefinitionTest {

  private static final String CONFIG = "homeassistant/device/slider-sync-main/config";
  private static final String HOMIE = "homie/5/slider-sync-main/";
  private static final BoardDefinition FIRST =
      BoardDefinition.of("main", "Main", List.of(Boards.control("mute", Map.of("type", "toggle"))));

  private static Mosquitto broker;
  private static MqttListener all;

  @BeforeAll
  static void start(@TempDir Path folder) {
    broker = Mosquitto.start(folder);
    all = broker.listen("-t", "#", "-F", "%r %t %p");
  }

  @AfterAll
  static void stop() {
    if (all != null) all.close();
    if (broker != null) broker.close();
  }

  private static void define(MqttNode node, int at, String peer, String controls) {
    String text = peer + "\nboards: {main: {title: Main, controls: {%s}}}\n".formatted(controls);
    JsonObject definition = new JsonObject().put("text", text).put("at", at).put("by", "test");
    get(node.node().vertx().eventBus().request(Addresses.define("main"), definition));
  }

  private static String peer(String discovery) {
    return "peers: {house: {mqtt: \"%s\", discovery: %s}}".formatted(broker.url(), discovery);
  }

  /** What a topic has had, in its order. */
  private static List<String> payloads(String topic) {
    return all.after("0 " + topic + " ");
  }

  private static JsonObject components(String document) {
    return new JsonObject(document).getJsonObject("cmps");
  }

  @Test
  void boardFileNamesBrokersAndHomeAssistantHearsWhatChanges() {
    try (MqttNode node = MqttNode.start(FIRST)) {
      String mute = "mute: {type: toggle}";
      define(node, 1, peer("homeassistant"), mute);
      all.await("0 slider-sync/main/$state online");
      assertThat(components(payloads(CONFIG).get(0)).fieldNames()).containsExactly("mute-switch");

      define(node, 2, peer("homeassistant"), "dim: {type: range, min: 0, max: 9}");
      all.await("0 slider-sync/main/dim 0");
      all.await("0 slider-sync/main/mute ");
      await().until(() -> payloads(CONFIG).size() == 2);
      assertThat(components(payloads(CONFIG).get(1)).getJsonObject("mute-switch"))
          .isEqualTo(new JsonObject().put("p", "switch"));

      broker.publish("-t", "slider-sync/main/dim/set", "-m", "7");
      node.awaitValue("dim", 7);
      assertThat(node.board().values()).doesNotContainKey("mute");

      broker.publish("-t", "homeassistant/status", "-m", "offline");
      broker.publish("-t", "homeassistant/status", "-m", "online");
      await().until(() -> payloads(CONFIG).size() == 3);
      assertThat(components(payloads(CONFIG).get(2)).fieldNames()).containsExactly("dim-number");

      define(node, 3, "", "dim: {type: range, min: 0, max: 9}");
      all.await("0 slider-sync/main/$state offline");
    }
  }

  @Test
  void homieDeviceIsDescribedAndMovesToItsTarget() {
    try (MqttNode node = MqttNode.start(FIRST)) {
      String controls =
          "dim: {type: range, min: 0, max: 9}, Note_1: {type: text}, go: {type: trigger}";
      define(node, 1, peer("homie"), controls);
      all.await("0 " + HOMIE + "$state ready");
      assertThat(payloads(HOMIE + "$state")).containsExactly("init", "ready");
      JsonObject description = new JsonObject(payloads(HOMIE + "$description").get(0));
      assertThat(description.getString("homie")).isEqualTo("5.0");
      int before = all.lines().size();

      broker.publish("-t", HOMIE + "controls/dim/set", "-m", "7.2");
      node.awaitValue("dim", 7);
      all.await("0 " + HOMIE + "controls/dim 7");
      List<String> said =
          all.lines().stream().skip(before).filter(line -> !line.contains("/set ")).toList();
      assertThat(said)
          .containsSubsequence(
              "0 " + HOMIE + "controls/dim/$target 7.2", "0 " + HOMIE + "controls/dim 7");

      broker.publish("-t", HOMIE + "controls/go/set", "-m", "fire");
      node.awaitValue("go", 1);
      all.await("0 " + HOMIE + "controls/go fire");
      assertThat(broker.retained(HOMIE + "controls/go")).isEmpty();

      broker.publish("-t", HOMIE + "controls/dim/set", "-m", "much");
      await()
          .untilAsserted(
              () ->
                  assertThat(payloads(HOMIE + "$log/warn"))
                      .containsExactly("dim: expected a number from 0 to 9, got \"much\""));

      define(node, 2, peer("homie"), "dim: {type: range, min: 0, max: 20}");
      await().until(() -> payloads(HOMIE + "$description").size() == 2);
      assertThat(payloads(HOMIE + "$state")).endsWith("init", "ready");
      assertThat(new JsonObject(payloads(HOMIE + "$description").get(1)).getLong("version"))
          .isGreaterThan(description.getLong("version"));
    }
    all.await("0 " + HOMIE + "$state disconnected");
  }
}
