package slidersync.layout;

import java.util.List;

/**
 * What is shown at a time.
 *
 * @param id the end of its address, for example {@code lights} in {@code /boards/main#lights}
 * @param title empty: the only tab of a board without tabs
 */
public record Tab(String id, String title, List<Section> sections) {

  public Tab {
    sections = List.copyOf(sections);
  }
}
