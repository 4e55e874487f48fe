package slidersync.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MeasureTest {

  private final Measure measure = new Measure();

  @Test
  void changeIsAsOldAsTheTimeSinceItWasMeantToBeSent() {
    long intended = System.nanoTime() - TimeUnit.SECONDS.toNanos(3);

    measure.shown(1_000, 1_001);
    measure.acknowledged(1_001, intended);
    measure.settle(0);

    assertThat(measure.counts().values).isEqualTo(1);
    assertThat(measure.staleness().getMaxValue())
        .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toMicros(2_990));
  }

  @Test
  void overtakenChangesCountAsWell() {
    for (long revision = 11; revision <= 20; revision++) {
      measure.acknowledged(revision, System.nanoTime());
    }
    measure.shown(10, 20);
    measure.shown(15, 20);
    measure.settle(0);

    assertThat(measure.counts().values).isEqualTo(10 + 5);
  }

  @Test
  void changesOfOthersDoNotCount() {
    measure.acknowledged(12, System.nanoTime());
    measure.shown(1, 100_000);
    measure.settle(0);

    assertThat(measure.counts().values).isEqualTo(1);
  }

  @Test
  void whatWasJustShownWaitsForItsAcknowledgement() {
    measure.shown(1, 2);
    assertThat(measure.settle(Measure.PATIENCE_SECONDS).getTotalCount()).isZero();
    measure.acknowledged(2, System.nanoTime());
    assertThat(measure.settle(0).getTotalCount()).isEqualTo(1);
  }
}
