package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FairShareTest {

  private long nanos = Long.MAX_VALUE - 5;
  private final FairShare share = new FairShare(() -> nanos);

  private void own(int boards) {
    for (int i = 0; i < boards; i++) share.increment();
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  @Test
  void nodeThatKnowsNoOtherClaimsAndKeepsEverything() {
    own(50);
    pass(Duration.ofHours(1));

    assertThat(share.shouldDefer()).isFalse();
    assertThat(share.tryRelease()).isFalse();
  }

  @Test
  void nodeThatOwnsMoreThanAnotherLetsItClaimFirst() {
    own(2);
    share.receive("rich", 2);
    assertThat(share.shouldDefer()).isFalse();

    share.receive("poor", 1);
    assertThat(share.shouldDefer()).isTrue();
  }

  @Test
  void boardsAreReleasedOneByOneUntilTheDifferenceIsOne() {
    own(3);
    share.receive("new", 0);
    pass(FairShare.RELEASE_INTERVAL.minusNanos(1));
    assertThat(share.tryRelease()).as("too soon").isFalse();
    pass(Duration.ofNanos(1));
    assertThat(share.tryRelease()).isTrue();
    assertThat(share.tryRelease()).as("at once again").isFalse();

    pass(FairShare.RELEASE_INTERVAL);
    assertThat(share.tryRelease()).as("the difference is still three").isTrue();
    share.decrement();
    share.receive("new", 1);
    pass(FairShare.RELEASE_INTERVAL);
    assertThat(share.tryRelease()).as("the difference is one").isFalse();
  }

  @Test
  void silentNodeDoesNotCount() {
    own(5);
    share.receive("dead", 0);
    pass(FairShare.PEER_TIMEOUT.minusNanos(1));
    assertThat(share.shouldDefer()).isTrue();

    pass(Duration.ofNanos(1));
    assertThat(share.shouldDefer()).isFalse();
  }
}
