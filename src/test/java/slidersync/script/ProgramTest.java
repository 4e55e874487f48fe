package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Scripts;

/**
 * What {@code SliderSync.board} gives to programs, over a socket whose other end is in the test.
 */
class ProgramTest {

  private final Scripts scripts = Scripts.ofPrograms();

  @BeforeEach
  void start() {
    scripts.run(
        """
        var told = [];
        var outcomes = [];
        // The longest pauses.
        Math.random = function () { return 1; };
        var server = SliderSync.connect({server: 'http://faders.example', WebSocket: fakeServer.socket});
        var board = server.board('main');
        function tell(value, change) {
          told.push(change.control + '=' + value + (change.isOpen ? '?' : ''));
        }
        function done(outcome) { outcomes.push(outcome.ok ? 'ok' : outcome.reason); }
        function becomeLive() { fakeServer.open(); fakeServer.answer(); }
        """);
  }

  private String told() {
    return scripts.text("told.splice(0).join(' ')");
  }

  private String outcomes() {
    return scripts.text("outcomes.splice(0).join(' ')");
  }

  private String heard() {
    return scripts.text("fakeServer.heard()");
  }

  private void becomeLive() {
    scripts.run("becomeLive()");
  }

  @Test
  void boardIsLiveWithItsValues() {
    scripts.run("board.state(function (state) { told.push(state); })");
    assertThat(scripts.isTrue("board.get('dim') === undefined")).isTrue();
    becomeLive();

    assertThat(told()).isEqualTo("connecting live");
    assertThat(scripts.text("fakeServer.last().url"))
        .isEqualTo("ws://faders.example/eventbus/websocket");
    assertThat(scripts.json("board.values()")).isEqualTo("{\"dim\":10,\"mute\":false}");
    assertThat(scripts.text("board.get('dim')")).isEqualTo("10");
    assertThat(scripts.json("board.position()")).isEqualTo("{\"history\":\"h\",\"revision\":5}");
  }

  @Test
  void listenerIsToldTheValueAtOnceAndEachOtherOnceUntilItEnds() {
    scripts.run("var off = board.on('dim', tell); board.on('mute', tell)");
    becomeLive();
    assertThat(told()).isEqualTo("dim=10 mute=false");

    scripts.run("fakeServer.change({dim: 11}); fakeServer.publish({}); board.on('dim', tell)");
    assertThat(told()).isEqualTo("dim=11 dim=11");

    scripts.run("off(); fakeServer.change({dim: 12})");
    assertThat(told()).as("one function that listens twice is one listener").isEmpty();
    scripts.run("board.off('mute'); fakeServer.change({mute: true})");
    assertThat(told()).isEmpty();
  }

  @Test
  void listenerToAllIsToldOfEachControl() {
    becomeLive();
    scripts.run("board.on('*', tell); fakeServer.change({dim: 1, mute: true})");

    assertThat(told()).isEqualTo("dim=10 mute=false dim=1 mute=true");
  }

  @Test
  void changeSaysWhoAndWhatWasBefore() {
    becomeLive();
    scripts.run("var last; board.on('dim', function (value, change) { last = change; })");
    assertThat(scripts.isTrue("'before' in last && last.before === undefined")).isTrue();
    scripts.run("fakeServer.change({dim: 3}, {dim: {label: 'Cue 4'}})");

    assertThat(scripts.json("last"))
        .isEqualTo(
            "{\"by\":{\"label\":\"Cue 4\"},\"revision\":6,\"isOpen\":false,"
                + "\"control\":\"dim\",\"value\":3,\"before\":10}");
  }

  @Test
  void listenerThatThrowsKeepsNobodyFromHearing() {
    becomeLive();
    scripts.run("board.on('dim', function () { throw new Error('mine'); }); board.on('dim', tell)");

    assertThat(told()).isEqualTo("dim=10");
  }

