package slidersync.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.wiring.SendPolicy;

class OutletTest {

  private long now = -5;
  private SendPolicy policy = SendPolicy.LIVE;
  private final Outlet<Float> outlet = Outlet.sure(control -> policy, () -> now, () -> 0);

  private void later(Duration time) {
    now += time.toNanos();
  }

  private void assertSilent() {
    assertThat(outlet.take()).isEmpty();
    assertThat(outlet.nextDue()).isEmpty();
  }

  @Test
  void tellsEachValueOnce() {
    outlet.truth("dim", 0.1f, 1);
    outlet.truth("gain", 0.2f, 1);
    assertThat(outlet.take()).isEqualTo(Map.of("dim", 0.1f, "gain", 0.2f));
    assertSilent();

    outlet.truth("dim", 0.1f, 2);
    assertSilent();

    outlet.truth("dim", 0.3f, 3);
    outlet.truth("dim", 0.4f, 4);
    assertThat(outlet.take()).isEqualTo(Map.of("dim", 0.4f));
  }

  @Test
  void whatAPeerHasSetIsNotEchoed() {
    outlet.truth("dim", 0.1f, 1);
    outlet.take();
    later(Outlet.QUIET);
    outlet.heard("dim", 0.5f);
    assertSilent();

    outlet.answered("dim", 2);
    outlet.truth("dim", 0.5f, 2);
    later(Outlet.QUIET);
    assertSilent();
  }

  @Test
  void whileItIsOnItsWayThePeerHearsNothingOfTheOldValue() {
    outlet.truth("dim", 0.1f, 1);
    outlet.take();
    later(Outlet.QUIET);
    outlet.heard("dim", 0.5f);
    outlet.heard("dim", 0.6f);
    outlet.answered("dim", 2);
    outlet.truth("dim", 0.5f, 2);
    later(Outlet.QUIET);
    assertSilent();

    outlet.answered("dim", 3);
    assertThat(outlet.take()).as("the answer came before the delta").isEmpty();
    outlet.truth("dim", 0.6f, 3);
    assertSilent();
  }

  @Test
  void truthThatNeverComesIsNotAwaitedForEver() {
    outlet.truth("dim", 0.1f, 1);
    outlet.take();
    outlet.heard("dim", 0.5f);
    outlet.answered("dim", 1_000);
    assertThat(outlet.take()).isEmpty();

    later(Duration.ofSeconds(2));
    assertThat(outlet.take()).isEqualTo(Map.of("dim", 0.1f));
  }

  @Test
  void aPeerWhoseValueWasSnappedIsCorrectedWhenItIsQuiet() {
    outlet.heard("dim", 0.333f);
    outlet.answered("dim", 2);
    outlet.truth("dim", 0.33f, 2);
    assertThat(outlet.take()).isEmpty();
    assertThat(outlet.nextDue()).hasValue(Outlet.QUIET.toNanos());

    later(Outlet.QUIET);
    assertThat(outlet.take()).isEqualTo(Map.of("dim", 0.33f));
    assertSilent();
  }

  @Test
  void aPeerWhoseValueWasRefusedIsCorrected() {
    outlet.truth("dim", 0.1f, 1);
    outlet.take();
    outlet.heard("dim", 0.5f);
    outlet.refused("dim");
    later(Outlet.QUIET);

    assertThat(outlet.take()).isEqualTo(Map.of("dim", 0.1f));
  }

  @Test
  void correctionsOfASameTruthComeToAnEnd() {
    int sent = 0;
    outlet.truth("dim", 0.1f, 1);
    for (int i = 0; i < 100; i++) {
      sent += outlet.take().size();
      outlet.heard("dim", 0.2f);
      outlet.answered("dim", 1);
      later(Outlet.QUIET);
    }
    assertThat(sent).isEqualTo(1 + Slot.MAX_CORRECTIONS);
    assertSilent();

    outlet.truth("dim", 0.3f, 2);
    assertThat(outlet.take()).isEqualTo(Map.of("dim", 0.3f));
  }

