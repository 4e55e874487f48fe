package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.Deltas.at;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import slidersync.board.ControlCommand.Fire;
import slidersync.board.ControlCommand.LetGo;
import slidersync.board.ControlCommand.Press;
import slidersync.board.ControlCommand.Release;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.ChangeResult;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Buttons, triggers, and controls that only programs change. */
class ActionsTest {

  private static final Author ANA = Author.participant("a");
  private static final Author CUE = Author.program("Cue 4");

  private final ControlValues board = SmallBoard.born();

  private Outcome<ChangeResult> does(ControlCommand command) {
    Batch<ChangeResult> batch = board.stage(List.of(command), 0);
    board.apply(batch);
    return batch.outcomes().get(0);
  }

  private @Nullable Object value(String control) {
    return board.since(at(0)).values().get(control);
  }

  private Refusal refusal(ControlCommand command) {
    long before = board.revision();
    Outcome<ChangeResult> outcome = does(command);
    assertThat(board.revision()).isEqualTo(before);
    return ((Outcome.Rejected<ChangeResult>) outcome).refusal();
  }

  @Test
  void buttonIsPressedAsLongAsAnybodyPressesIt() {
    does(new Press("fog", "1", ANA));
    does(new Press("fog", "2", ANA));
    does(new Release("fog", "1", ANA));
    assertThat(value("fog")).isEqualTo(true);

    assertThat(does(new Release("fog", "2", ANA)))
        .isEqualTo(Outcome.accepted(new ChangeResult(board.revision(), Map.of("fog", false))));
    assertThat(value("fog")).isEqualTo(false);
  }

  @Test
  void releaseByAHandThatDoesNotPressReleasesNothing() {
    does(new Press("fog", "1", ANA));

    assertThat(does(new Release("fog", "2", ANA)))
        .isEqualTo(Outcome.accepted(new ChangeResult(board.revision(), Map.of("fog", true))));
  }

  @Test
  void handThatIsGonePressesNothingAnyMore() {
    does(new Press("fog", "1", ANA));

    does(new LetGo("2"));
    assertThat(value("fog")).isEqualTo(true);
    does(new LetGo("1"));
    assertThat(value("fog")).isEqualTo(false);
  }

  @Test
  void authorOfAPressedButtonIsTheOneWhoHasPressedForLongest() {
    does(new Press("fog", "1", CUE));
    does(new Press("fog", "2", Author.program("Cue 5")));
    assertThat(board.since(at(0)).by()).containsEntry("fog", CUE);

    does(new Release("fog", "1", CUE));
    assertThat(board.since(at(0)).by()).containsEntry("fog", Author.program("Cue 5"));
    assertThat(value("fog")).isEqualTo(true);
  }

  @Test
  void buttonsAndTriggersAreNotSet() {
    for (Author by : List.of(ANA, CUE)) {
      assertThat(refusal(new Change(Map.of("fog", true), null, by)))
          .isEqualTo(
              Refusal.of(
                      Reason.WRONG_COMMAND,
                      "fog",
                      "a button takes no other commands than press and release")
                  .with("expected", "press and release"));
      assertThat(refusal(new Change(Map.of("slider", 1, "go", 7), null, by)).details())
          .isEqualTo(Map.of("expected", "fire"));
    }
  }

  @Test
  void onlyButtonsArePressedAndOnlyTriggersAreFired() {
    for (String control : List.of("slider", "mute", "text", "go")) {
      assertThat(refusal(new Press(control, "1", ANA)).reason()).isEqualTo(Reason.WRONG_COMMAND);
      assertThat(refusal(new Release(control, "1", ANA)).reason()).isEqualTo(Reason.WRONG_COMMAND);
    }
    for (String control : List.of("slider", "mute", "text", "fog")) {
      assertThat(refusal(new Fire(control, "1", ANA)).reason()).isEqualTo(Reason.WRONG_COMMAND);
    }
    assertThat(refusal(new Fire("nope", "1", ANA)).reason()).isEqualTo(Reason.UNKNOWN_CONTROL);
    assertThat(refusal(new Press("nope", "1", ANA)).reason()).isEqualTo(Reason.UNKNOWN_CONTROL);
  }

  @Test
  void sameFireIsExecutedOnceAlsoWithinABatch() {
    Fire fire = new Fire("go", "x", ANA);
    Batch<ChangeResult> batch = board.stage(List.of(fire, fire, new Fire("go", "y", ANA)), 0);
    board.apply(batch);

    ChangeResult once = new ChangeResult(2, Map.of("go", 1));
    assertThat(batch.outcomes().subList(0, 2))
        .containsExactly(Outcome.accepted(once), Outcome.accepted(once));
    Refusal guarded = ((Outcome.Rejected<ChangeResult>) batch.outcomes().get(2)).refusal();
    assertThat(guarded.reason()).isEqualTo(Reason.GUARDED);
    assertThat(guarded.control()).isEqualTo("go");
    assertThat(does(fire)).isEqualTo(Outcome.accepted(once));
  }

  @Test
  void readersAreToldTheCountAndNotTheFires() {
    does(new Fire("go", "x", ANA));

    assertThat(value("go")).isEqualTo(1);
    assertThat(board.since(at(0)).values().toString()).doesNotContain("x@");
  }

  @Test
  void programsAloneChangeWhatIsReadOnly() {
    Refusal readOnly =
        Refusal.of(Reason.READ_ONLY, "level", "expected a program; others only read this control");

    assertThat(refusal(new Change(Map.of("slider", 1, "level", 2), null, ANA))).isEqualTo(readOnly);
    assertThat(value("slider")).isEqualTo(0);
    for (Author program : List.of(CUE, Author.NOBODY)) {
      assertThat(does(new Change(Map.of("level", 2), null, program)))
          .isInstanceOf(Outcome.Accepted.class);
    }
    assertThat(SmallBoard.DEFINITION.checkHoldable("level")).isEqualTo(Outcome.rejected(readOnly));
    assertThat(SmallBoard.DEFINITION.isHoldable("level")).isFalse();
  }
}
