package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.bus.Addresses;
import slidersync.support.Boards;
import slidersync.support.Mosquitto;
import slidersync.support.Mosquitto.Listener;

/** A board at a broker: what is retained, what is commanded, what is refused. */
class MqttDoorTest {

  private static final String MAIN = "slider-sync/main/";

  private static Mosquitto broker;
  private static MqttNode node;
  private static Listener all;
  private static List<String> first;

  @BeforeAll
  static void start(@TempDir Path folder) {
    broker = Mosquitto.start(folder);
    all = broker.listen("-t", "#", "-F", "%r %t %p");
    node = MqttNode.start(Boards.MAIN, broker.url());
    awaitLine("0 " + MAIN + "$state online");
    first = broker.retained(MAIN + "+");
  }

  @AfterAll
  static void stop() {
    if (node != null) node.close();
    if (all != null) all.close();
    if (broker != null) broker.close();
  }

  private static void awaitLine(String line) {
    await(line).untilAsserted(() -> assertThat(all.lines()).contains(line));
  }

  private static String awaitBeginning(String start) {
    await(start).until(() -> all.lines().stream().anyMatch(line -> line.startsWith(start)));
    return all.lines().stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  /** What a topic had last. */
  private static String lastOf(String control) {
    String start = "0 " + MAIN + control + " ";
    return all.lines().stream()
        .filter(line -> line.startsWith(start))
        .reduce((one, next) -> next)
        .orElseThrow()
        .substring(start.length());
  }

  private static long count(String line) {
    return all.lines().stream().filter(line::equals).count();
  }

  @Test
  void brokerRetainsAllValuesAsPlainText() {
    assertThat(first)
        .containsExactlyInAnyOrder(
            MAIN + "$state online",
            MAIN + "slider1 25",
            MAIN + "slider2 0",
            MAIN + "number1 0",
            MAIN + "mute false",
            MAIN + "scene intro",
            MAIN + "tint #ff8800",
            MAIN + "fog false",
            MAIN + "go 0",
            MAIN + "level 0");
  }

  @Test
  void changeIsPublishedOnce() {
    node.set("number1", -2.5);
    awaitLine("0 " + MAIN + "number1 -2.5");
    assertThat(count("0 " + MAIN + "number1 -2.5")).isOne();
  }

  @Test
  void commandIsCarriedOutAndShownInTheTopic() {
    broker.publish("-t", MAIN + "slider1/set", "-m", "31");
    node.awaitValue("slider1", 31);
    awaitLine("0 " + MAIN + "slider1 31");
  }

  @Test
  void numberBetweenStepsIsSnappedAndOneBeyondTheLimitIsClipped() {
    broker.publish("-t", MAIN + "slider2/set", "-m", "12.4");
    node.awaitValue("slider2", 12);
    broker.publish("-t", MAIN + "slider2/set", "-m", "1e3");
    node.awaitValue("slider2", 50);
    awaitLine("0 " + MAIN + "slider2 50");
  }

  @Test
  void textsAreWrittenInManyWays() {
    broker.publish("-t", MAIN + "mute/set", "-m", "ON");
    node.awaitValue("mute", true);
    awaitLine("0 " + MAIN + "mute true");
    broker.publish("-t", MAIN + "tint/set", "-m", "0,128,255");
    node.awaitValue("tint", "#0080ff");
    broker.publish("-t", MAIN + "scene/set", "-m", "song");
    node.awaitValue("scene", "song");
    broker.publish("-t", MAIN + "txt1/set", "-m", "Grüße, \u4e16\u754c");
    node.awaitValue("txt1", "Grüße, \u4e16\u754c");
    awaitLine("0 " + MAIN + "txt1 Grüße, \u4e16\u754c");
    broker.publish("-t", MAIN + "txt1/set", "-n");
    node.awaitValue("txt1", "");
    awaitLine("0 " + MAIN + "txt1 ");
  }

  @Test
  void readOnlyControlIsMovedByPrograms() {
    broker.publish("-t", MAIN + "level/set", "-m", "1");
    node.awaitValue("level", 1);
  }

  @Test
  void severalValuesAreSetAtOnceOrNotAtAll() {
    broker.publish("-t", MAIN + "set", "-m", "{\"number1\": 4, \"scene\": \"nowhere\"}");
    JsonObject error =
        json(awaitBeginning("0 " + MAIN.substring(0, MAIN.length() - 1) + "/$error"));
    assertThat(error.getString("reason")).isEqualTo("INVALID_VALUE");
    assertThat(error.getString("control")).isEqualTo("scene");
    assertThat(node.board().values().get("number1")).isNotEqualTo(4);

    broker.publish("-t", MAIN + "set", "-m", "{\"number1\": \"6.5\", \"scene\": \"end\"}");
    node.awaitValue("number1", 6.5);
    assertThat(node.board().values()).containsEntry("scene", "end");
  }

  private static JsonObject json(String line) {
    return MqttNode.json(line, line.substring(0, line.indexOf('{') - 1));
  }

  @Test
  void refusedValueIsToldAndTheTruthIsSaidAgain() {
    node.set("scene", "intro");
    awaitLine("0 " + MAIN + "scene intro");
    await().until(() -> lastOf("scene").equals("intro"));
    long before = count("0 " + MAIN + "scene intro");
    broker.publish("-t", MAIN + "scene/set", "-m", "finale");
    JsonObject error = json(awaitBeginning("0 " + MAIN + "scene/$error"));
    assertThat(error.getString("message")).startsWith("scene: expected one of");
    await("the truth again").until(() -> count("0 " + MAIN + "scene intro") == before + 1);
  }

  @Test
  void buttonIsPressedUntilItIsReleased() {
    broker.publish("-t", MAIN + "fog/set", "-m", "press");
    node.awaitValue("fog", true);
    awaitLine("0 " + MAIN + "fog true");
    long falses = count("0 " + MAIN + "fog false");
    broker.publish("-t", MAIN + "fog/set", "-m", "OFF");
    node.awaitValue("fog", false);
    await().until(() -> count("0 " + MAIN + "fog false") == falses + 1);
    broker.publish("-t", MAIN + "fog/set", "-m", "perhaps");
    assertThat(awaitBeginning("0 " + MAIN + "fog/$error")).contains("expected ON or OFF");
  }

  @Test
  void triggerFiresForEachMessage() {
    int before = (int) node.board().value("go").orElseThrow().number();
    broker.publish("-t", MAIN + "go/set", "-n");
    node.awaitValue("go", before + 1);
    broker.publish("-t", MAIN + "go/set", "-m", "PRESS");
    node.awaitValue("go", before + 2);
    awaitLine("0 " + MAIN + "go " + (before + 2));
  }

  @Test
  void hostileMessagesAreRefusedAndHarmNobody(@TempDir Path folder) throws Exception {
    double refused = node.metric("refused");
    Path broken = Files.write(folder.resolve("broken"), new byte[] {(byte) 0xc3, 0x28});
    Path long1 = Files.write(folder.resolve("long"), new byte[100_000]);
    broker.publish("-t", MAIN + "txt1/set", "-f", broken.toString());
    broker.publish("-t", MAIN + "txt1/set", "-f", long1.toString());
    broker.publish("-t", MAIN + "slider1/set", "-m", "1e999");
    broker.publish("-t", MAIN + "slider1/set", "-m", "NaN");
    broker.publish("-t", MAIN + "set", "-m", "[".repeat(10_000));
    broker.publish("-t", MAIN + "set", "-m", "{\"slider1\": null}");
    broker.publish("-t", MAIN + "set", "-m", "{\"slider1\": {\"a\": [1]}}");
    broker.publish("-t", MAIN + "set", "-m", "{}");
    broker.publish("-t", MAIN + "nobody/set", "-m", "1");
    broker.publish("-t", MAIN + "$state/set", "-m", "1");
    await().untilAsserted(() -> assertThat(node.metric("refused")).isEqualTo(refused + 10));
    assertThat(node.metric("unknown")).isGreaterThanOrEqualTo(2);
    node.set("slider1", 7);
    awaitLine("0 " + MAIN + "slider1 7");
  }

  @Test
  void whoSaysThatTheDoorIsGoneIsCorrected() {
    long before = count("0 " + MAIN + "$state online");
    broker.publish("-t", MAIN + "$state", "-r", "-m", "offline");
    await().until(() -> count("0 " + MAIN + "$state online") == before + 1);
  }

  @Test
  void authorIsTheBroker() {
    java.util.concurrent.CompletableFuture<String> author =
        new java.util.concurrent.CompletableFuture<>();
    MessageConsumer<JsonObject> changes =
        node.node()
            .vertx()
            .eventBus()
            .consumer(
                Addresses.changed("main"),
                message -> {
                  JsonObject by = message.body().getJsonObject("by", new JsonObject());
                  if (by.getValue("slider2") instanceof JsonObject program) {
                    author.complete(program.getString("label"));
                  }
                });
    broker.publish("-t", MAIN + "slider2/set", "-m", "9");
    await().until(author::isDone);
    assertThat(author.join()).isEqualTo(broker.url());
    changes.unregister();
  }
}
