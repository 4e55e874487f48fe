package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

class TapsTest {

  private final Scripts scripts = Scripts.of("control/taps.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var told = [];
        var taps = new SliderSync.Taps(
          function () { told.push('twice'); },
          function () { told.push('long'); });
        """);
  }

  private void tap(int x, int millis) {
    scripts.run("taps.down(%d, 20)".formatted(x));
    pass(millis);
    scripts.run("taps.up()");
  }

  private void pass(int millis) {
    scripts.pass(Duration.ofMillis(millis));
  }

  private String told() {
    return scripts.text("told");
  }

  @Test
  void twoQuickTapsAtOnePlaceBelongTogether() {
    tap(100, 80);
    pass(200);
    tap(120, 80);

    assertThat(told()).isEqualTo("twice");
  }

  @Test
  void thirdTapBeginsAnew() {
    for (int i = 0; i < 3; i++) tap(100, 50);
    assertThat(told()).isEqualTo("twice");

    tap(100, 50);
    assertThat(told()).isEqualTo("twice,twice");
  }

  @Test
  void slowDistantOrLongTapsDoNotBelongTogether() {
    tap(100, 80);
    pass(301);
    tap(100, 80);
    pass(10);
    tap(131, 80);
    pass(10);
    tap(131, 251);
    tap(131, 80);

    assertThat(told()).isEmpty();
  }

  @Test
  void fingerThatRestsIsALongPressWhileItIsDown() {
    scripts.run("taps.down(100, 20)");
    pass(499);
    assertThat(told()).isEmpty();

    pass(1);
    assertThat(told()).isEqualTo("long");
    scripts.run("taps.up()");
    tap(100, 50);
    assertThat(told()).isEqualTo("long");
  }

  @Test
  void fingerThatDoesSomethingElseTapsNothing() {
    tap(100, 50);
    scripts.run("taps.down(100, 20); taps.cancel()");
    pass(600);
    scripts.run("taps.up()");
    tap(100, 50);

    assertThat(told()).isEmpty();
  }
}
