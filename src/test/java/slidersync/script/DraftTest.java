package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** What is typed into a number field, from the first key to the board's answer. */
class DraftTest {

  private final Scripts scripts =
      Scripts.ofTypes(
          "control/stepper.js", "control/field.js", "control/board-value.js", "control/draft.js");

  @BeforeEach
  void start() {
    scripts.run(
        """
        var attributes = {'data-type': 'number', 'data-step': '0.5', 'aria-valuemin': '40', 'aria-valuemax': '240'};
        var input = {
          id: 'bpm', tagName: 'INPUT', type: 'text', value: '120',
          getAttribute: function (name) { return name in attributes ? attributes[name] : null; },
          setAttribute: function (name, value) { attributes[name] = value; },
          removeAttribute: function (name) { delete attributes[name]; },
          setSelectionRange: function () {}
        };
        var now = {hidden: true};
        var hasFocus = true;
        var document = {
          activeElement: input,
          hasFocus: function () { return hasFocus; },
          getElementById: function (id) { return id === 'bpm.now' ? now : null; },
          querySelectorAll: function () { return []; }
        };
        var field = new SliderSync.Field(input);
        var message = '';
        function say(text) { message = text; }
        var isFree = true;
        var boardValue = 120;
        var sent = [];
        var draft = new SliderSync.Draft(field, {hint: say, refuse: say}, {
          isFree: function () { return isFree; },
          typed: function () {},
          set: function (value) { sent.push(value); },
          finished: function () {},
          showBoardValue: function () { draft.end(); field.write(boardValue); }
        });
        function type(text) { input.value = text; draft.change('input'); }
        function leave() { draft.change('change'); document.activeElement = null; draft.leave(); }
        """);
  }

  private void type(String... texts) {
    for (String text : texts) scripts.run("type('" + text + "')");
  }

  private String sent() {
    return scripts.json("sent");
  }

  private void assertShown(String text, String state) {
    assertThat(scripts.text("input.value")).isEqualTo(text);
    assertThat(scripts.text("draft.state")).isEqualTo(state);
    assertThat(scripts.text("attributes['data-draft'] || ''")).isEqualTo(state);
    assertThat(scripts.isTrue("now.hidden")).isEqualTo(state.isEmpty());
  }

  @Test
  void keysSetNothingUntilEnter() {
    type("1", "14", "142");
    assertThat(sent()).isEqualTo("[]");
    assertShown("142", "typed");
    assertThat(scripts.text("message")).isEqualTo("Enter to set");

    scripts.run("draft.commit()");
    assertThat(sent()).isEqualTo("[142]");
    assertShown("142", "");
    assertThat(scripts.text("message")).isEmpty();
  }

  @Test
  void enterAndTheChangeThatItMakesSetOnce() {
    type("3,5");
    scripts.run("draft.commit(); draft.change('change'); draft.commit()");

    assertThat(sent()).isEqualTo("[3.5]");
    assertShown("3.5", "");
  }

  @Test
  void leavingSetsWhatIsTyped() {
    type("142");
    scripts.run("leave()");

    assertThat(sent()).isEqualTo("[142]");
    assertShown("142", "");
  }

  @Test
  void leavingAnEmptyFieldGivesUp() {
    type("");
    scripts.run("leave()");

    assertThat(sent()).isEqualTo("[]");
    assertShown("120", "");
  }

  @Test
  void otherWindowInBetweenSetsNothing() {
    type("14");
    scripts.run("hasFocus = false; draft.change('change'); draft.leave()");
    assertThat(sent()).isEqualTo("[]");
    assertShown("14", "typed");

    scripts.run("hasFocus = true");
    type("142");
    scripts.run("draft.commit()");
    assertThat(sent()).isEqualTo("[142]");
  }

  @Test
  void escapeShowsTheTruth() {
    type("142");
    scripts.run("draft.giveUp()");

    assertThat(sent()).isEqualTo("[]");
    assertShown("120", "");
  }

  @Test
  void whatIsNoNumberIsRefusedAtOnceAndGoesOnLeaving() {
    type("abc");
    scripts.run("draft.commit()");
    assertThat(sent()).isEqualTo("[]");
    assertShown("abc", "refused");
    assertThat(scripts.text("message")).isEqualTo("Expected a number, got abc");

    scripts.run("leave()");
    assertShown("120", "");
    assertThat(scripts.text("message")).isEqualTo("Expected a number, got abc");
  }

  @Test
  void refusedNumberStaysToBeMendedWhereSomebodyIs() {
    type("500");
    scripts.run("draft.commit(); draft.refuse('too much')");
    assertShown("500", "refused");
    assertThat(scripts.text("message")).isEqualTo("too much");

    type("50");
    assertShown("50", "typed");
    scripts.run("draft.commit()");
    assertThat(sent()).isEqualTo("[500,50]");
    assertShown("50", "");
  }

  @Test
  void refusalAfterLeavingOnlySaysSo() {
    type("500");
    scripts.run("leave(); draft.refuse('too much')");

    assertThat(scripts.text("draft.state")).isEmpty();
    assertThat(scripts.text("message")).isEqualTo("too much");
  }

  @Test
  void refusalDoesNotTouchWhatIsBeingTyped() {
    type("500");
    scripts.run("draft.commit()");
    type("6");
    scripts.run("draft.refuse('too much')");

    assertShown("6", "typed");
  }

  @Test
  void stepsLeadOnFromWhatIsTypedAndFromTheTruthAfterARefusal() {
    type("150");
    scripts.run("draft.step(1)");
    assertShown("150.5", "");

    type("500");
    scripts.run("draft.commit(); draft.refuse('too much'); boardValue = 50; draft.step(-1)");
    assertShown("49.5", "");

    type("abc");
    scripts.run("draft.step(1)");
    assertThat(sent()).isEqualTo("[150.5,500,49.5,50.5]");
  }

  @Test
  void whatIsTypedIsLeftToTheControlWithoutAConnection() {
    type("142");
    scripts.run("isFree = false; draft.step(1)");
    assertThat(sent()).isEqualTo("[]");
    assertShown("142", "typed");

    scripts.run("leave()");
    assertThat(sent()).isEqualTo("[142]");
    assertThat(scripts.text("draft.state")).isEmpty();
  }
}
