package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** The changes of one control on their way, with answers that a test holds in its hands. */
class PacingTest {

  private final Scripts scripts =
      Scripts.of(
          "net/replica.js",
          "net/refusal.js",
          "net/position.js",
          "net/commands.js",
          "control/pacing.js");

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
    loseAndComeBack(meanwhile, "undefined, false");
  }

  /** With what the board has then, and whether it is somebody else's. */
  private void loseAndComeBack(String meanwhile, String known) {
    scripts.run("isLive = false; sent[sent.length - 1].done({reason: '', lost: true})");
    scripts.run(meanwhile);
    scripts.run("isLive = true; pacing.resume(%s)".formatted(known));
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

  @Test
  void lostChangeThatHasArrivedAllTheSameDoesNotGoAgain() {
    scripts.run("pacing.change(2)");

    loseAndComeBack(
        "replica.receive({history: 'h', from: 5, revision: 6, values: {a: 2}})", "2, false");

    assertThat(scripts.text("sent.length")).isEqualTo("1");
    assertThat(scripts.isTrue("pacing.isOpen()")).isFalse();
  }

  @Test
  void lostChangeBuildsOnAnEarlierOneThatHasArrived() {
    scripts.run("pacing.change(2); pacing.change(3)");

    loseAndComeBack(
        "replica.receive({history: 'h', from: 5, revision: 6, values: {a: 2}})", "2, false");

    assertThat(scripts.text("sent[1].value")).isEqualTo("3");
    assertThat(since()).isEqualTo("{\"history\":\"h\",\"revision\":6}");
  }

  @Test
  void lostChangeDoesNotBuildOnTheSameValueOfSomebodyElse() {
    scripts.run("pacing.change(2); pacing.change(3)");

    loseAndComeBack(
        "replica.receive({history: 'h', from: 5, revision: 6, values: {a: 2}})", "2, true");

    assertThat(since()).isEqualTo("{\"history\":\"h\",\"revision\":5}");
  }

  @Test
  void lostChangeDoesNotBuildOnWhatWasLostBeforeTheLastAnswer() {
    scripts.run("pacing.change(2); pacing.change(3)");
    loseAndComeBack("", "1, false");
    scripts.run("sent[1].done(null, {history: 'h', revision: 6, values: {a: 3}})");
    scripts.pass(Duration.ofMillis(100));
    scripts.run("pacing.change(4)");

    loseAndComeBack(
        "replica.receive({history: 'h', from: 5, revision: 8, values: {a: 2}})", "2, false");

    assertThat(since()).isEqualTo("{\"history\":\"h\",\"revision\":6}");
  }

  @Test
  void changeWithoutAConnectionWaitsAndDoesNotUndoWhatOthersDoMeanwhile() {
    scripts.run("isLive = false; pacing.change(2)");
    assertThat(scripts.text("sent.length")).isEqualTo("0");

    scripts.run("replica.receive({history: 'h', from: 5, revision: 6, values: {a: 7}})");
    scripts.run("isLive = true; pacing.resume(7, true)");

    assertThat(scripts.text("sent[0].value")).isEqualTo("2");
    assertThat(since()).isEqualTo("{\"history\":\"h\",\"revision\":5}");
  }

  @Test
  void newestIsWhatIsShownWhileTheConnectionIsAway() {
    assertThat(scripts.text("pacing.newest()")).isEqualTo("undefined");
    scripts.run("pacing.change(2)");
    assertThat(scripts.text("pacing.newest()")).isEqualTo("2");

    scripts.run("pacing.change(3); isLive = false; sent[0].done({reason: '', lost: true})");

    assertThat(scripts.text("pacing.newest()")).isEqualTo("3");
  }
}
