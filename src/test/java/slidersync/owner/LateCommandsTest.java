package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LateCommandsTest {

  private static final String SET = "board.main.set";

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final LateCommands lateCommands = new LateCommands(clock::get);

  @Test
  void commandWithoutAHeartbeatIsNeverLate() {
    assertThat(lateCommands.whyLate(SET, headers(Map.of("sender", "a", "place", "1")))).isEmpty();
    assertThat(lateCommands.whyLate(SET, headers(Map.of("sender", "a", "place", "1")))).isEmpty();
  }

  @Test
  void commandIsLateWhenItsHeartbeatIsTooOld() {
    MultiMap command = lateCommands.heartbeat().getHeaders();

    clock.addAndGet(LateCommands.MAX_AGE.toNanos());
    assertThat(lateCommands.whyLate(SET, command)).isEmpty();

    clock.addAndGet(1);
    assertThat(lateCommands.whyLate(SET, command)).contains("it was on its way for too long");
  }

  @Test
  void commandWithTheHeartbeatOfAnotherOwnerOrAnEmptyOneIsLate() {
    MultiMap former = new LateCommands(clock::get).heartbeat().getHeaders();

    assertThat(lateCommands.whyLate(SET, former))
        .hasValueSatisfying(why -> assertThat(why).contains("yet"));
    for (String none : new String[] {"", "?", "a@b", "a@99999999999999999999"}) {
      assertThat(lateCommands.whyLate(SET, headers(Map.of("beat", none)))).isPresent();
    }
  }

  @Test
  void commandIsLateWhenALaterOneOfItsSenderToTheSameAddressHasArrived() {
    assertThat(lateCommands.whyLate(SET, ordered("a", 1))).isEmpty();
    assertThat(lateCommands.whyLate(SET, ordered("a", 3))).isEmpty();

    assertThat(lateCommands.whyLate(SET, ordered("a", 2)))
        .contains("a later command has overtaken it");

    assertThat(lateCommands.whyLate("board.main.hold", ordered("a", 2))).isEmpty();
    assertThat(lateCommands.whyLate(SET, ordered("b", 2))).isEmpty();
    assertThat(lateCommands.whyLate(SET, ordered("a", 4))).isEmpty();
  }

  @Test
  void commandThatWasLateDoesNotMakeOthersLate() {
    MultiMap old = ordered("a", 9);
    clock.addAndGet(Duration.ofSeconds(10).toNanos());

    assertThat(lateCommands.whyLate(SET, old)).isPresent();
    assertThat(lateCommands.whyLate(SET, ordered("a", 8))).isEmpty();
  }

  private MultiMap ordered(String sender, long place) {
    return lateCommands
        .heartbeat()
        .getHeaders()
        .add("sender", sender)
        .add("place", Long.toString(place));
  }

  private static MultiMap headers(Map<String, String> headers) {
    return MultiMap.caseInsensitiveMultiMap().addAll(headers);
  }
}
