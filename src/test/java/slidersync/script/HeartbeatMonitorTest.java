package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** The silence of a board, measured by a clock that a test moves. */
class HeartbeatMonitorTest {

  private final Scripts scripts = Scripts.of("net/heartbeat-monitor.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var isExpected = true;
        var silences = 0;
        var monitor = new SliderSync.HeartbeatMonitor(
          function () { return isExpected; },
          function () { silences++; isExpected = false; });
        monitor.start();
        """);
    scripts.pass(Duration.ofSeconds(1));
    scripts.run("monitor.reset()");
  }

  private String silences() {
    return scripts.text("silences");
  }

  @Test
  void silenceIsNoticedBetweenTwoChecksAfterTwoMissedHeartbeats() {
    scripts.pass(Duration.ofMillis(2300));
    assertThat(silences()).isEqualTo("0");

    scripts.pass(Duration.ofMillis(250));
    assertThat(silences()).isEqualTo("1");
    assertThat(scripts.isTrue("monitor.isSilent")).isTrue();
  }

  @Test
  void heartbeatEverySecondIsNoSilence() {
    for (int second = 0; second < 10; second++) {
      scripts.run("monitor.hear()");
      scripts.pass(Duration.ofSeconds(1));
    }

    assertThat(silences()).isEqualTo("0");
  }

  @Test
  void onlyAHeartbeatEndsTheSilence() {
    scripts.pass(Duration.ofSeconds(3));
    scripts.run("monitor.reset()");
    assertThat(scripts.isTrue("monitor.isSilent")).isTrue();

    scripts.run("monitor.hear()");
    assertThat(scripts.isTrue("monitor.isSilent")).isFalse();
  }

  @Test
  void nothingIsSilentThatNeedNotBeHeard() {
    scripts.run("isExpected = false");
    scripts.pass(Duration.ofSeconds(10));

    assertThat(silences()).isEqualTo("0");
  }

  @Test
  void pageThatHasPausedHandlesWhatCameInFirst() {
    scripts.run("Date.now = function () { return fakeClock.now() + 60000; }");
    scripts.pass(Duration.ofMillis(250));
    assertThat(silences()).isEqualTo("0");

    scripts.run("monitor.hear()");
    scripts.pass(Duration.ofSeconds(2));
    assertThat(silences()).isEqualTo("0");
  }

  @Test
  void pageThatHasPausedNoticesASilenceAtTheNextCheck() {
    scripts.run("Date.now = function () { return fakeClock.now() + 60000; }");
    scripts.pass(Duration.ofMillis(500));

    assertThat(silences()).isEqualTo("1");
  }
}