  @Test
  void setIsShownAtOnceAndAcknowledged() {
    becomeLive();
    scripts.run("board.on('dim', tell); told = []; board.set('dim', 31, done)");
    assertThat(told()).isEqualTo("dim=31?");
    assertThat(scripts.text("board.get('dim')")).isEqualTo("31");
    scripts.run("fakeServer.change({dim: 20})");
    assertThat(told()).as("nothing remote moves it meanwhile").isEmpty();

    scripts.run("fakeServer.answer()");
    assertThat(outcomes()).isEqualTo("ok");
    assertThat(told()).isEmpty();
    scripts.run("fakeServer.change({dim: 21})");
    assertThat(told()).isEqualTo("dim=21");
  }

  @Test
  void severalValuesGoInOneCommand() {
    becomeLive();
    scripts.run("board.set({dim: 1, mute: true}, done); fakeServer.answer()");

    assertThat(heard()).isEqualTo("main.set {\"values\":{\"dim\":1,\"mute\":true}}");
    assertThat(outcomes()).isEqualTo("ok");
  }

  @Test
  void refusalIsDataAndTheBoardsValueIsShownAgain() {
    becomeLive();
    scripts.run(
        """
        board.on('dim', tell);
        fakeServer.refusals.set = 'INVALID_VALUE';
        var outcome;
        board.set('dim', 999, function (it) { outcome = it; });
        fakeServer.answer();
        """);

    assertThat(told()).isEqualTo("dim=10 dim=999? dim=10");
    assertThat(scripts.json("outcome"))
        .isEqualTo(
            "{\"ok\":false,\"reason\":\"INVALID_VALUE\",\"control\":\"dim\","
                + "\"details\":{\"revision\":7},\"message\":\"INVALID_VALUE, said in a sentence\"}");
  }

  @Test
  void ofManyChangesTwoAreUnderWayAndTheLastAlwaysGoes() {
    becomeLive();
    scripts.run("for (var i = 1; i <= 100; i++) board.set('dim', i, done)");
    assertThat(heard())
        .isEqualTo("main.set {\"values\":{\"dim\":1}} | main.set {\"values\":{\"dim\":2}}");
    scripts.run("fakeServer.answer()");
    assertThat(heard()).isEqualTo("main.set {\"values\":{\"dim\":100}}");
    scripts.run("fakeServer.answer()");

    assertThat(outcomes().split(" ")).hasSize(100).containsOnly("ok");
    assertThat(scripts.text("board.get('dim')")).isEqualTo("100");
  }

  @Test
  void otherControlsDoNotWait() {
    becomeLive();
    scripts.run(
        "board.set('dim', 1); board.set('dim', 2); board.set('dim', 3); board.set('mute', true)");

    assertThat(heard()).endsWith("main.set {\"values\":{\"mute\":true}}");
  }

  @Test
  void changeOfTwoDoesNotOvertakeAnEarlierOne() {
    becomeLive();
    scripts.run(
        "board.set('dim', 1); board.set('dim', 2); board.set({dim: 3, mute: true});"
            + "board.set('mute', false); fakeServer.answer()");

    assertThat(heard())
        .endsWith(
            "main.set {\"values\":{\"dim\":3,\"mute\":true}}"
                + " | main.set {\"values\":{\"mute\":false}}");
  }

  @Test
  void whatWasSetBeforeTheBoardIsKnownGoesWhenItIs() {
    scripts.run("board.set('dim', 31, done)");
    assertThat(scripts.text("board.get('dim')")).isEqualTo("31");
    becomeLive();

    assertThat(heard()).isEqualTo("main.set {\"values\":{\"dim\":31}}");
  }

