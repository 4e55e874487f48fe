package slidersync.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slidersync.text.Color;

class PaletteTest {

  private static final String DARK_CARD = "#1a1f26";
  private static final String LIGHT_CARD = "#ffffff";

  @Test
  void asManyPeopleAsThereAreColorsGetDifferentOnes() {
    List<String> taken = new ArrayList<>();
    for (String ignored : Palette.COLORS) {
      taken.add(Palette.pick(UUID.randomUUID().toString(), taken));
    }
    assertThat(taken).containsExactlyInAnyOrderElementsOf(Palette.COLORS);
  }

  @Test
  void nextPersonGetsTheColorThatTheFewestHave() {
    List<String> taken = new ArrayList<>(Palette.COLORS);
    taken.addAll(Palette.COLORS.subList(1, Palette.COLORS.size()));
    assertThat(Palette.pick("ana", taken)).isEqualTo(Palette.COLORS.get(0));
  }

  @Test
  void participantAloneAlwaysGetsTheSameColorAndOthersGetOthers() {
    assertThat(Palette.pick("ana", List.of())).isEqualTo(Palette.pick("ana", List.of("#123456")));
    assertThat(List.of("a", "b", "c", "d"))
        .extracting(participant -> Palette.pick(participant, List.of()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyColorIsSeenOnDarkAndOnLightGround() {
    assertThat(Palette.COLORS)
        .hasSize(12)
        .allSatisfy(
            color -> {
              assertThat(contrast(color, DARK_CARD)).as(color).isGreaterThanOrEqualTo(3);
              assertThat(contrast(color, LIGHT_CARD)).as(color).isGreaterThanOrEqualTo(3);
              assertThat(Color.normalForm(color)).contains(color);
            });
  }

  /** As WCAG 2 defines it. */
  private static double contrast(String one, String other) {
    double brighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(String color) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    return 0.2126 * light(rgb >> 16) + 0.7152 * light(rgb >> 8) + 0.0722 * light(rgb);
  }

  private static double light(int rgb) {
    double part = (rgb & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
