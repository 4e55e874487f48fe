package slidersync.board;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.LINEAGE;
import static slidersync.support.Deltas.at;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import slidersync.board.ControlCommand.Expire;
import slidersync.board.ControlCommand.LetGo;
import slidersync.board.ControlCommand.Press;
import slidersync.board.ControlCommand.Release;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.sync.Entry;

/**
 * Random schedules of hands that press, whose signs get lost, who release, vanish, and meet a new
 * owner: a button is true exactly as long as it is pressed, in milliseconds.
 */
class ButtonsPropertiesTest {

  private static final long PATIENCE = Presses.PATIENCE.toMillis();

  /** What happens to a hand's sign, or to the owner. */
  enum What {
    PRESS,
    RELEASE,
    VANISH,
    /** The owner hands over what it has committed. */
    HAND_OVER,
    /** The owner dies before it can commit the hand's press. */
    DIE,
    /** Nothing arrives: time passes. */
    NOTHING
  }

  record Event(int millisLater, What what, String hand) {}

  @Provide
  Arbitrary<List<Event>> schedules() {
    Arbitrary<What> whats =
        Arbitraries.frequency(
            Tuple.of(8, What.PRESS),
            Tuple.of(3, What.RELEASE),
            Tuple.of(1, What.VANISH),
            Tuple.of(1, What.HAND_OVER),
            Tuple.of(1, What.DIE),
            Tuple.of(2, What.NOTHING));
    return Combinators.combine(
            Arbitraries.integers().between(0, 600), whats, Arbitraries.of("a", "b", "c"))
        .as(Event::new)
        .list()
        .ofMaxSize(60);
  }

  /** The board, its store, and what an onlooker knows of the hands. */
  private static final class Stage {

    private final Map<String, Entry> kept = new HashMap<>();
    private final Map<String, Long> signs = new HashMap<>();
    private ControlValues board = SmallBoard.restore(SmallBoard.DEFINITION, 0, kept);
    private long now;

    /** Until when what was true under the former owner may stay so. */
    private long inheritedUntil;

    Stage() {
      commit(board.repair());
    }

    void commit(Batch<ChangeResult> batch) {
      board.apply(batch);
      kept.putAll(batch.entries());
    }

    void execute(ControlCommand command) {
      commit(board.stage(List.of(command), now));
    }

    /** Lets the owner's timer fire at each moment when it is due. */
    void advance(int millis) {
      long end = now + millis;
      while (board.nextEnd() <= end) {
        now = Math.max(now, board.nextEnd());
        execute(new Expire());
        check();
        assertThat(board.nextEnd()).isGreaterThan(now);
      }
      now = end;
    }

    void restore() {
      board =
          SmallBoard.restore(
              SmallBoard.DEFINITION,
              LINEAGE.branch("next" + now, board.revision()),
              board.revision(),
              kept);
      commit(board.repair());
      if (isTrue()) inheritedUntil = now + PATIENCE;
      signs.clear();
    }

    void happen(Event event) {
      String hand = event.hand();
      switch (event.what()) {
        case PRESS -> {
          signs.put(hand, now);
          execute(new Press("fog", hand, Author.NOBODY));
        }
        case RELEASE -> {
          signs.remove(hand);
          execute(new Release("fog", hand, Author.NOBODY));
        }
        case VANISH -> {
          signs.remove(hand);
          execute(new LetGo(hand));
        }
        case HAND_OVER -> restore();
        case DIE -> {
          board.stage(List.of(new Press("fog", hand, Author.NOBODY)), now);
          restore();
        }
        case NOTHING -> {}
      }
    }

    boolean isTrue() {
      return Boolean.TRUE.equals(board.since(at(0)).values().get("fog"));
    }

    void check() {
      boolean isPressed = signs.values().stream().anyMatch(sign -> now < sign + PATIENCE);
      boolean isInherited = now < inheritedUntil;
      if (isPressed) assertThat(isTrue()).isTrue();
      if (!isPressed && !isInherited) assertThat(isTrue()).isFalse();
      assertThat(requireNonNull(kept.get("fog")).value()).isEqualTo(isTrue());
    }
  }

  @Property
  void buttonIsTrueAsLongAsAHandPressesIt(@ForAll("schedules") List<Event> schedule) {
    Stage stage = new Stage();
    for (Event event : schedule) {
      stage.advance(event.millisLater());
      stage.happen(event);
      stage.check();
    }
    stage.advance((int) PATIENCE);
    assertThat(stage.isTrue()).isFalse();
    assertThat(stage.board.nextEnd()).isEqualTo(Long.MAX_VALUE);
  }

  @Property
  void repeatedPressIsNotCommitted(@ForAll("schedules") List<Event> schedule) {
    Stage stage = new Stage();
    for (Event event : schedule) {
      stage.advance(event.millisLater());
      boolean wasTrue = stage.isTrue();
      long before = stage.board.revision();
      stage.happen(event);
      if (wasTrue == stage.isTrue()) assertThat(stage.board.revision()).isEqualTo(before);
    }
  }
}