  @Test
  void lostChangeIsSentAgainAndUndoesNothing() {
    becomeLive();
    scripts.run("board.set('dim', 30, done); board.set('dim', 31, done)");
    heard();
    scripts.run("fakeServer.lose(); board.set('dim', 32, done)");
    assertThat(scripts.text("board.state() + board.get('dim')")).isEqualTo("offline32");
    scripts.pass(Duration.ofMillis(250));
    becomeLive();

    assertThat(heard())
        .isEqualTo("main.set {\"values\":{\"dim\":32},\"unchangedSince\":5,\"history\":\"h\"}");
    scripts.run("fakeServer.answer()");
    assertThat(outcomes()).isEqualTo("ok ok ok");
  }

  @Test
  void lostChangeThatHadArrivedIsDoneOrBuiltOn() {
    becomeLive();
    scripts.run("board.set('dim', 31, done); fakeServer.values.dim = 31; fakeServer.revision = 6");
    scripts.run("fakeServer.lose()");
    scripts.pass(Duration.ofMillis(250));
    heard();
    becomeLive();
    assertThat(outcomes()).isEqualTo("ok");
    assertThat(heard()).isEmpty();

    scripts.run("board.set('dim', 40); board.set('dim', 41); fakeServer.values.dim = 40");
    scripts.run("fakeServer.revision = 7; fakeServer.lose()");
    scripts.pass(Duration.ofMillis(250));
    heard();
    becomeLive();
    assertThat(heard())
        .isEqualTo("main.set {\"values\":{\"dim\":41},\"unchangedSince\":7,\"history\":\"h\"}");
  }

  @Test
  void othersChangeWinsOverALostOne() {
    becomeLive();
    scripts.run(
        """
        board.on('dim', tell);
        board.set('dim', 31, done);
        fakeServer.lose();
        told = [];
        fakeServer.values.dim = 77;
        fakeServer.revision = 8;
        fakeServer.refusals.set = 'CONFLICT';
        """);
    scripts.pass(Duration.ofMillis(250));
    scripts.run("becomeLive(); fakeServer.answer()");

    assertThat(outcomes()).isEqualTo("CONFLICT");
    assertThat(told()).isEqualTo("dim=77");
  }

  @Test
  void changeSinceAPositionIsNeverReplacedByALaterOne() {
    becomeLive();
    scripts.run("board.set('dim', 1); board.set('dim', 2)");
    scripts.run(
        "board.set('dim', 3, {unchangedSince: board.position()}, done); board.set('dim', 4)");
    heard();
    scripts.run("fakeServer.answer()");

    assertThat(heard())
        .isEqualTo(
            "main.set {\"values\":{\"dim\":3},\"unchangedSince\":5,\"history\":\"h\"}"
                + " | main.set {\"values\":{\"dim\":4}}");
  }

  @Test
  void holdIsRenewedUntilItIsReleased() {
    becomeLive();
    scripts.run("board.hold('dim', done); fakeServer.answer()");
    assertThat(outcomes()).isEqualTo("ok");
    scripts.pass(Duration.ofMillis(200));
    scripts.run("fakeServer.answer()");
    assertThat(heard())
        .isEqualTo("main.hold {\"control\":\"dim\"} | main.hold {\"control\":\"dim\"}");

    scripts.run("board.release('dim', done); fakeServer.answer()");
    scripts.pass(Duration.ofSeconds(1));
    assertThat(heard()).isEqualTo("main.release {\"control\":\"dim\"}");
    assertThat(outcomes()).isEqualTo("ok");
  }

  @Test
  void holdThatSomebodyElseHasIsRefusedOrLost() {
    becomeLive();
    scripts.run("fakeServer.refusals.hold = 'HELD'; board.hold('dim', done); fakeServer.answer()");
    scripts.pass(Duration.ofSeconds(1));
    assertThat(outcomes()).isEqualTo("HELD");
    heard();

    scripts.run(
        """
        delete fakeServer.refusals.hold;
        board.hold('dim', done, function (outcome) { outcomes.push('lost ' + outcome.reason); });
        fakeServer.answer();
        fakeServer.refusals.hold = 'HELD';
        """);
    scripts.pass(Duration.ofMillis(200));
    scripts.run("fakeServer.answer()");
    scripts.pass(Duration.ofSeconds(1));
    assertThat(outcomes()).isEqualTo("ok lost HELD");
    assertThat(heard())
        .isEqualTo("main.hold {\"control\":\"dim\"} | main.hold {\"control\":\"dim\"}");
  }

