package slidersync.board;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The colours for people who have not chosen one. */
public final class Palette {

  /**
   * In {@code #rrggbb}. Each has a contrast of 3:1 with dark and with light ground, and looks
   * unlike the others, also to eyes that see no red or no green; neighbours in this list look least
   * alike.
   */
  static final List<String> COLORS =
      List.of(
          "#dd6f23", "#4861d5", "#ed4f8d", "#37981b", "#a76ef8", "#d02e1e", "#01a2c5", "#ad456b",
          "#397949", "#b62eb0", "#868686", "#3a6f92");

  private Palette() {}

  /**
   * Picks a colour that nobody has yet, or the one that the fewest have. On an empty board a
   * participant always gets the same.
   *
   * @param participant the one who gets it
   * @param taken the colours of all others, each as often as somebody has it
   */
  public static String pick(String participant, Collection<String> taken) {
    int start = Math.floorMod(participant.hashCode(), COLORS.size());
    return IntStream.range(0, COLORS.size())
        .mapToObj(i -> COLORS.get((start + i) % COLORS.size()))
        .min(Comparator.comparingInt(color -> Collections.frequency(taken, color)))
        .orElseThrow();
  }
}
