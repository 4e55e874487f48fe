package slidersync.boardfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names the parts of a board file for its author. */
final class PartNames {

  /** What a part of a file is called in a sentence, by the name of all such parts. */
  private static final Map<String, String> SINGULARS =
      Map.of(
          "boards",
          "board",
          BoardFile.PEERS,
          "peer",
          "controls",
          "control",
          "layout",
          "layout",
          "sections",
          "section",
          "items",
          "item");

  private PartNames() {}

  /**
   * For example {@code board main, control slider1: min: }, or {@code board main, layout 1, section
   * 2, item 3: size: }.
   */
  static String inWords(List<String> path) {
    List<String> places = new ArrayList<>();
    int read = 0;
    for (; path.size() > read + 1; read += 2) {
      @Nullable String word = SINGULARS.get(path.get(read));
      if (word == null) break;
      places.add(word + " " + path.get(read + 1));
    }
    List<String> parts = new ArrayList<>(path.subList(read, path.size()));
    if (!places.isEmpty()) parts.add(0, String.join(", ", places));
    return parts.isEmpty() ? "" : String.join(": ", parts) + ": ";
  }
}
