package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** The changes of one control on their way, with answers that a test holds in its hands. */
class PacingTest {

  private final Scripts scripts = Scripts.of("refusal.js", "commands.js", "pacing.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var sent = [];
        var replica = new SliderSync.Replica();
        var isLive = true;
        var pacing = new SliderSync.Pacing(
          replica,
          function () { return isLive; },
          function (value, since, done) { sent.push({value: value, since: since, done: done}); },
          function () {});
        replica.receive({history: 'h', from: 0, revision: 5, values: {a: 1}});
        """);
  }

  /** The connection goes before the change is answered, and comes back. */
  private void loseAndComeBack(String meanwhile) {
    scripts.run("isLive = false; sent[sent.length - 1].done({code: 0, message: '', lost: true})");
    scripts.run(meanwhile);
    scripts.run("isLive = true; pacing.flush()");
    scripts.pass(Duration.ofMillis(100));
  }

  private String since() {
    return scripts.json("sent[sent.length - 1].since");
  }

  @Test
  void lostChangeGoesAgainWithThePositionThatItWasBuiltOn() {
    scripts.run("pacing.change(2)");
    assertThat(since()).isEqualTo("null");

    loseAndComeBack("replica.receive({history: 'i', from: 0, revision: 9, values: {a: 7}})");

    assertThat(since()).isEqualTo("{\"history\":\"h\",\"revision\":5}");
    assertThat(scripts.text("sent.length")).isEqualTo("2");
  }

  @Test
  void changeBuildsOnTheOneBeforeItAsSoonAsThatIsAcknowledged() {
    scripts.run("pacing.change(2)");
    scripts.pass(Duration.ofMillis(100));
    scripts.run("pacing.change(3)");
    scripts.run("sent[0].done(null, {history: 'i', revision: 3, values: {a: 2}})");

    loseAndComeBack("");

    assertThat(since()).isEqualTo("{\"history\":\"i\",\"revision\":3}");
  }

  @Test
  void laterPositionOfOneHistoryCounts() {
    scripts.run("pacing.change(2)");
    scripts.pass(Duration.ofMillis(100));
    scripts.run("replica.receive({history: 'h', from: 5, revision: 8, values: {a: 4}})");
    scripts.run("pacing.change(3)");
    scripts.run("sent[0].done(null, {history: 'h', revision: 6, values: {a: 2}})");

    loseAndComeBack("");

    assertThat(since()).isEqualTo("{\"history\":\"h\",\"revision\":8}");
  }
}
