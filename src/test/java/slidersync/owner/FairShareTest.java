package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FairShareTest {

  private final FairShare share = new FairShare();

  private void own(int boards) {
    for (int i = 0; i < boards; i++) share.taken();
  }

  @Test
  void nodeThatKnowsNoOtherClaimsAndKeepsEverything() {
    own(50);

    assertThat(share.isAhead()).isFalse();
    assertThat(share.isTooBig()).isFalse();
  }

  @Test
  void nodeThatOwnsMoreThanAnotherLetsItClaimFirst() {
    own(2);
    share.hear("rich", 2);
    assertThat(share.isAhead()).isFalse();

    share.hear("poor", 1);
    assertThat(share.isAhead()).isTrue();
  }

  @Test
  void boardsAreLetGoOneByOneUntilTheDifferenceIsOne() {
    own(3);
    share.hear("new", 0);
    await().until(share::isTooBig);
    assertThat(share.isTooBig()).as("at once again").isFalse();

    share.given();
    share.hear("new", 1);
    await()
        .during(Duration.ofMillis(700))
        .atMost(Duration.ofSeconds(2))
        .until(
            () -> {
              share.hear("new", 1);
              return !share.isTooBig();
            });
  }

  @Test
  void silentNodeDoesNotCount() {
    own(5);
    share.hear("dead", 0);
    assertThat(share.isAhead()).isTrue();

    await().atMost(Duration.ofSeconds(4)).until(() -> !share.isAhead());
  }
}
