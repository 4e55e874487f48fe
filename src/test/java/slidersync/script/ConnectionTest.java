package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** The states of a connection, with buses and answers that a test holds in its hands. */
class ConnectionTest {

  private final Scripts scripts =
      Scripts.of(
          "net/bus.js",
          "net/replica.js",
          "net/refusal.js",
          "net/position.js",
          "net/commands.js",
          "net/stream-follower.js",
          "net/side-stream.js",
          "net/line.js",
          "net/shared-line.js",
          "net/farewell.js",
          "net/heartbeat-monitor.js",
          "net/connection-state.js",
          "net/connection.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        // The longest pauses.
        Math.random = function () { return 1; };
        var told = [];
        var buses = [];
        var bus;
        function open() {
          bus = {
            isClosed: false,
            handlers: {},
            sent: [],
            registerHandler: function (address, handler) {
              told.push('registers ' + address);
              bus.handlers[address] = handler;
            },
            send: function (address, body, done) {
              bus.sent.push({address: address, body: body, done: done});
            },
            close: function () { this.isClosed = true; },
            enablePing: function () {}
          };
          buses.push(bus);
          return bus;
        }
        var replica = new SliderSync.Replica();
        var connection = new SliderSync.Connection('main', replica, new SliderSync.SharedLine(open, ''), {
          stateChanged: function (connection) { told.push(connection.state); },
          valuesChanged: function (delta, replaced) {
            told.push((replaced ? 'all ' : '') + JSON.stringify(delta.values));
          }
        });
        connection.follow('people', function (delta) { told.push('people'); });
        connection.start();
        function last() { return bus.sent[bus.sent.length - 1]; }
        function reply(body) { last().done(null, {body: body}); }
        function hear(delta) {
          bus.handlers['board.main.changed'](null, {body: delta});
        }
        function heartbeat() {
          hear({history: 'h', from: replica.revision, revision: replica.revision, values: {}});
        }
        function becomeLive() {
          bus.onopen();
          reply({history: 'h', from: 0, revision: 5, values: {a: 1}});
          told = [];
        }
        """);
  }

  private String told() {
    return scripts.text("told.join(' | ')");
  }

  private String state() {
    return scripts.text("connection.state");
  }

  @Test
  void pageIsLiveWhenItIsSubscribedAndUpToDate() {
    assertThat(state()).isEqualTo("connecting");
    scripts.run("bus.onopen()");
    assertThat(state()).isEqualTo("connecting");
    assertThat(scripts.text("last().address")).isEqualTo("board.main.get");

    scripts.run("reply({history: 'h', from: 0, revision: 5, values: {a: 1}})");

    assertThat(told())
        .isEqualTo(
            "registers board.main.changed | all {\"a\":1} | live"
                + " | registers board.main.people.changed");
  }

  @Test
  void gapKeepsItFromBeingLive() {
    scripts.run("bus.onopen(); hear({history: 'h', from: 7, revision: 8, values: {a: 3}})");
    scripts.run("reply({history: 'h', from: 0, revision: 5, values: {a: 1}})");
    assertThat(state()).isEqualTo("connecting");

    scripts.pass(Duration.ofMillis(250));
    scripts.run("reply({history: 'h', from: 5, revision: 8, values: {a: 3}})");
    assertThat(state()).isEqualTo("live");
  }

  @Test
  void lostBusFailsCommandsAndIsReplaced() {
    scripts.run("becomeLive(); connection.send('set', {}, function (f) { told.push(f.lost); })");
    scripts.run("bus.onclose()");
    assertThat(told()).isEqualTo("offline | true");

    scripts.pass(Duration.ofMillis(250));
    scripts.run("bus.onopen()");

    assertThat(scripts.json("last().body")).isEqualTo("{\"history\":\"h\",\"revision\":5}");
    scripts.run("reply({history: 'h', from: 5, revision: 6, values: {a: 2}})");
    assertThat(state()).isEqualTo("live");
  }

  @Test
  void silentBoardIsOfflineUntilItIsHeard() {
    scripts.run("becomeLive()");
    scripts.pass(Duration.ofSeconds(3));
    assertThat(state()).isEqualTo("offline");
    assertThat(scripts.isTrue("buses[0].isClosed")).isTrue();
    scripts.run("bus.onopen(); reply({history: 'h', from: 5, revision: 5, values: {}})");
    assertThat(state()).as("an answer is no heartbeat").isEqualTo("offline");

    scripts.run("heartbeat()");
    assertThat(state()).isEqualTo("live");
  }

  @Test
  void heartbeatsKeepItLive() {
    scripts.run("becomeLive()");
    for (int second = 0; second < 10; second++) {
      scripts.run("heartbeat()");
      scripts.pass(Duration.ofSeconds(1));
    }

    assertThat(state()).isEqualTo("live");
  }

  @Test
  void streamOfPeopleThatFailsIsAskedForAgain() {
    scripts.run("becomeLive(); heartbeat()");
    assertThat(scripts.text("last().address")).isEqualTo("board.main.people.get");
    scripts.run("var before = bus.sent.length; last().done({message: 'not now'}, null)");
    scripts.pass(Duration.ofSeconds(1));

    assertThat(scripts.text("bus.sent.length - before")).isEqualTo("1");
    assertThat(scripts.text("last().address")).isEqualTo("board.main.people.get");
    assertThat(state()).isEqualTo("live");
  }

  @Test
  void networkThatIsBackReplacesAnAttemptButNoLiveBus() {
    scripts.run("connection.reconnect()");
    assertThat(scripts.text("buses.length")).isEqualTo("2");

    scripts.run("becomeLive(); connection.reconnect()");
    assertThat(scripts.text("buses.length")).isEqualTo("2");
  }

  @Test
  void checkAsksForMissedDeltas() {
    scripts.run("becomeLive(); var before = bus.sent.length; connection.check()");

    assertThat(scripts.text("bus.sent.length - before")).isEqualTo("1");
    assertThat(scripts.text("last().address")).isEqualTo("board.main.get");
  }
}