  @Test
  void pressEndsWithTheConnectionAndAHoldIsTakenAgain() {
    becomeLive();
    scripts.run(
        """
        board.press('fog', done, function (outcome) { outcomes.push('lost ' + outcome.reason); });
        board.hold('dim', done);
        fakeServer.answer();
        fakeServer.lose();
        """);
    assertThat(outcomes()).isEqualTo("ok ok lost UNCONFIRMED");
    heard();
    scripts.pass(Duration.ofMillis(250));
    becomeLive();
    scripts.pass(Duration.ofMillis(200));

    assertThat(heard()).isEqualTo("main.hold {\"control\":\"dim\"}");
    scripts.run("fakeServer.lose(); board.press('fog', done)");
    assertThat(outcomes()).isEqualTo("UNAVAILABLE");
  }

  @Test
  void fireIsAnsweredOnce() {
    becomeLive();
    scripts.run("var fired; board.fire('go', function (outcome) { fired = outcome; })");
    scripts.run("fakeServer.answer()");

    assertThat(scripts.text("fired.ok + ' ' + fired.value")).isEqualTo("true 1");
  }

  @Test
  void peopleAreAskedForWhenSomebodyWantsThem() {
    becomeLive();
    assertThat(scripts.text("fakeServer.told.join().indexOf('people')")).isEqualTo("-1");
    scripts.run(
        "board.people(function (people) { told.push(JSON.stringify(people)); }); fakeServer.answer()");

    assertThat(told())
        .isEqualTo(
            "[] [{\"id\":\"p1\",\"name\":\"Ana\",\"color\":\"#e5484d\",\"holds\":[\"dim\"]}]");
    assertThat(scripts.text("board.people()[0].name")).isEqualTo("Ana");
  }

  @Test
  void whoHasJoinedJoinsAgain() {
    becomeLive();
    scripts.run("board.join({name: 'Console'}, done); fakeServer.answer(); fakeServer.lose()");
    assertThat(outcomes()).isEqualTo("ok");
    scripts.pass(Duration.ofMillis(250));
    heard();
    becomeLive();

    assertThat(heard()).isEqualTo("main.people.join {\"name\":\"Console\"}");
    scripts.run("board.leave(done); board.post('Doors', done); fakeServer.answer()");
    assertThat(heard()).isEqualTo("main.people.leave {} | main.messages.post {\"text\":\"Doors\"}");
  }

  @Test
  void boardsShareALineAndOneThatFailsHarmsNoOther() {
    becomeLive();
    scripts.run("var other = server.board('other'); fakeServer.answer()");
    assertThat(scripts.text("fakeServer.sockets.length")).isEqualTo("1");
    assertThat(scripts.text("other.state()")).isEqualTo("live");

    for (int second = 0; second < 3; second++) {
      scripts.run("fakeServer.publish({})");
      scripts.pass(Duration.ofSeconds(1));
    }
    assertThat(scripts.text("board.state() + ' ' + other.state()")).isEqualTo("live offline");
    assertThat(scripts.text("fakeServer.sockets.length")).isEqualTo("1");
    scripts.run("fakeServer.publish({}); fakeServer.publish({}, {}, 'other')");
    scripts.pass(Duration.ofSeconds(1));
    scripts.run("fakeServer.answer(); fakeServer.publish({}, {}, 'other')");
    assertThat(scripts.text("board.state() + ' ' + other.state()")).isEqualTo("live live");
  }

