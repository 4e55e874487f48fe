package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.bus.Addresses;
import slidersync.bus.BoardClient;
import slidersync.bus.ControlLease;
import slidersync.support.Boards;
import slidersync.support.Mosquitto;
import slidersync.support.MqttListener;

/** A board at a broker: what is retained, what is commanded, what is refused. */
class MqttDoorTest {

  private static final String MAIN = "slider-sync/main/";

  private static Mosquitto broker;
  private static MqttNode node;
  private static MqttListener all;
  private static List<String> first;

  @BeforeAll
  static void start(@TempDir Path folder) {
    broker = Mosquitto.start(folder);
    all = broker.listen("-t", "#", "-F", "%r %t %p");
    node = MqttNode.start(Boards.MAIN, broker.url());
    all.await("0 " + MAIN + "$state online");
    first = broker.retained(MAIN + "+");
  }

  @AfterAll
  static void stop() {
    if (node != null) node.close();
    if (all != null) all.close();
    if (broker != null) broker.close();
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
    all.await("0 " + MAIN + "number1 -2.5");
    assertThat(all.count("0 " + MAIN + "number1 -2.5")).isOne();
  }

  @Test
  void commandIsCarriedOutAndShownInTheTopic() {
    broker.publish("-t", MAIN + "slider1/set", "-m", "31");
    node.awaitValue("slider1", 31);
    all.await("0 " + MAIN + "slider1 31");
  }

  @Test
  void numberBetweenStepsIsSnappedAndOneBeyondTheLimitIsClipped() {
    broker.publish("-t", MAIN + "slider2/set", "-m", "12.4");
    node.awaitValue("slider2", 12);
    all.await("0 " + MAIN + "slider2 12");
    broker.publish("-t", MAIN + "slider2/set", "-m", "1e3");
    node.awaitValue("slider2", 50);
    all.await("0 " + MAIN + "slider2 50");
    assertThat(all.count("0 " + MAIN + "slider2 12")).as("nothing is said twice").isOne();
  }

  @Test
  void textsAreWrittenInManyWays() {
    broker.publish("-t", MAIN + "mute/set", "-m", "ON");
    node.awaitValue("mute", true);
    all.await("0 " + MAIN + "mute true");
    broker.publish("-t", MAIN + "tint/set", "-m", "0,128,255");
    node.awaitValue("tint", "#0080ff");
    broker.publish("-t", MAIN + "scene/set", "-m", "song");
    node.awaitValue("scene", "song");
    broker.publish("-t", MAIN + "txt1/set", "-m", "Grüße, \u4e16\u754c");
    node.awaitValue("txt1", "Grüße, \u4e16\u754c");
    all.await("0 " + MAIN + "txt1 Grüße, \u4e16\u754c");
    broker.publish("-t", MAIN + "txt1/set", "-n");
    node.awaitValue("txt1", "");
    all.await("0 " + MAIN + "txt1 ");
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
        json(all.awaitBeginning("0 " + MAIN.substring(0, MAIN.length() - 1) + "/$error"));
    assertThat(error.getString("reason")).isEqualTo("INVALID_VALUE");
    assertThat(error.getString("control")).isEqualTo("scene");
    assertThat(node.board().values().get("number1")).isNotEqualTo(4);

    broker.publish("-t", MAIN + "set", "-m", "{\"number1\": \"6.5\", \"scene\": \"end\"}");
    node.awaitValue("number1", 6.5);
    node.awaitValue("scene", "end");
  }

  private static JsonObject json(String line) {
    return MqttNode.json(line, line.substring(0, line.indexOf('{') - 1));
  }

  @Test
  void refusedValueIsToldAndTheTruthIsSaidAgain() {
    node.set("scene", "intro");
    all.await("0 " + MAIN + "scene intro");
    await()
        .until(
            () ->
                all.after("0 " + MAIN + "scene ").stream()
                    .reduce((one, next) -> next)
                    .equals(Optional.of("intro")));
    long before = all.count("0 " + MAIN + "scene intro");
    broker.publish("-t", MAIN + "scene/set", "-m", "finale");
    JsonObject error = json(all.awaitBeginning("0 " + MAIN + "scene/$error"));
    assertThat(error.getString("message")).startsWith("scene: expected one of");
    await("the truth again").until(() -> all.count("0 " + MAIN + "scene intro") == before + 1);
  }

  @Test
  void controlInAHandIsNotTakenFromIt() {
    BoardClient ana = node.board().as("ana");
    get(ana.join("Ana"));
    node.set("number1", 1);
    ControlLease hold = ana.keepHeld("number1");
    get(hold.taken());
    all.await("0 " + MAIN + "number1 1");
    long before = all.count("0 " + MAIN + "number1 1");
    broker.publish("-t", MAIN + "number1/set", "-m", "5");
    assertThat(json(all.awaitBeginning("0 " + MAIN + "number1/$error")).getString("reason"))
        .isEqualTo("HELD");
    await("the truth again").until(() -> all.count("0 " + MAIN + "number1 1") == before + 1);
    get(hold.end());
    get(ana.leave());
  }

  @Test
  void buttonIsPressedUntilItIsReleased() {
    broker.publish("-t", MAIN + "fog/set", "-m", "press");
    node.awaitValue("fog", true);
    all.await("0 " + MAIN + "fog true");
    long falses = all.count("0 " + MAIN + "fog false");
    broker.publish("-t", MAIN + "fog/set", "-m", "OFF");
    node.awaitValue("fog", false);
    await().until(() -> all.count("0 " + MAIN + "fog false") == falses + 1);
    broker.publish("-t", MAIN + "fog/set", "-m", "perhaps");
    assertThat(all.awaitBeginning("0 " + MAIN + "fog/$error")).contains("expected ON or OFF");
  }

  @Test
  void triggerFiresForEachMessage() {
    int before = (int) node.board().value("go").orElseThrow().number();
    broker.publish("-t", MAIN + "go/set", "-n");
    node.awaitValue("go", before + 1);
    broker.publish("-t", MAIN + "go/set", "-m", "PRESS");
    node.awaitValue("go", before + 2);
    all.await("0 " + MAIN + "go " + (before + 2));
  }

  @Test
  void whoSaysThatTheDoorIsGoneIsCorrected() {
    long before = all.count("0 " + MAIN + "$state online");
    broker.publish("-t", MAIN + "$state", "-r", "-m", "offline");
    await().until(() -> all.count("0 " + MAIN + "$state online") == before + 1);
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
