package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** Which widget draws the value of an input. */
class WidgetsTest {

  private final Scripts scripts = Scripts.of("widgets/widgets.js");

  WidgetsTest() {
    scripts.run(
        """
        function element(classes, parent) {
          return {parentElement: parent, getAttribute: function () { return classes; }};
        }
        var made = [];
        SliderSync.widgets.define('meter', function (item) {
          made.push(item);
          return {number: made.length, show: function () {}};
        });
        var item = element('item widget-meter high-3', element('grid', null));
        """);
  }

  @Test
  void itemDrawsAllItsInputsByOneDrawing() {
    scripts.run("var one = SliderSync.widgets.of(element(null, element('strip', item)))");
    scripts.run("var other = SliderSync.widgets.of(element('sync', item))");

    assertThat(scripts.isTrue("one === other && made.length === 1 && made[0] === item")).isTrue();
  }

  @Test
  void eachItemHasADrawingOfItsOwn() {
    scripts.run("SliderSync.widgets.of(element('sync', item))");
    scripts.run("var other = element('widget-meter', null)");

    assertThat(scripts.text("SliderSync.widgets.of(element('sync', other)).number")).isEqualTo("2");
  }

  @Test
  void inputThatNoWidgetDrawsHasNoDrawing() {
    assertThat(scripts.isTrue("SliderSync.widgets.of(element('sync', null)) === null")).isTrue();
    assertThat(
            scripts.isTrue(
                "SliderSync.widgets.of(element('sync', element('widget-slider', null))) === null"))
        .isTrue();
  }
}
