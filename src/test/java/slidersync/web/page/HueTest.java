package slidersync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Colours of authors can be read in every theme. */
class HueTest {

  private static final Pattern COLOR = Pattern.compile("#([0-9a-f]{6})");

  private static List<Integer> colors(String given) {
    return COLOR
        .matcher(new Hue(given).css())
        .results()
        .map((MatchResult found) -> Integer.parseInt(found.group(1), 16))
        .toList();
  }

  @Test
  void colorThatCanBeReadStaysAsItIs() {
    assertThat(new Hue("#f5a524").css()).startsWith(".hue-f5a524{--hue-dark:#f5a524;");
    assertThat(new Hue("#005a2b").css()).contains("--hue-light:#005a2b;");
  }

  @Property(tries = 500)
  void everyColorCanBeReadInEveryTheme(@ForAll @IntRange(max = 0xffffff) int color) {
    List<Integer> colors = colors("#%06x".formatted(color));

    assertThat(Hue.contrast(colors.get(0), 0x1a1f26)).as("on a dark card").isGreaterThan(4.49);
    assertThat(Hue.contrast(colors.get(2), 0xeef1f4)).as("on a light page").isGreaterThan(4.49);
    assertThat(Hue.contrast(colors.get(0), colors.get(1))).as("words on it").isGreaterThan(4.49);
    assertThat(Hue.contrast(colors.get(2), colors.get(3))).as("words on it").isGreaterThan(4.49);
  }
}
