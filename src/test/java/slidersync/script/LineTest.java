package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** The line to the server, with a bus that a test holds in its hands. */
class LineTest {

  private final Scripts scripts = Scripts.of("line.js");

  @BeforeEach
  void open() {
    scripts.run(
        """
        var frames = [];
        var socket = {readyState: 1};
        var bus = {
          sockJSConn: {_transport: {ws: socket}, send: function (frame) { frames.push(frame); }},
          enablePing: function () {},
          close: function () {}
        };
        var line = new SliderSync.Line(
          function () { return bus; }, function () {}, function () {});
        line.attempt();
        bus.onopen();
        """);
  }

  @Test
  void framesGoWhileTheSocketIsOpen() {
    scripts.run("bus.sockJSConn.send('one')");

    assertThat(scripts.text("frames")).isEqualTo("one");
  }

  @Test
  void noFrameGoesOnASocketThatIsClosing() {
    scripts.run("socket.readyState = 2; bus.sockJSConn.send('late')");

    assertThat(scripts.text("frames")).isEmpty();
  }

  @Test
  void framesGoOnATransportThatIsNoSocket() {
    scripts.run("bus.sockJSConn._transport = {}; bus.sockJSConn.send('one')");

    assertThat(scripts.text("frames")).isEqualTo("one");
  }
}
