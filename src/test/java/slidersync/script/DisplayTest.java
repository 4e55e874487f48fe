package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Scripts;

/** What a control shows and says besides its input, with elements that a test has made. */
class DisplayTest {

  private final Scripts scripts =
      Scripts.ofTypes(
          "page/connection-status.js",
          "widgets/widgets.js",
          "control/drag.js",
          "control/slider.js",
          "control/field.js",
          "control/display.js");

  DisplayTest() {
    scripts.run(
        """
        function element(attributes) {
          return {
            attributes: attributes,
            textContent: '',
            hasAttribute: function (name) { return name in attributes; },
            getAttribute: function (name) { return name in attributes ? attributes[name] : null; },
            setAttribute: function (name, value) { attributes[name] = String(value); }
          };
        }
        var output = element({});
        var bar = element({x: '', width: ''});
        var bars = {};
        var document = {
          querySelectorAll: function () { return [output]; },
          getElementById: function (id) { return bars[id] || null; }
        };
        function display(attributes) {
          input = element(attributes);
          input.id = 'pan';
          input.tagName = 'INPUT';
          return new SliderSync.Display(new SliderSync.Field(input));
        }
        var input;
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "{type: 'range'; min: '-60'; max: '10'; step: '0.5'; 'data-unit': 'dB'}, -33, −33.0, −33.0 dB",
    "{type: 'range'; min: '0'; max: '100'; step: '1'; 'data-unit': '%'}, 31, 31, 31 %",
    "{type: 'range'; min: '-5'; max: '5'; step: '1'}, -5, −5, −5",
    "{type: 'range'; step: '1'; 'data-marks': '0 off\\n75 the show'; 'data-unit': '%'}, 75, 75, '75 %, the show'",
    "{type: 'range'; step: '0.5'; 'data-marks': '-0.5 low\\n1.0E-5 x'}, -0.5, −0.5, '−0.5, low'",
    "{type: 'range'; step: '1'; 'data-marks': '0 off\\n75 show'}, 74, 74, 74",
  })
  void sliderSaysItsValueWithItsUnit(String attributes, String value, String shown, String said) {
    String given = attributes.replace(';', ',').replace("}", ", 'aria-valuetext': ''}");
    scripts.run("display(%s).show(%s)".formatted(given, value));

    assertThat(scripts.text("output.textContent")).isEqualTo(shown);
    assertThat(scripts.text("input.attributes['aria-valuetext']")).isEqualTo(said);
  }

  @Test
  void inputThatSaysItsValueItselfIsLeftAlone() {
    scripts.run("display({type: 'checkbox'}).show(true)");

    assertThat(scripts.text("output.textContent")).isEqualTo("on");
    assertThat(scripts.isTrue("'aria-valuetext' in input.attributes")).isFalse();
  }

  @Test
  void barGoesFromZeroToTheValue() {
    scripts.run(
        "bars['pan.bar'] = bar; display({type: 'range', min: '-50', max: '50', step: '1'}).show(-20)");

    assertThat(scripts.text("bar.attributes.x")).isEqualTo("30.0000%");
    assertThat(scripts.text("bar.attributes.width")).isEqualTo("20.0000%");
  }
}
