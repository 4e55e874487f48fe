package slidersync.osc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slidersync.bus.Stored;
import slidersync.sync.Position;

class InboxTest {

  private final Map<Map<String, Object>, Promise<Stored>> sent = new LinkedHashMap<>();
  private final List<String> results = new ArrayList<>();
  private final Inbox inbox =
      new Inbox(
          this::send,
          new Inbox.Listener() {
            @Override
            public void answered(Set<String> controls, long revision) {
              results.add(controls + " at " + revision);
            }

            @Override
            public void dropped(Set<String> controls, boolean isRefused) {
              results.add(controls + (isRefused ? " refused" : " replaced"));
            }
          });

  private Future<Stored> send(Map<String, Object> values) {
    Promise<Stored> promise = Promise.promise();
    sent.put(values, promise);
    return promise.future();
  }

  private void answer(Map<String, Object> values) {
    requireNonNull(sent.get(values)).complete(new Stored(new Position("h", sent.size()), values));
  }

  @Test
  void newestValueWaitsForTheAnswerToTheOneBefore() {
    inbox.put(Map.of("dim", 1));
    inbox.put(Map.of("dim", 2));
    inbox.put(Map.of("dim", 3));
    assertThat(sent).containsOnlyKeys(Map.of("dim", 1));

    answer(Map.of("dim", 1));

    assertThat(sent).containsOnlyKeys(Map.of("dim", 1), Map.of("dim", 3));
    assertThat(results).containsExactly("[dim] replaced", "[dim] at 1");
  }

  @Test
  void otherControlsDoNotWait() {
    inbox.put(Map.of("dim", 1));
    inbox.put(Map.of("pan", 1));

    assertThat(sent).hasSize(2);
    assertThat(inbox.isBusy("pan")).isTrue();
    assertThat(inbox.isBusy("mute")).isFalse();
  }

  @Test
  void changesThatShareAControlKeepTheirOrder() {
    inbox.put(Map.of("dim", 1));
    inbox.put(Map.of("dim", 2, "pan", 2));
    inbox.put(Map.of("pan", 3));
    assertThat(sent).hasSize(1);

    answer(Map.of("dim", 1));
    assertThat(sent).containsKey(Map.of("dim", 2, "pan", 2)).doesNotContainKey(Map.of("pan", 3));
    answer(Map.of("dim", 2, "pan", 2));

    assertThat(sent).containsKey(Map.of("pan", 3));
  }

  @Test
  void refusedChangesMakeRoomForTheNext() {
    inbox.put(Map.of("dim", 1));
    inbox.put(Map.of("dim", 2));

    requireNonNull(sent.get(Map.of("dim", 1))).fail("held");

    assertThat(results).containsExactly("[dim] refused");
    assertThat(sent).containsKey(Map.of("dim", 2));
  }

  @Test
  void whatWaitsHasABound() {
    inbox.put(Map.of("x", 0));
    for (int i = 0; i <= Inbox.MOST; i++) inbox.put(Map.of("x", 0, "c" + i, i));

    assertThat(results).hasSize(1);
    assertThat(results.get(0)).endsWith("refused");
  }
}