  @Test
  void boardThatIsNotThereKeepsNoOtherFromBeingLive() {
    scripts.run(
        """
        server.close();
        var none = SliderSync.connect({server: 'http://second.example', WebSocket: fakeServer.socket});
        var states = [];
        none.board('none').state(function (state) { states.push(state); });
        var there = none.board('there');
        fakeServer.refusals['board.none.get'] = 'UNKNOWN_BOARD';
        """);
    becomeLive();
    assertThat(scripts.text("there.state() + ' ' + none.board('none').state()"))
        .isEqualTo("live offline");
    for (int second = 0; second < 5; second++) {
      scripts.run("fakeServer.publish({}, {}, 'there')");
      scripts.pass(Duration.ofSeconds(1));
      scripts.run("fakeServer.answer()");
    }

    assertThat(scripts.text("there.state()")).isEqualTo("live");
    assertThat(scripts.text("states"))
        .as("each state is told once")
        .isEqualTo("connecting,offline");
    assertThat(scripts.text("fakeServer.sockets.length")).isEqualTo("2");
  }

  @Test
  void lineToABoardThatIsNotThereIsTriedAgain() {
    scripts.run("fakeServer.refusals['board.main.get'] = 'UNKNOWN_BOARD'");
    becomeLive();
    assertThat(scripts.text("board.state()")).isEqualTo("offline");
    scripts.pass(Duration.ofSeconds(2));
    scripts.run("delete fakeServer.refusals['board.main.get']");
    becomeLive();

    assertThat(scripts.text("board.state()")).isEqualTo("live");
  }

  @Test
  void lineWhoseBoardsAllFallSilentIsReplaced() {
    becomeLive();
    scripts.run("var other = server.board('other'); fakeServer.answer()");
    scripts.pass(Duration.ofSeconds(4));

    assertThat(scripts.text("board.state() + ' ' + other.state()")).isEqualTo("offline offline");
    assertThat(scripts.text("fakeServer.sockets.length")).isEqualTo("2");
  }

  @Test
  void theNinthBoardHasALineOfItsOwn() {
    scripts.run("for (var i = 2; i <= 9; i++) server.board('board' + i)");

    assertThat(scripts.text("fakeServer.sockets.length")).isEqualTo("2");
  }

  @Test
  void closedBoardReleasesAndEndsAndTheLastClosesTheLine() {
    becomeLive();
    scripts.run(
        """
        var other = server.board('other');
        fakeServer.answer();
        board.hold('dim');
        board.set('dim', 31, done);
        board.state(function (state) { told.push(state); });
        fakeServer.told = [];
        board.close();
        board.close();
        """);
    assertThat(outcomes()).isEqualTo("UNCONFIRMED");
    assertThat(told()).isEqualTo("live closed");
    assertThat(scripts.text("fakeServer.told.join()"))
        .isEqualTo("main.release {\"control\":\"dim\"},unregister main.changed");
    assertThat(scripts.isTrue("server.board('main') !== board")).isTrue();

    scripts.run("server.close()");
    assertThat(scripts.text("fakeServer.last().readyState")).isEqualTo("3");
    scripts.pass(Duration.ofMinutes(1));
    assertThat(scripts.text("fakeServer.sockets.length")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SliderSync.board('main')",
        "SliderSync.connect({server: 'faders.example'})",
        "SliderSync.connect({server: 'http://other.example'})",
        "server.board('no board')",
        "server.board()",
        "board.on('dim')",
        "board.state('live')"
      })
  void misuseIsAnError(String statement) {
    scripts.run(
        "var thrown = ''; try { %s; } catch (e) { thrown = e.message; }".formatted(statement));

    assertThat(scripts.text("thrown")).startsWith("expected ");
  }

  @Test
  void sameBoardAndSameServerAreTheSame() {
    assertThat(scripts.isTrue("server.board('main') === board")).isTrue();
    assertThat(
            scripts.isTrue(
                "SliderSync.connect({server: 'HTTP://Faders.Example/boards/main'}) === server"))
        .isTrue();
  }
}
