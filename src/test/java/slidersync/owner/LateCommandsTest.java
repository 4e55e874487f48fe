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
  private final LateCommands late = new LateCommands(clock::get);

  @Test
  void commandWithoutABeatIsNeverLate() {
    assertThat(late.why(SET, headers(Map.of("sender", "a", "place", "1")))).isEmpty();
    assertThat(late.why(SET, headers(Map.of("sender", "a", "place", "1")))).isEmpty();
  }

  @Test
  void commandIsLateWhenItsBeatIsOlderThanTheBound() {
    MultiMap command = late.beat().getHeaders();

    clock.addAndGet(LateCommands.BOUND.toNanos());
    assertThat(late.why(SET, command)).isEmpty();

    clock.addAndGet(1);
    assertThat(late.why(SET, command)).contains("it was on its way for too long");
  }

  @Test
  void beatOfAnotherOwnerOrNoneAtAllTellsThatTheCommandWasNotSentToThisOne() {
    MultiMap former = new LateCommands(clock::get).beat().getHeaders();

    assertThat(late.why(SET, former)).hasValueSatisfying(why -> assertThat(why).contains("yet"));
    for (String none : new String[] {"", "?", "a@b", "a@99999999999999999999"}) {
      assertThat(late.why(SET, headers(Map.of("beat", none)))).isPresent();
    }
  }

  @Test
  void commandIsLateWhenALaterOneOfItsSenderToTheSameAddressHasCome() {
    assertThat(late.why(SET, ordered("a", 1))).isEmpty();
    assertThat(late.why(SET, ordered("a", 3))).isEmpty();

    assertThat(late.why(SET, ordered("a", 2))).contains("a later one has overtaken it");

    assertThat(late.why("board.main.hold", ordered("a", 2))).isEmpty();
    assertThat(late.why(SET, ordered("b", 2))).isEmpty();
    assertThat(late.why(SET, ordered("a", 4))).isEmpty();
  }

  @Test
  void commandThatWasLateDoesNotMakeOthersLate() {
    MultiMap old = ordered("a", 9);
    clock.addAndGet(Duration.ofSeconds(10).toNanos());

    assertThat(late.why(SET, old)).isPresent();
    assertThat(late.why(SET, ordered("a", 8))).isEmpty();
  }

  private MultiMap ordered(String sender, long place) {
    return late.beat().getHeaders().add("sender", sender).add("place", Long.toString(place));
  }

  private static MultiMap headers(Map<String, String> headers) {
    return MultiMap.caseInsensitiveMultiMap().addAll(headers);
  }
}
