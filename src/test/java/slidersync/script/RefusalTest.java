package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import slidersync.support.Scripts;
import slidersync.text.Reason;

/** What the page makes of refusals: by their data, whatever the server's sentence is. */
class RefusalTest {

  private final Scripts scripts =
      Scripts.of("net/refusal.js", "net/sentences.js", "net/commands.js");

  @BeforeEach
  void ask() {
    scripts.run(
        """
        var failure = null;
        var callback = null;
        var commands = new SliderSync.Commands();
        var bus = {send: function (address, body, told) { callback = told; }};
        function ask(timeout) {
          commands.send(bus, 'board.main.set', {}, timeout, function (why) { failure = why; });
        }
        function refuse(reason, details, message) {
          ask(0);
          callback({failureCode: 400, message: message || 'dim: egal was hier steht', reason: reason,
              control: 'dim', details: details});
        }
        """);
  }

  private String sentence() {
    return scripts.text("SliderSync.sentenceOf(failure)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HELD | {participant: 'p1', name: 'Ana'} | Ana is moving this",
        "HELD | {participant: 'p1'} | Somebody is moving this",
        "CONFLICT | {revision: 7} | Somebody else changed this meanwhile.",
        "INVALID_VALUE | {expected: 'a number', got: '\"x\"'} | Expected a number, got \"x\"",
        "NOT_JOINED | undefined | Join with a name first.",
        "TOO_MANY_REQUESTS | {most: 10, retryAfter: 6001} |"
            + " That was too much at once; try again in 7 s.",
        "TOO_MANY_REQUESTS | {most: 2000} | That was too much at once. Try again.",
        "UNAVAILABLE | undefined | The board takes nothing at the moment. Try again.",
        "UNCONFIRMED | undefined | No answer from the board. Try again.",
        "UNKNOWN_REVISION | undefined |"
            + " The board was restarted. Set this again if you still want it.",
        "A_LATER_ONE | {} | Dim: egal was hier steht"
      })
  void sentenceIsMadeOfReasonAndDetails(String reason, String details, String sentence) {
    scripts.run("refuse('%s', %s)".formatted(reason, details));

    assertThat(sentence()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @EnumSource
  void sentenceIsThereForEveryReasonOfTheServer(Reason reason) {
    scripts.run("refuse('%s', {}, 'because')".formatted(reason));

    assertThat(sentence()).isNotEmpty();
  }

  @Test
  void everyReasonThatPagesActUponIsTheServers() {
    List<String> known = Stream.of(Reason.values()).map(Reason::name).toList();

    assertThat(scripts.text("Object.keys(SliderSync.Reason)").split(",")).isSubsetOf(known);
    assertThat(
            scripts.isTrue(
                "Object.keys(SliderSync.Reason).every(function (name) {"
                    + " return SliderSync.Reason[name] === name; })"))
        .isTrue();
  }

  @Test
  void sentenceThatReadsLikeAHoldIsNone() {
    scripts.run("refuse('CONFLICT', {revision: 7}, 'dim: Ana is moving this')");

    assertThat(scripts.isTrue("SliderSync.isFor(failure, SliderSync.Reason.HELD)")).isFalse();
  }

  @Test
  void serverThatGivesNoReasonIsQuoted() {
    scripts.run("ask(0); callback({failureCode: 400, message: 'older than this page'})");

    assertThat(sentence()).isEqualTo("Older than this page");
  }

  @Test
  void connectionThatWasLostIsNoRefusal() {
    scripts.run("ask(0); commands.failAll()");

    assertThat(scripts.isTrue("failure.lost && failure.reason === ''")).isTrue();
    assertThat(sentence()).isEmpty();
  }

  @Test
  void silenceIsNotConfirmed() {
    scripts.run("ask(5000)");
    scripts.pass(Duration.ofSeconds(5));

    assertThat(scripts.text("failure.reason + failure.lost")).isEqualTo("UNCONFIRMEDfalse");
  }
}
