package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** The delay that a device shows of itself. */
class DelayTest {

  private final Scripts scripts = Scripts.of("net/delay.js");

  DelayTest() {
    scripts.run("var delay = new SliderSync.Delay()");
  }

  private String figures() {
    return scripts.json("delay.figures()");
  }

  @Test
  void nothingThatMovedHasNoDelay() {
    assertThat(figures()).isEqualTo("null");
  }

  @Test
  void medianAndWorstAreShown() {
    scripts.run("[30, 10, 200, 20, 12].forEach(function (millis) { delay.note(millis); })");

    assertThat(figures()).isEqualTo("{\"median\":20,\"worst\":200}");
  }

  @Test
  void onlyTheLastTenSecondsCount() {
    scripts.run("delay.note(900)");
    scripts.pass(Duration.ofSeconds(6));
    scripts.run("delay.note(16)");
    assertThat(figures()).isEqualTo("{\"median\":16,\"worst\":900}");
    scripts.pass(Duration.ofSeconds(6));

    assertThat(figures()).isEqualTo("{\"median\":16,\"worst\":16}");
    scripts.pass(Duration.ofSeconds(6));
    assertThat(figures()).isEqualTo("null");
  }

  @Test
  void manyHandsNeedLittleMemory() {
    scripts.run("for (var i = 0; i < 9000; i++) delay.note(i)");

    assertThat(Integer.parseInt(scripts.text("delay.measured_.length"))).isLessThanOrEqualTo(2000);
    assertThat(figures()).isEqualTo("{\"median\":8499,\"worst\":8999}");
  }
}
