package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** The event bus of the page, over a connection that a test holds in its hands. */
class BusTest {

  private final Scripts scripts = Scripts.of("net/bus.js", "net/bus-messages.js");

  @BeforeEach
  void open() {
    scripts.run(
        """
        var frames = [];
        var told = [];
        var socket = {readyState: 1};
        var connections = 0;
        function SockJS() {
          connections++;
          this._transport = {ws: socket};
          this.send = function (frame) { frames.push(JSON.parse(frame)); };
          this.close = function () { this.onclose('closed'); };
        }
        function come(envelope) {
          bus.sockJSConn.onmessage({data: JSON.stringify(envelope)});
        }
        function tell(failure, message) {
          told.push(failure ? 'failure ' + failure.reason : message.body);
        }
        var bus = new EventBus('/eventbus', {vertxbus_ping_interval: -1});
        bus.sockJSConn.onopen();
        """);
  }

  @Test
  void failureIsAllThatTheServerSays() {
    scripts.run(
        """
        bus.send('board.main.set', {}, function (failure) { told.push(failure); });
        come({type: 'err', address: frames[0].replyAddress, failureCode: 423, reason: 'HELD',
            control: 'dim', details: {participant: 'p1'}, message: 'in any words'});
        """);

    assertThat(scripts.text("told[0].reason + told[0].control + told[0].details.participant"))
        .isEqualTo("HELDdimp1");
    assertThat(scripts.text("told[0].failureCode + told[0].message")).isEqualTo("423in any words");
  }

  @Test
  void eachQuestionIsAnsweredOnce() {
    scripts.run(
        """
        bus.send('board.main.get', {}, {}, tell);
        bus.send('board.main.get', {}, tell);
        come({type: 'rec', address: frames[1].replyAddress, body: 'second'});
        come({type: 'rec', address: frames[0].replyAddress, body: 'first'});
        come({type: 'rec', address: frames[0].replyAddress, body: 'again'});
        """);

    assertThat(scripts.json("told")).isEqualTo("[\"second\",\"first\"]");
    assertThat(scripts.json("frames[0]"))
        .startsWith("{\"type\":\"send\",\"address\":\"board.main.get\",\"headers\":{},\"body\":{}");
  }

  @Test
  void questionOfNobodyAndPublishedOnesHaveNoReplyAddress() {
    scripts.run("bus.send('a', 1); bus.publish('b', 2)");

    assertThat(scripts.json("frames"))
        .isEqualTo(
            "[{\"type\":\"send\",\"address\":\"a\",\"headers\":{},\"body\":1},"
                + "{\"type\":\"publish\",\"address\":\"b\",\"headers\":{},\"body\":2}]");
  }

  @Test
  void allHandlersOfAnAddressHearItAndTheServerIsToldOfTheFirstAndTheLast() {
    scripts.run(
        """
        var other = function (failure, message) { told.push('other ' + message.body); };
        bus.registerHandler('e', tell);
        bus.registerHandler('e', {}, other);
        come({type: 'rec', address: 'e', body: 1});
        bus.unregisterHandler('e', tell);
        come({type: 'rec', address: 'e', body: 2});
        bus.unregisterHandler('e', {}, other);
        come({type: 'rec', address: 'e', body: 3});
        """);

    assertThat(scripts.json("told")).isEqualTo("[1,\"other 1\",\"other 2\"]");
    assertThat(scripts.json("frames.map(function (frame) { return frame.type; })"))
        .isEqualTo("[\"register\",\"unregister\"]");
  }

  @Test
  void refusalThatAnswersNothingIsToldAllTheSame() {
    scripts.run(
        """
        bus.onerror = tell;
        come({type: 'err', reason: 'TOO_MANY_SUBSCRIPTIONS'});
        come({type: 'err', address: 'nobody-asked', reason: 'HELD'});
        """);

    assertThat(scripts.json("told"))
        .isEqualTo("[\"failure TOO_MANY_SUBSCRIPTIONS\",\"failure HELD\"]");
  }

  @Test
  void noFrameGoesOnASocketThatIsClosing() {
    scripts.run("socket.readyState = 2; bus.send('late', {})");

    assertThat(scripts.json("frames")).isEqualTo("[]");
  }

  @Test
  void framesGoOnATransportThatIsNoSocket() {
    scripts.run("bus.sockJSConn._transport = {}; bus.send('one', {})");

    assertThat(scripts.text("frames.length")).isEqualTo("1");
  }

  @Test
  void nothingGoesBeforeItIsOpenOrAfterItWasClosed() {
    scripts.run(
        """
        function send(bus) {
          try {
            bus.send('a', {});
          } catch (refused) {
            told.push(refused.message);
          }
        }
        send(new EventBus('/eventbus'));
        bus.close();
        send(bus);
        """);

    assertThat(scripts.json("told")).isEqualTo("[\"INVALID_STATE_ERR\",\"INVALID_STATE_ERR\"]");
    assertThat(scripts.isTrue("bus.state === EventBus.CLOSED")).isTrue();
  }

  @Test
  void pingsGoAsOftenAsIsAskedForUntilItIsClosed() {
    scripts.run("bus.pingInterval = 5000; bus.enablePing(true)");
    scripts.pass(Duration.ofSeconds(11));
    assertThat(scripts.text("frames.length")).isEqualTo("3");

    scripts.run("bus.close()");
    scripts.pass(Duration.ofSeconds(11));
    assertThat(scripts.text("frames.length")).isEqualTo("3");
  }

  @Test
  void connectsAgainOnlyIfThatIsWanted() {
    scripts.run("bus.onreconnect = function () { told.push('again'); }; bus.sockJSConn.onclose()");
    scripts.pass(Duration.ofSeconds(10));
    assertThat(scripts.text("connections")).isEqualTo("1");

    scripts.run("bus.enableReconnect(true); bus.sockJSConn.onclose()");
    scripts.pass(Duration.ofSeconds(1));
    assertThat(scripts.text("connections")).isEqualTo("2");
    scripts.run("bus.sockJSConn.onopen(); bus.send('a', {})");
    assertThat(scripts.json("told")).isEqualTo("[\"again\"]");
  }
}