  @Test
  void whatAHandThereTouchesIsToldOnceItLetsGo() {
    outlet.truth("dim", 0.1f, 1);
    outlet.take();
    outlet.touched("dim");
    outlet.truth("dim", 0.2f, 2);
    assertSilent();

    outlet.letGo("dim");
    assertThat(outlet.take()).isEqualTo(Map.of("dim", 0.2f));
    assertSilent();
  }

  @Test
  void aPeerThatComesBackIsToldEverything() {
    outlet.truth("dim", 0.1f, 1);
    outlet.truth("gain", 0.2f, 1);
    outlet.take();
    outlet.forget();
    outlet.has("gain", 0.2f);

    assertThat(outlet.take()).isEqualTo(Map.of("dim", 0.1f));
    assertSilent();
  }

  @Test
  void anIntervalLetsValuesPassAndTheLastOneGoOut() {
    policy = new SendPolicy(false, Duration.ofMillis(200));
    outlet.truth("dim", 0.1f, 1);
    assertThat(outlet.take()).hasSize(1);
    outlet.truth("dim", 0.2f, 2);
    later(Duration.ofMillis(150));
    outlet.truth("dim", 0.3f, 3);
    assertThat(outlet.take()).isEmpty();
    assertThat(outlet.nextDue()).hasValue(Duration.ofMillis(50).toNanos());

    later(Duration.ofMillis(50));
    assertThat(outlet.take()).isEqualTo(Map.of("dim", 0.3f));
  }

  @Test
  void whatIsToldOnReleaseWaitsForTheHand() {
    policy = SendPolicy.RELEASE;
    outlet.held(List.of("dim"));
    outlet.truth("dim", 0.1f, 1);
    outlet.truth("dim", 0.2f, 2);
    assertSilent();

    outlet.held(List.of());
    assertThat(outlet.take()).isEqualTo(Map.of("dim", 0.2f));
  }

  @Test
  void wherePacketsGetLostTheLastValueIsSaidTwice() {
    Outlet<Float> unsure = Outlet.unsure(control -> policy, () -> now, () -> 0);
    unsure.truth("dim", 0.1f, 1);
    assertThat(unsure.take()).hasSize(1);
    later(Duration.ofMillis(50));
    unsure.truth("dim", 0.2f, 2);
    assertThat(unsure.take()).hasSize(1);
    assertThat(unsure.nextDue()).hasValue(Outlet.REPEAT.toNanos());

    later(Outlet.REPEAT);
    assertThat(unsure.take()).isEqualTo(Map.of("dim", 0.2f));
    assertThat(unsure.nextDue()).isEmpty();

    unsure.truth("dim", 0.3f, 3);
    unsure.take();
    later(Outlet.REPEAT);
    unsure.take();
    later(Outlet.QUIET);
    unsure.heard("dim", 0.4f);
    unsure.answered("dim", 4);
    unsure.truth("dim", 0.4f, 4);
    later(Outlet.QUIET);
    assertThat(unsure.take()).as("the peer has moved on").isEmpty();
  }

  @Test
  void aDeviceThatEchoesIsNotObeyed() {
    outlet.truth("dim", 0.1f, 1);
    outlet.take();
    outlet.truth("dim", 0.2f, 2);
    outlet.take();
    assertThat(outlet.heard("dim", 0.1f)).isFalse();
    assertThat(outlet.heard("dim", 0.2f)).isTrue();
    outlet.answered("dim", 2);
    later(Outlet.QUIET);
    assertSilent();

    assertThat(outlet.heard("dim", 0.1f)).as("long after it was told so").isTrue();
  }

  @Test
  void aPeerWhoseValueCrossesOursIsToldTheTruthOnce() {
    outlet.truth("dim", 0.1f, 1);
    outlet.take();
    outlet.heard("dim", 0.5f);
    outlet.answered("dim", 2);
    outlet.truth("dim", 0.5f, 2);
    assertThat(outlet.take()).isEmpty();

    later(Outlet.QUIET);
    assertThat(outlet.take()).as("it may have taken 0.1").isEqualTo(Map.of("dim", 0.5f));
    assertSilent();
  }

  @Test
  void aControlThatIsGoneIsNotToldAnyMore() {
    outlet.truth("dim", 0.1f, 1);
    outlet.remove("dim");
    assertSilent();
  }
}
