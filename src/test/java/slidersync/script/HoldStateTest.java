package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** Who holds a control, as a page knows it. */
class HoldStateTest {

  private final Scripts scripts =
      Scripts.of("net/refusal.js", "net/hold-lease.js", "control/hold-state.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var sent = [];
        var answers = [];
        var changes = 0;
        var lost = [];
        var isBusy = false;
        var ana = {id: 'ana', name: 'Ana', color: ''};
        var controls = {
          send: function (verb, body, done) { sent.push(verb); answers.push(done); },
          learn: function () {}
        };
        var state = new SliderSync.HoldState(
          {input: {id: 'dim'}, isHeld: true},
          controls,
          function () { return isBusy; },
          function () { changes++; },
          function (failure) { lost.push(failure.reason); });
        """);
  }

  private String sent() {
    return scripts.text("sent");
  }

  private boolean isOthers() {
    return scripts.isTrue("state.isOthers()");
  }

  @Test
  void controlIsTheOthersWhileThePeopleSaySo() {
    scripts.run("state.setHolder(ana)");
    assertThat(isOthers()).isTrue();
    assertThat(scripts.text("changes")).isEqualTo("1");

    scripts.run("state.setHolder(null)");
    assertThat(isOthers()).isFalse();
    assertThat(scripts.text("changes")).isEqualTo("2");
  }

  @Test
  void moveHereCountsUntilTheBoardRefusesIt() {
    scripts.run("state.take(); state.setHolder(ana)");
    assertThat(isOthers()).isFalse();

    scripts.run("answers[0]({reason: 'HELD', details: {}}, null)");
    assertThat(scripts.text("lost")).isEqualTo("HELD");
    scripts.run("state.lose()");

    assertThat(isOthers()).isTrue();
    assertThat(scripts.isTrue("state.isSuspected()")).as("the people say so").isFalse();
  }

  @Test
  void refusalAloneCountsForAShortTime() {
    scripts.run("state.take(); state.lose()");
    assertThat(scripts.isTrue("state.isSuspected()")).isTrue();
    scripts.pass(Duration.ofMillis(699));
    assertThat(isOthers()).isTrue();

    scripts.pass(Duration.ofMillis(1));
    assertThat(isOthers()).isFalse();
    assertThat(scripts.text("changes")).isEqualTo("1");
  }

  @Test
  void peopleThatNameTheHolderEndTheSuspicion() {
    scripts.run("state.lose(); state.setHolder(ana); state.setHolder(null)");

    assertThat(isOthers()).isFalse();
  }

  @Test
  void fieldIsReleasedWhenNothingWasTypedForAWhile() {
    scripts.run("state.take(); state.keepWhileTyping()");
    scripts.pass(Duration.ofMillis(1400));
    scripts.run("state.keepWhileTyping()");
    scripts.pass(Duration.ofMillis(1400));
    assertThat(sent()).doesNotContain("release");

    scripts.pass(Duration.ofMillis(100));
    assertThat(sent()).endsWith("release");
  }

  @Test
  void finishedTypingReleasesAtOnce() {
    scripts.run("state.take(); state.keepWhileTyping(); state.finish()");

    assertThat(sent()).isEqualTo("hold,release");
  }

  @Test
  void controlIsNotReleasedWhileThePageNeedsIt() {
    scripts.run("state.take(); isBusy = true; state.releaseIfIdle()");
    assertThat(sent()).isEqualTo("hold");

    scripts.run("isBusy = false; state.releaseIfIdle()");
    assertThat(sent()).isEqualTo("hold,release");
  }

  @Test
  void lostConnectionForgetsTheHold() {
    scripts.run("state.take(); state.keepWhileTyping(); state.forget()");
    scripts.pass(Duration.ofSeconds(2));

    assertThat(sent()).isEqualTo("hold");
  }
}
