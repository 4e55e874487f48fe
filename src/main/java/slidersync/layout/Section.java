package slidersync.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things that belong together.
 *
 * @param title null: the section has none, and cannot be folded
 * @param columns how many cells lie side by side on a wide screen; 0: as many as fit
 * @param color of everything that moves in it, as {@link slidersync.text.Color} writes it; null:
 *     the board's
 * @param isFolded whether it starts folded
 */
public record Section(
    @Nullable String title,
    int columns,
    @Nullable String color,
    boolean isFolded,
    List<Item> items) {

  static final int MOST_COLUMNS = 12;

  public Section {
    items = List.copyOf(items);
  }
}
