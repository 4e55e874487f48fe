package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** Whether the screen stays on, on a device that gives and takes it as a test says. */
class WakeLockTest {

  private final Scripts scripts = Scripts.of("menu/wake-lock.js");

  @BeforeEach
  void make() {
    scripts.run(
        """
        var asked = [];
        var states = [];
        function Lock() { this.isReleased = false; }
        Lock.prototype.addEventListener = function (type, told) { this.told = told; };
        Lock.prototype.release = function () { this.isReleased = true; this.told(); };
        var device = {
          request: function (what) {
            return {then: function (given, refused) {
              asked.push({what: what, given: given, refused: refused});
            }};
          }
        };
        function make(navigator, isSecure) {
          return new SliderSync.WakeLock(navigator, isSecure, function (state) {
            states.push(state);
          });
        }
        var awake = make({wakeLock: device}, true);
        var lock = new Lock();
        """);
  }

  private String states() {
    return scripts.text("states.join(' ')");
  }

  @Test
  void screenIsOnWhenTheDeviceSaysSo() {
    scripts.run("awake.want(true)");
    assertThat(states()).isEqualTo("asked");

    scripts.run("asked[0].given(lock)");
    assertThat(states()).isEqualTo("asked on");
    assertThat(scripts.text("asked[0].what")).isEqualTo("screen");
  }

  @Test
  void screenThatTheDeviceTookIsAskedForWhenThePageIsShownAgain() {
    scripts.run("awake.want(true); asked[0].given(lock); lock.told()");
    assertThat(states()).isEqualTo("asked on lost");

    scripts.run("awake.ask(); asked[1].given(new Lock())");
    assertThat(states()).isEqualTo("asked on lost asked on");
  }

  @Test
  void refusalIsTold() {
    scripts.run("awake.want(true); asked[0].refused()");
    assertThat(states()).isEqualTo("asked lost");

    scripts.run("awake.ask()");
    assertThat(scripts.text("asked.length")).isEqualTo("2");
  }

  @Test
  void screenIsLetGo() {
    scripts.run("awake.want(true); asked[0].given(lock); awake.want(false)");

    assertThat(states()).isEqualTo("asked on off");
    assertThat(scripts.isTrue("lock.isReleased")).isTrue();
    scripts.run("awake.ask()");
    assertThat(scripts.text("asked.length")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"asked[0].given(lock)", "asked[0].refused()"})
  void answerThatNobodyWantsAnyMoreChangesNothing(String answer) {
    scripts.run("awake.want(true); awake.want(false); " + answer);

    assertThat(scripts.text("awake.state")).isEqualTo("off");
    assertThat(scripts.isTrue("awake.lock_ === null")).isTrue();
  }

  @Test
  void whoChangesTheMindTwiceAsksOnce() {
    scripts.run("awake.want(true); awake.want(false); awake.want(true); asked[0].given(lock)");

    assertThat(states()).isEqualTo("asked on");
    assertThat(scripts.text("asked.length")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"false, insecure", "true, unknown"})
  void browserThatCannotSaysWhy(boolean isSecure, String state) {
    scripts.run("make({}, %s).want(true)".formatted(isSecure));

    assertThat(states()).isEqualTo(state);
  }
}
