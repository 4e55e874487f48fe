package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import slidersync.board.Fires.Fired;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

class FiresTest {

  private static final long NOW = 1_700_000_000_000L;

  @Test
  void noteTellsTheNextOwnerAllThatIsRemembered() {
    Fires fires =
        new Fires(List.of(new Fired("a-B_9", 1, 12, NOW), new Fired("b", 2, 13, NOW + 1_000)));

    assertThat(Fires.parse(fires.note())).isEqualTo(fires);
    assertThat(Fires.parse(null)).isEqualTo(new Fires(List.of()));
  }

  @Test
  void lastFireIsRememberedHoweverLongAgoItWas() {
    Fires old = new Fires(List.of(new Fired("a", 1, 2, 0), new Fired("b", 2, 3, 1)));

    Fires next = old.with(new Fired("c", 3, 4, NOW), NOW);

    assertThat(next.last()).containsExactly(new Fired("c", 3, 4, NOW));
    assertThat(old.check("go", Duration.ofHours(1), 3_600_000))
        .isEqualTo(
            Outcome.rejected(
                Refusal.of(
                        Reason.GUARDED,
                        "go",
                        "expected 3600000 ms between two fires; try again in 1 ms")
                    .with(Refusal.RETRY_AFTER, 1L)));
  }

  @Test
  void momentsInTheFutureAreThoseOfAClockThatWasSetBack() {
    Fires future = new Fires(List.of(new Fired("a", 1, 2, NOW + 3_600_000)));

    assertThat(future.notAfter(NOW).check("go", Duration.ofSeconds(1), NOW + 1_000))
        .isEqualTo(Outcome.ok());
  }

  @Test
  void triggerWithoutGuardFiresAgainHoweverUnsureTheClockIs() {
    Fires justFired = new Fires(List.of(new Fired("a", 1, 2, NOW + 250)));

    assertThat(justFired.check("go", Duration.ZERO, NOW)).isEqualTo(Outcome.ok());
  }

  @Test
  void noFireIsForgottenSinceThereWereTooManyAfterIt() {
    Fires fires = new Fires(List.of());
    for (int i = 0; i < Fires.MOST; i++) {
      assertThat(fires.check("go", Duration.ZERO, NOW + i)).isEqualTo(Outcome.ok());
      fires = fires.with(new Fired("id" + i, i, i, NOW + i), NOW + i);
    }

    assertThat(fires.find("id0")).isPresent();
    assertThat(fires.check("go", Duration.ZERO, NOW + Fires.MEMORY.toMillis() - 5))
        .isEqualTo(
            Outcome.rejected(
                Refusal.of(
                        Reason.TOO_MANY_REQUESTS,
                        "go",
                        "expected at most 200 fires in 20 s; try again in 5 ms")
                    .with(Refusal.MOST, 200)
                    .with(Refusal.RETRY_AFTER, 5L)));
    assertThat(fires.check("go", Duration.ZERO, NOW + Fires.MEMORY.toMillis()))
        .isEqualTo(Outcome.ok());
  }
}
