package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.VerticleBase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import slidersync.board.BoardDefinition;
import slidersync.bus.OwnedBoards;
import slidersync.door.DoorContext;
import slidersync.support.Boards;
import slidersync.support.Mosquitto;
import slidersync.support.MqttListener;
import slidersync.support.TcpProxy;
import slidersync.text.MqttUrl;

/** Connections that break, brokers that come and go, and owners that follow each other. */
@Execution(ExecutionMode.CONCURRENT)
class MqttReconnectTest {

  private static final String MAIN = "slider-sync/main/";
  private static final String ONLINE = "0 " + MAIN + "$state online";
  private static final String OFFLINE = "0 " + MAIN + "$state offline";

  private static final BoardDefinition BOARD = Boards.MAIN;

  @TempDir private Path folder;
  private Mosquitto broker;

  @BeforeEach
  void start() {
    broker = Mosquitto.start(folder);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private MqttListener listen() {
    return broker.listen("-t", "#", "-F", "%r %t %p");
  }

  /** What was published after that many lines, without what keeps the connection. */
  private static List<String> since(MqttListener listener, int lines) {
    return listener.lines().stream().skip(lines).filter(line -> !line.contains("$probe")).toList();
  }

  @Test
  void afterAReconnectOnlyWhatDiffersIsSaid() {
    try (TcpProxy proxy = TcpProxy.to(broker.port());
        MqttListener all = listen();
        MqttNode node = MqttNode.start(BOARD, "mqtt://127.0.0.1:" + proxy.port())) {
      all.await(ONLINE);
      int before = all.lines().size();

      proxy.reset();
      node.set("slider1", 7);

      await().until(() -> all.count(ONLINE) == 2);
      assertThat(since(all, before))
          .containsExactlyInAnyOrder(OFFLINE, ONLINE, "0 " + MAIN + "slider1 7");
      broker.publish("-t", MAIN + "slider2/set", "-m", "3");
      all.await("0 " + MAIN + "slider2 3");
    }
  }

  @Test
  void brokerThatForgetsIsToldEverythingAndOneThatKeepsWhatIsNew() {
    try (MqttNode node = MqttNode.start(BOARD, broker.url())) {
      await().until(() -> broker.retained(MAIN + "$state").contains(MAIN + "$state online"));
      List<String> all = broker.retained("#");

      broker.stop();
      node.set("slider1", 8);
      broker.restart();
      await().until(() -> broker.retained(MAIN + "slider1"), List.of(MAIN + "slider1 8")::equals);

      broker.kill();
      broker.lose();
      broker.restart();
      node.set("slider1", 25);
      await()
          .untilAsserted(
              () -> assertThat(broker.retained("#")).containsExactlyInAnyOrderElementsOf(all));
    }
  }

  @Test
  void brokerThatIsAwayDoesNotKeepANodeFromStarting() {
    broker.stop();
    try (MqttNode node = MqttNode.start(BOARD, broker.url())) {
      node.set("slider1", 9);
      broker.restart();
      await().until(() -> broker.retained(MAIN + "slider1"), List.of(MAIN + "slider1 9")::equals);
    }
  }

  @Test
  void ghostIsIgnored() {
    broker.publish("-t", MAIN + "slider1/set", "-r", "-m", "3");
    broker.publish("-t", MAIN + "go/set", "-r", "-m", "PRESS");
    broker.publish("-t", MAIN + "set", "-r", "-m", "{\"slider2\": 3}");
    broker.publish("-t", MAIN + "slider2", "-r", "-m", "44");
    broker.publish("-t", MAIN + "nobody", "-r", "-m", "1");
    try (MqttNode node = MqttNode.start(BOARD, broker.url())) {
      await().until(() -> broker.retained(MAIN + "$state").contains(MAIN + "$state online"));
      assertThat(broker.retained(MAIN + "+"))
          .contains(MAIN + "slider1 25", MAIN + "slider2 0", MAIN + "go 0")
          .noneMatch(line -> line.startsWith(MAIN + "nobody"));
      // A broker gives what two filters match to each of them.
      assertThat(node.metric("refused")).isBetween(3.0, 4.0);
    }
  }

  @Test
  void pressEndsWhenTheConnectionBreaks() {
    try (TcpProxy proxy = TcpProxy.to(broker.port());
        MqttNode node = MqttNode.start(BOARD, "mqtt://127.0.0.1:" + proxy.port())) {
      await().until(() -> broker.retained(MAIN + "$state").contains(MAIN + "$state online"));
      broker.publish("-t", MAIN + "fog/set", "-m", "ON");
      node.awaitValue("fog", true);
      proxy.reset();
      node.awaitValue("fog", false);
    }
  }

  @Test
  void stopSaysOfflineInOrder() {
    try (MqttListener all = listen()) {
      try (MqttNode node = MqttNode.start(BOARD, broker.url())) {
        all.await(ONLINE);
        node.set("slider1", 5);
      }
      all.await(OFFLINE);
      assertThat(all.count(OFFLINE)).isOne();
      assertThat(broker.retained(MAIN + "slider1")).containsExactly(MAIN + "slider1 5");
    }
  }

  @Test
  void brokerThatHangsDoesNotKeepANodeFromStopping() {
    try (TcpProxy proxy = TcpProxy.to(broker.port());
        MqttListener all = listen();
        MqttNode node = MqttNode.start(BOARD, "mqtt://127.0.0.1:" + proxy.port())) {
      all.await(ONLINE);
      proxy.cut();
      node.set("slider1", 6);
    }
  }

  @Test
  void nextOwnerTakesOverAndSaysNothingTwice() {
    OwnedBoards first = new OwnedBoards();
    OwnedBoards next = new OwnedBoards();
    try (MqttListener all = listen();
        MqttNode node =
            MqttNode.start(
                BOARD, (context, url) -> doors(context, List.of(first, next), url), broker.url())) {
      first.add("main");
      all.await(ONLINE);
      int before = all.lines().size();

      // For a moment both believe that they own it.
      next.add("main");
      first.remove("main");
      await().until(() -> since(all, before).stream().filter(ONLINE::equals).count() > 0);
      node.set("slider1", 11);
      all.await("0 " + MAIN + "slider1 11");

      assertThat(all.count("0 " + MAIN + "slider1 11")).isOne();
      assertThat(since(all, before))
          .allMatch(line -> line.contains("$state") || line.equals("0 " + MAIN + "slider1 11"));
      assertThat(broker.retained(MAIN + "$state")).containsExactly(MAIN + "$state online");
    }
  }

  private static List<VerticleBase> doors(
      DoorContext context, List<OwnedBoards> owned, MqttUrl url) {
    return owned.stream()
        .<VerticleBase>map(
            boards ->
                new MqttDoor(
                    List.of(url),
                    new DoorContext(
                        context.boards(),
                        boards,
                        new SimpleMeterRegistry(),
                        0,
                        context.installation())))
        .toList();
  }
}
