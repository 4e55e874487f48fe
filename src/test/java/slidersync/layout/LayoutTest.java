package slidersync.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.support.Boards;

class LayoutTest {

  @Test
  void boardWithoutALayoutShowsAllControlsInTheirOrder() {
    BoardDefinition board = Boards.MAIN;

    assertThat(board.layout().controls()).containsExactlyElementsOf(board.controls().values());
    assertThat(board.layout().tabs()).hasSize(1);
    assertThat(board.layout().tabs().get(0).sections()).hasSize(1);
  }

  @Test
  void everyControlHasTheDefaultWidgetOfItsType() {
    List<Control> controls = List.copyOf(Boards.MAIN.controls().values());

    assertThat(Layout.of(controls).items())
        .extracting(item -> item.controls().toList().get(0).id() + " " + item.widget().name())
        .containsExactly(
            "slider1 slider",
            "slider2 slider",
            "txt1 field",
            "number1 number",
            "mute switch",
            "scene list",
            "tint swatch",
            "fog button",
            "go trigger",
            "level slider");
  }

  @Test
  void textOfSeveralLinesIsAnArea() {
    Control lines = Boards.control("cues", Map.of("type", "text", "lines", 2));

    assertThat(Widgets.defaultOf(lines.type()).name()).isEqualTo("area");
    assertThat(Widgets.named("field")).get().returns(false, w -> w.shows(lines.type()));
  }

  @Test
  void rangeIsASliderUnlessItsAuthorWantsANumber() {
    Control range = Boards.control("dim", Map.of("type", "range", "min", 0, "max", 9));

    assertThat(Widgets.defaultOf(range.type()).name()).isEqualTo("slider");
    assertThat(Widgets.named("number")).hasValueSatisfying(w -> w.shows(range.type()));
  }
}
