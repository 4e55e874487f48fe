package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** A page says again and again that it presses a button, and never after the end. */
class PressLeaseTest {

  private final Scripts scripts = Scripts.of("texts.js", "net/refusal.js", "net/press-lease.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var sent = [];
        var answers = [];
        var refusals = [];
        var lease = new SliderSync.PressLease(
          'fog',
          function (verb, body, done) { sent.push(verb + ' ' + body.control); answers.push(done); },
          function (failure) { refusals.push(failure.reason); }
        );
        function answer(failure) { answers.shift()(failure); }
        function failure(reason, lost) {
          return {reason: reason, control: '', message: '', details: {}, lost: !!lost};
        }
        """);
  }

  private String sent() {
    return scripts.text("sent.splice(0).join(', ')");
  }

  @Test
  void pressIsSentAtOnceAndRepeatedUntilItIsReleased() {
    scripts.run("lease.press(); lease.press()");
    assertThat(sent()).isEqualTo("press fog");

    scripts.run("answer(null)");
    scripts.pass(Duration.ofMillis(100));
    scripts.run("answer(null)");
    scripts.pass(Duration.ofMillis(99));
    assertThat(sent()).isEqualTo("press fog");

    scripts.run("lease.release(); lease.release()");
    scripts.pass(Duration.ofSeconds(5));
    assertThat(sent()).isEqualTo("release fog");
    assertThat(scripts.isTrue("lease.isPressed()")).isFalse();
  }

  @Test
  void signsThatAreNotAnsweredDoNotPileUpAndTheReleaseGoesAllTheSame() {
    scripts.run("lease.press()");
    scripts.pass(Duration.ofSeconds(2));
    assertThat(sent()).isEqualTo("press fog, press fog, press fog");

    scripts.run("answer(null)");
    scripts.pass(Duration.ofMillis(100));
    assertThat(sent()).isEqualTo("press fog");

    scripts.run("lease.release()");
    assertThat(sent()).isEqualTo("release fog");
  }

  @Test
  void signsGoOnWhileTheBoardChangesItsOwner() {
    scripts.run("lease.press(); answer(failure('UNAVAILABLE'))");
    scripts.pass(Duration.ofMillis(100));
    scripts.run("answer(failure('UNCONFIRMED'))");
    scripts.pass(Duration.ofMillis(100));

    assertThat(sent()).isEqualTo("press fog, press fog, press fog");
    assertThat(scripts.text("refusals.join()")).isEmpty();
  }

  @Test
  void refusalEndsThePressOnce() {
    scripts.run("lease.press()");
    scripts.pass(Duration.ofMillis(150));
    scripts.run("answer(failure('READ_ONLY')); answer(failure('READ_ONLY'))");
    scripts.pass(Duration.ofSeconds(1));

    assertThat(sent()).isEqualTo("press fog, press fog");
    assertThat(scripts.text("refusals.join()")).isEqualTo("READ_ONLY");
    assertThat(scripts.isTrue("lease.isPressed()")).isFalse();
  }

  @Test
  void lateRefusalDoesNotEndTheNextPress() {
    scripts.run("lease.press(); lease.release(); lease.press(); answer(failure('READ_ONLY'))");

    assertThat(scripts.isTrue("lease.isPressed()")).isTrue();
  }

  @Test
  void lostConnectionEndsItWithoutAWord() {
    scripts.run("lease.press(); lease.forget()");
    scripts.pass(Duration.ofSeconds(1));

    assertThat(sent()).isEqualTo("press fog");
  }
}
