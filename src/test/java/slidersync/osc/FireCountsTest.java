package slidersync.osc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FireCountsTest {

  private final FireCounts fires = new FireCounts();

  @Test
  void fireOfAnotherIsTold() {
    fires.truth("go", 5);
    assertThat(fires.take()).isEmpty();

    fires.truth("go", 6);

    assertThat(fires.take()).containsExactly("go");
    assertThat(fires.take()).isEmpty();
  }

  @Test
  void ownFireIsNotToldWhetherItsAnswerIsHereFirstOrItsCount() {
    fires.truth("go", 5);
    fires.fired("go");
    fires.truth("go", 6);
    assertThat(fires.take()).isEmpty();
    fires.answered("go", true);
    assertThat(fires.take()).isEmpty();

    fires.fired("go");
    fires.answered("go", true);
    assertThat(fires.take()).isEmpty();
    fires.truth("go", 7);

    assertThat(fires.take()).isEmpty();
  }

  @Test
  void fireOfAnotherAtTheSameTimeIsTold() {
    fires.truth("go", 5);
    fires.fired("go");
    fires.truth("go", 7);
    fires.answered("go", true);

    assertThat(fires.take()).containsExactly("go");
  }

  @Test
  void refusedFireIsNoFire() {
    fires.truth("go", 5);
    fires.fired("go");
    fires.truth("go", 6);
    fires.answered("go", false);

    assertThat(fires.take()).containsExactly("go");
  }
}
