package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import slidersync.text.MqttUrl;
import slidersync.wiring.MqttPeer.Discovery;

class ReachTest {

  private static final Broker HOUSE =
      new Broker(
          "house",
          MqttUrl.parse("mqtt://ana:word@10.0.0.5").orElseThrow(),
          Discovery.NONE,
          Optional.empty());

  private final AtomicInteger connected = new AtomicInteger();

  @Test
  void connectionsAreCounted() {
    Reach reach = new Reach(HOUSE, connected);
    reach.reached("main");
    reach.reached("main");
    reach.reached("side");
    assertThat(connected).hasValue(2);
    reach.forget("side");
    reach.forget("side");
    assertThat(connected).hasValue(1);
  }

  @Test
  void brokerIsAwayOnceAndBackOnceForAllBoards() {
    assertThat(
            logged(
                () -> {
                  Reach reach = new Reach(HOUSE, connected);
                  reach.reached("main");
                  reach.lost("main", new ConnectException());
                  reach.lost("main", new ConnectException());
                  reach.lost("side", new ConnectException());
                  reach.reached("main");
                  reach.lost("main", new ConnectException());
                  reach.reached("side");
                  reach.reached("main");
                }))
        .containsExactly(
            "WARN MqttDoor - mqtt: house (mqtt://10.0.0.5) is away, trying on: it refuses"
                + " connections",
            "INFO MqttDoor - mqtt: house (mqtt://10.0.0.5) is back");
  }

  /** The lines of the log, without their time. */
  private static List<String> logged(Runnable what) {
    PrintStream before = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      what.run();
    } finally {
      System.setErr(before);
    }
    return err.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("house (mqtt://10.0.0.5)"))
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .toList();
  }
}
