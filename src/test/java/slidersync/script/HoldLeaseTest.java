package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** The lease by which a page holds a control, with a board that a test answers for. */
class HoldLeaseTest {

  private final Scripts scripts = Scripts.of("net/refusal.js", "net/hold-lease.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var sent = [];
        var told = [];
        function lease(isHoldable) {
          return new SliderSync.HoldLease(
            'dim',
            isHoldable,
            function (verb, body, done) { sent.push({verb: verb, body: body, done: done}); },
            function (failure) { told.push('refused ' + failure.reason); },
            function (participant) { told.push('learned ' + participant); });
        }
        var hold = lease(true);
        function refuse(index, reason) { sent[index].done({reason: reason, details: {}}, null); }
        """);
  }

  private String sent() {
    return scripts.text("sent.map(function (command) { return command.verb; })");
  }

  private boolean isHeld() {
    return scripts.isTrue("hold.isHeld()");
  }

  @Test
  void leaseIsRenewedUntilItIsReleased() {
    scripts.run("hold.take(); hold.take()");
    assertThat(sent()).isEqualTo("hold");
    assertThat(scripts.json("sent[0].body")).isEqualTo("{\"control\":\"dim\"}");
    scripts.pass(Duration.ofMillis(400));
    assertThat(sent()).isEqualTo("hold,hold,hold");

    scripts.run("hold.release(function () { told.push('released'); })");
    scripts.pass(Duration.ofSeconds(2));

    assertThat(sent()).isEqualTo("hold,hold,hold,release");
    assertThat(isHeld()).as("until the board has answered").isTrue();
    scripts.run("sent[3].done(null, {})");
    assertThat(isHeld()).isFalse();
    assertThat(scripts.text("told")).isEqualTo("released");
  }

  @Test
  void changeOfTheControlRenewsItAsWell() {
    scripts.run("hold.take()");
    for (int change = 0; change < 5; change++) {
      scripts.run("hold.noteRenewal()");
      scripts.pass(Duration.ofMillis(200));
    }
    assertThat(sent()).isEqualTo("hold");

    scripts.pass(Duration.ofMillis(200));
    assertThat(sent()).isEqualTo("hold,hold");
  }

  @Test
  void controlThatCannotBeHeldIsNotHeld() {
    scripts.run("hold = lease(false); hold.take()");

    assertThat(sent()).isEmpty();
    assertThat(isHeld()).isFalse();
  }

  @Test
  void pageAsksOnceForAControlThatTheBoardLetsNobodyHold() {
    scripts.run("hold.take(); refuse(0, 'NOT_HOLDABLE')");
    assertThat(isHeld()).isFalse();

    scripts.run("hold.take()");
    scripts.pass(Duration.ofSeconds(1));

    assertThat(sent()).isEqualTo("hold");
    assertThat(scripts.text("told")).isEmpty();
  }

  @Test
  void refusalTellsThatSomebodyElseHoldsTheControl() {
    scripts.run("hold.take(); refuse(0, 'HELD')");

    assertThat(scripts.text("told")).isEqualTo("refused HELD");
  }

  @Test
  void lateRefusalOfAFormerLeaseIsIgnored() {
    scripts.run("hold.take(); hold.forget(); hold.take(); refuse(0, 'HELD')");

    assertThat(scripts.text("told")).isEmpty();
    assertThat(isHeld()).isTrue();
  }

  @Test
  void forgottenLeaseIsNeitherRenewedNorReleased() {
    scripts.run("hold.take(); hold.forget(); hold.release(function () {})");
    scripts.pass(Duration.ofSeconds(1));

    assertThat(sent()).isEqualTo("hold");
    assertThat(isHeld()).isFalse();
  }

  @Test
  void answerNamesTheParticipantOfThisBrowser() {
    scripts.run("hold.take(); sent[0].done(null, {participant: 'p1'})");

    assertThat(scripts.text("told")).isEqualTo("learned p1");
  }
}
