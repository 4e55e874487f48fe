package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.support.Boards;

/** Two press the same control at the same moment, fifty times. */
class PressAtOnceIT {

  /** Those that they press, all of them at the same time. */
  private static final List<String> CONTESTED = List.of("c1", "c2", "c3", "c4", "c5");

  private static final int ROUNDS = 10;

  @RegisterExtension
  static final Screens SCREENS =
      Screens.of(
          BoardDefinition.of(
              "main",
              "Contested",
              CONTESTED.stream()
                  .map(id -> Boards.control(id, Map.of("type", "range", "min", 0, "max", 50)))
                  .toList()));

  /** Presses each at that moment, moves, and lets go; answers with what it moved each to. */
  private static final String RACE =
      """
      ([at, ids]) => Promise.all(ids.map((id, finger) => new Promise(done => {
        const slider = document.getElementById(id);
        const mine = Number(document.body.dataset.mine);
        const fire = (type, extra) => slider.dispatchEvent(new PointerEvent(type, {bubbles: true,
            pointerId: 7 + finger, pointerType: 'mouse', button: 0, buttons: 1, ...extra}));
        const did = [];
        const move = value => {
          // No hand moves a slider that is disabled.
          if (slider.disabled) return;
          did.push(value);
          slider.value = value;
          slider.dispatchEvent(new Event('input', {bubbles: true}));
        };
        const begin = () => {
          if (!slider.disabled) fire('pointerdown');
          [mine, mine + 1, mine + 2].forEach((value, i) => setTimeout(() => move(value), 25 * i));
          setTimeout(() => { fire('pointerup', {buttons: 0}); done(did); }, 80);
        };
        setTimeout(begin, at - Date.now());
      })))
      """;

  private static final String SHOWS =
      """
      values => Object.keys(values).every(id => {
        const slider = document.getElementById(id);
        return slider.value === String(values[id]) && !slider.disabled
            && document.querySelector(`output[for='${id}']`).textContent === String(values[id]);
      })
      """;

  @Test
  void ofTwoWhoPressAtOnceOneHasIt() {
    List<JsonObject> people = new CopyOnWriteArrayList<>();
    SCREENS
        .node()
        .vertx()
        .eventBus()
        .<JsonObject>consumer("board.main.people.changed", delta -> people.add(delta.body()));
    BoardPage ana = SCREENS.open().join("Ana");
    BoardPage ben = SCREENS.open().join("Ben");
    ana.page().evaluate("() => { document.body.dataset.mine = '10'; }");
    ben.page().evaluate("() => { document.body.dataset.mine = '30'; }");
    try (TestMover mover = SCREENS.mover()) {
      for (int round = 0; round < ROUNDS; round++) {
        List<?> now = List.of((double) System.currentTimeMillis() + 40, CONTESTED);
        // What the first one does, the second one waits for.
        ana.page().evaluate("now => { window.over = (" + RACE + ")(now); }", now);
        List<?> bens = (List<?>) ben.page().evaluate(RACE, now);
        List<?> anas = (List<?>) ana.page().evaluate("() => window.over");
        await().pollInSameThread().until(() -> both(List.of(ana, ben), mover.values()));
        // Not always the last: it is dropped when the page hears only now that its hold came too
        // late, and the first of its moves, which came after the other had let go, stands.
        for (int i = 0; i < CONTESTED.size(); i++) {
          assertThat(
                  Stream.of(anas.get(i), bens.get(i))
                      .flatMap(did -> ((List<?>) did).stream())
                      .map(Object::toString))
              .as("what one of them did")
              .contains(String.valueOf(mover.value(CONTESTED.get(i))));
        }
      }
    }

    assertThat(CONTESTED).allSatisfy(id -> assertThat(most(people, id)).isEqualTo(1));
  }

  private static boolean both(List<BoardPage> pages, Map<String, Object> values) {
    return pages.stream().allMatch(page -> (Boolean) page.page().evaluate(SHOWS, values));
  }

  /** How many held a slider at most, at any revision. */
  private static long most(List<JsonObject> deltas, String id) {
    Map<String, Object> people = new HashMap<>();
    long most = 0;
    for (JsonObject delta : deltas) {
      delta.getJsonObject("values").forEach(entry -> people.put(entry.getKey(), entry.getValue()));
      most =
          Math.max(
              most,
              people.values().stream()
                  .filter(
                      person ->
                          person instanceof JsonObject json
                              && json.getJsonArray("holds", new JsonArray()).contains(id))
                  .count());
    }
    return most;
  }
}
