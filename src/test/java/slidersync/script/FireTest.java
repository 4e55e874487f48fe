package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Scripts;

/** A fire is sent again under the same id when no answer comes, and given up soon. */
class FireTest {

  private final Scripts scripts = Scripts.of("texts.js", "net/refusal.js", "net/fire.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var ids = [];
        var answers = [];
        var ends = [];
        var isLive = true;
        function fire() {
          new SliderSync.Fire(
            'go',
            function () { return isLive; },
            function (verb, body, done) {
              if (verb !== 'fire' || body.control !== 'go') throw new Error(verb);
              ids.push(body.id);
              answers.push(done);
            },
            function (failure, mayHaveFired) {
              ends.push((failure ? failure.reason || 'lost' : 'fired') + (mayHaveFired ? '?' : ''));
            }
          );
        }
        function answer(failure) { answers.shift()(failure); }
        function failure(reason) {
          return {reason: reason, control: '', message: '', details: {}, lost: !reason};
        }
        """);
  }

  private String ends() {
    return scripts.text("ends.join()");
  }

  private int attempts() {
    return Integer.parseInt(scripts.text("ids.length"));
  }

  @Test
  void answeredFireIsSentOnce() {
    scripts.run("fire(); answer(null)");
    scripts.pass(Duration.ofSeconds(10));

    assertThat(attempts()).isEqualTo(1);
    assertThat(ends()).isEqualTo("fired");
  }

  @Test
  void idsFitTheProtocolAndDiffer() {
    scripts.run("for (var i = 0; i < 500; i++) fire()");

    assertThat(scripts.isTrue("ids.every(/^[\\w-]{1,40}$/.test, /^[\\w-]{1,40}$/)")).isTrue();
    assertThat(scripts.isTrue("ids.every(function (id, i) { return ids.indexOf(id) === i; })"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "UNAVAILABLE", "UNCONFIRMED"})
  void fireThatMayNotHaveArrivedIsSentAgainUnderItsId(String reason) {
    scripts.run("fire(); answer(failure('%s'))".formatted(reason));
    scripts.pass(Duration.ofMillis(200));
    assertThat(attempts()).isEqualTo(2);
    assertThat(scripts.isTrue("ids[0] === ids[1]")).isTrue();

    scripts.run("answer(null)");
    assertThat(ends()).isEqualTo("fired");
  }

  @Test
  void refusedFireIsNotSentAgain() {
    scripts.run("fire(); answer(failure('GUARDED'))");
    scripts.pass(Duration.ofSeconds(10));

    assertThat(attempts()).isEqualTo(1);
    assertThat(ends()).isEqualTo("GUARDED");
  }

  @Test
  void fireWaitsForTheConnectionButNotLong() {
    scripts.run("fire(); isLive = false; answer(failure(''))");
    scripts.pass(Duration.ofSeconds(2));
    assertThat(attempts()).isEqualTo(1);
    scripts.run("isLive = true");
    scripts.pass(Duration.ofMillis(200));
    assertThat(attempts()).isEqualTo(2);

    scripts.run("isLive = false; answer(failure(''))");
    scripts.pass(Duration.ofSeconds(1));
    assertThat(ends()).isEqualTo("lost?");
    scripts.run("isLive = true");
    scripts.pass(Duration.ofSeconds(60));
    assertThat(attempts()).isEqualTo(2);
  }

  @Test
  void boardThatTakesNothingHasSurelyNotFired() {
    scripts.run("fire()");
    for (int i = 0; i < 16; i++) {
      scripts.run("if (answers.length) answer(failure('UNAVAILABLE'))");
      scripts.pass(Duration.ofMillis(200));
    }

    assertThat(ends()).isEqualTo("UNAVAILABLE");
  }

  @Test
  void refusalAfterAnUnknownAttemptTellsThatTheAttemptHasNotFired() {
    scripts.run("fire(); answer(failure(''))");
    scripts.pass(Duration.ofMillis(200));
    scripts.run("answer(failure('GUARDED'))");

    assertThat(ends()).isEqualTo("GUARDED");
  }
}
