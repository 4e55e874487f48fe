package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** A slider whose connection goes in the middle of a drag, from 47 to 78, and comes back. */
class UnsentTest {

  private final Scripts scripts =
      Scripts.ofTypes(
          "net/replica.js",
          "net/refusal.js",
          "net/sentences.js",
          "net/position.js",
          "control/pacing.js",
          "people/people.js",
          "people/movers.js",
          "control/ghost.js",
          "control/unsent.js");

  @BeforeEach
  void drag() {
    scripts.run(
        """
        var told = [];
        SliderSync.Ghost = function () {};
        SliderSync.Ghost.prototype = {
          showWaiting: function (value) { told.push('waits ' + value); },
          offer: function (value, why) { told.push('offers ' + value + ': ' + why); },
          settle: function () { told.push('settles'); }
        };
        var sent = [];
        var isLive = true;
        var replica = new SliderSync.Replica();
        var people = new SliderSync.People('me');
        var movers = new SliderSync.Movers(people);
        var pacing = new SliderSync.Pacing(
          replica,
          function () { return isLive; },
          function (value, since, done) { sent.push({value: value, since: since, done: done}); },
          function (failure, change) { unsent.takeAnswer(failure, change); });
        var control = {
          id: 'dim',
          field: {type: {moved: 'control.moved'}},
          hand: {draft: {state: ''}},
          show: function () { told.push('shows ' + this.boardValue()); },
          boardValue: function () { return pacing.known('dim'); }
        };
        var unsent = new SliderSync.Unsent(control, pacing, movers);
        function hear(revision, value, by) {
          var delta = {history: 'h', from: revision - 1, revision: revision, values: {dim: value},
              by: {dim: by}};
          replica.receive(delta);
          movers.take(delta, false);
        }
        function comeBack() {
          isLive = true;
          unsent.resume();
        }
        function answer(reason, details) {
          sent[sent.length - 1].done({reason: reason, details: details || {}, message: ''});
        }
        replica.receive({history: 'h', from: 0, revision: 5, values: {dim: 47}});
        people.take({values: {ben: {name: 'Ben', color: '#112233'}}}, true);
        pacing.change(60);
        pacing.change(78);
        isLive = false;
        unsent.wait();
        sent[0].done({reason: '', details: {}, message: '', lost: true});
        fakeClock.pass(100);
        """);
  }

  private String told() {
    return scripts.text("told.join(', ')");
  }

  @Test
  void whatTheFingerDidLastWaitsBesideTheTruth() {
    assertThat(told()).isEqualTo("waits 78, shows 47");
  }

  @Test
  void whatWaitsGoesWhenTheConnectionIsBackAndIsTaken() {
    scripts.run("comeBack()");
    assertThat(scripts.text("sent[1].value")).isEqualTo("78");

    scripts.run("sent[1].done(null, {history: 'h', revision: 6, values: {dim: 78}})");

    assertThat(told()).isEqualTo("waits 78, shows 47, settles");
  }

  @Test
  void earlierChangeOfTheSameFingerIsNobodyElses() {
    scripts.run("hear(6, 60, 'me')");

    scripts.run("comeBack()");

    assertThat(scripts.json("sent[1].since")).isEqualTo("{\"history\":\"h\",\"revision\":6}");
    assertThat(told()).doesNotContain("offers");
  }

  @Test
  void changeThatHasArrivedIsNotMissed() {
    scripts.run("hear(6, 78, 'me')");

    scripts.run("comeBack()");
    assertThat(scripts.text("sent.length")).isEqualTo("1");
    assertThat(told()).isEqualTo("waits 78, shows 47, settles");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONFLICT | {revision: 6} | Ben changed this meanwhile.",
        "CONFLICT | {revision: 7} | This has changed meanwhile.",
        "HELD | {participant: 'ben', name: 'Ben'} | Ben was moving this.",
        "HELD | {} | Somebody was moving this.",
        "UNKNOWN_REVISION | {} | The board was restarted.",
        "UNAVAILABLE | {} | The board takes nothing at the moment. Try again."
      })
  void whatIsRefusedThenIsOffered(String reason, String details, String why) {
    scripts.run("hear(6, 30, 'ben'); comeBack(); answer('%s', %s)".formatted(reason, details));

    assertThat(told()).isEqualTo("waits 78, shows 47, offers 78: " + why);
  }

  @Test
  void whatWouldBeRefusedAgainIsNotOffered() {
    scripts.run("comeBack(); answer('INVALID_VALUE', {expected: 'less', got: '78'})");

    assertThat(told()).isEqualTo("waits 78, shows 47, settles");
  }

  @Test
  void whatIsRefusedInLiveIsNotOffered() {
    scripts.run("comeBack(); sent[1].done(null, {history: 'h', revision: 6, values: {}})");
    scripts.pass(Duration.ofMillis(100));

    scripts.run("pacing.change(80); answer('HELD')");

    assertThat(told()).doesNotContain("offers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "range | 78 | Your 78",
        "number | −3.50 | Your −3.50",
        "color | #ff8800 | Your #ff8800",
        "toggle | on | Your “on”",
        "select | end | Your “end”",
        "text | Good evening | Your “Good evening”",
        "text | '' | Your empty text",
        "text | A text that is much longer than a line | Your “A text that is much long…”"
      })
  void valuesHaveNames(String type, String value, String words) {
    scripts.run(
        "var type = SliderSync.types.of({getAttribute: function () { return '%s'; }})"
            .formatted(type));

    assertThat(scripts.text("SliderSync.ownWords(type, '%s')".formatted(value))).isEqualTo(words);
  }
}
