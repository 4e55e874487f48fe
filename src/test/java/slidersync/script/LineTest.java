package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** Attempts to reach a server, with buses that a test opens and closes. */
class LineTest {

  private final Scripts scripts = Scripts.of("net/line.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        // The longest pauses.
        Math.random = function () { return 1; };
        var buses = [];
        var told = [];
        function open() {
          var bus = {
            isClosed: false,
            pings: false,
            close: function () { bus.isClosed = true; },
            enablePing: function (enable) { bus.pings = enable; }
          };
          buses.push(bus);
          return bus;
        }
        var line = new SliderSync.Line(
          open,
          'the server does not answer',
          function (bus) { told.push('opened ' + buses.indexOf(bus) + ' ' + bus.pings); },
          function (reason) { told.push('lost ' + reason); });
        line.attempt();
        """);
  }

  private String attempts() {
    return scripts.text("buses.length");
  }

  private String told() {
    return scripts.text("told");
  }

  private void open(int bus) {
    scripts.run("buses[%d].onopen()".formatted(bus));
  }

  @Test
  void openBusIsUsedBeforeItPings() {
    open(0);

    assertThat(told()).isEqualTo("opened 0 false");
    assertThat(scripts.isTrue("buses[0].pings && buses[0].pingInterval === 5000")).isTrue();
  }

  @Test
  void confirmedLineHasNoDeadline() {
    open(0);
    scripts.run("line.confirm()");
    scripts.pass(Duration.ofMinutes(1));

    assertThat(attempts()).isEqualTo("1");
    assertThat(scripts.isTrue("buses[0].isClosed")).isFalse();
  }

  @Test
  void serverThatDoesNotAnswerGetsMoreTimeAtEachAttempt() {
    scripts.pass(Duration.ofSeconds(3));
    assertThat(told()).isEqualTo("lost the server does not answer");
    assertThat(scripts.isTrue("buses[0].isClosed")).isTrue();
    scripts.pass(Duration.ofMillis(250));
    assertThat(attempts()).isEqualTo("2");

    scripts.pass(Duration.ofMillis(5999));
    assertThat(scripts.isTrue("buses[1].isClosed")).isFalse();
    scripts.pass(Duration.ofMillis(1));
    assertThat(scripts.isTrue("buses[1].isClosed")).isTrue();
  }

  @Test
  void pausesGrowToTheirLimitAndAttemptsNeverEnd() {
    int[] pauses = {250, 500, 1000, 1500, 1500};
    for (int attempt = 0; attempt < pauses.length; attempt++) {
      scripts.run("buses[%d].onclose()".formatted(attempt));
      scripts.pass(Duration.ofMillis(pauses[attempt] - 1));
      assertThat(attempts()).isEqualTo(String.valueOf(attempt + 1));
      scripts.pass(Duration.ofMillis(1));
      assertThat(attempts()).isEqualTo(String.valueOf(attempt + 2));
    }
  }

  @Test
  void pausesAreShortAgainAfterALineThatWorked() {
    scripts.run("buses[0].onclose()");
    scripts.pass(Duration.ofMillis(250));
    open(1);
    scripts.run("line.confirm(); buses[1].onclose()");
    scripts.pass(Duration.ofMillis(250));

    assertThat(attempts()).isEqualTo("3");
  }

  @Test
  void endOfAFormerBusIsIgnored() {
    scripts.run("line.renew(); told = []; buses[0].onclose(); buses[0].onopen()");

    assertThat(told()).isEmpty();
    assertThat(scripts.isTrue("line.bus === buses[1]")).isTrue();
  }

  @Test
  void hurryEndsAPauseAndNothingElse() {
    scripts.run("line.hurry()");
    assertThat(attempts()).isEqualTo("1");

    scripts.run("buses[0].onclose(); line.hurry()");
    assertThat(attempts()).isEqualTo("2");
    scripts.pass(Duration.ofSeconds(1));
    assertThat(attempts()).isEqualTo("2");
  }

  @Test
  void renewalReplacesAnAttemptThatHangs() {
    scripts.run("line.renew()");

    assertThat(attempts()).isEqualTo("2");
    assertThat(scripts.isTrue("buses[0].isClosed && !buses[1].isClosed")).isTrue();
    scripts.pass(Duration.ofSeconds(2));
    assertThat(attempts()).as("no other attempt is due").isEqualTo("2");
  }
}
