package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** A stream of the page, with a bus and commands that a test holds in its hands. */
class StreamFollowerTest {

  private final Scripts scripts = Scripts.of("net/replica.js", "net/stream-follower.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var questions = [];
        var told = [];
        var hear;
        var answer;
        var replica = new SliderSync.Replica();
        var bus = {
          registerHandler: function (address, callback) {
            hear = function (delta) { callback(null, {address: address, body: delta}); };
          }
        };
        var commands = {
          send: function (bus, address, body, timeout, done) {
            questions.push(body);
            answer = function (delta) { done(null, delta); };
          }
        };
        var stream = new SliderSync.StreamFollower('board.main.', replica, commands, {
          heard: function () {},
          took: function (delta, replaced) { told.push(replaced ? 'replaced' : 'took'); },
          settled: function () { told.push('settled'); },
          failed: function () { told.push('failed'); }
        });
        stream.start(bus);
        """);
  }

  private void hear(String delta) {
    scripts.run("told = []; hear(" + delta + ")");
  }

  private void answer(String delta) {
    scripts.run("told = []; answer(" + delta + ")");
  }

  /** The last one. */
  private String question() {
    return scripts.json("questions[questions.length - 1]");
  }

  private String told() {
    return scripts.text("told");
  }

  @Test
  void asksForEverythingWhenItKnowsNothingAndThenForWhatFollowsItsPosition() {
    assertThat(question()).isEqualTo("{}");
    answer("{history: 'h', from: 0, revision: 5, values: {a: 1}}");
    assertThat(told()).isEqualTo("replaced,settled");

    scripts.run("stream.check()");

    assertThat(question()).isEqualTo("{\"history\":\"h\",\"revision\":5}");
  }

  @Test
  void isLedOverToANewOwnerWithoutAQuestion() {
    answer("{history: 'h', from: 0, revision: 5, values: {a: 1}}");

    hear("{history: 'i', fromHistory: 'h', from: 5, revision: 5, values: {}}");

    assertThat(told()).isEqualTo("took,settled");
    assertThat(scripts.text("questions.length")).isEqualTo("1");
    assertThat(scripts.text("replica.history")).isEqualTo("i");
  }

  @Test
  void asksFromItsOwnPositionWhenItHearsAnotherHistory() {
    answer("{history: 'h', from: 0, revision: 5, values: {a: 1}}");

    hear("{history: 'i', from: 9, revision: 9, values: {}}");

    assertThat(told()).isEmpty();
    assertThat(question()).isEqualTo("{\"history\":\"h\",\"revision\":5}");
    answer("{history: 'i', from: 0, revision: 9, values: {a: 2}}");
    assertThat(told()).isEqualTo("replaced,settled");
  }

  @Test
  void isNotSettledAsLongAsWhatItHearsIsOfAnotherHistoryThanWhatWasAnswered() {
    hear("{history: 'i', from: 9, revision: 9, values: {}}");
    answer("{history: 'h', from: 0, revision: 20, values: {a: 1}}");
    assertThat(told()).isEqualTo("replaced");

    scripts.pass(Duration.ofMillis(250));
    assertThat(question()).isEqualTo("{\"history\":\"h\",\"revision\":20}");
    answer("{history: 'i', from: 0, revision: 9, values: {a: 2}}");

    assertThat(told()).isEqualTo("replaced,settled");
  }

  @Test
  void deltaWithoutAHistoryIsNone() {
    answer("{from: 0, revision: 5, values: {a: 1}}");

    assertThat(told()).isEqualTo("failed");
  }
}
