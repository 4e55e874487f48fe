package slidersync.boardfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.board.BoardDefinition;
import slidersync.layout.Item;
import slidersync.layout.Layout;
import slidersync.layout.Section;
import slidersync.layout.Size;
import slidersync.layout.Tab;

/** Layouts in board files, from the shortest form to the longest. */
class LayoutFileTest {

  private static Layout layout(String layout) {
    return board(layout).layout();
  }

  private static BoardDefinition board(String layout) {
    String file =
        """
        boards:
          main:
            controls:
              dim: {type: range, label: House, min: 0, max: 100}
              gain: {type: range, min: 0, max: 100}
              lights: {type: toggle}
        """;
    return BoardFile.parse("boards.yaml", file + layout.indent(4)).get(0);
  }

  private static String widgets(Layout layout) {
    return layout.items().map(item -> item.widget().name()).toList().toString();
  }

  @Test
  void itemsNeedNeitherSectionsNorTabs() {
    Layout layout = layout("layout: [lights, {control: dim, as: number, size: 3x2, label: All}]");

    assertThat(layout.tabs()).singleElement().extracting(Tab::title).isEqualTo("");
    assertThat(widgets(layout)).isEqualTo("[switch, number]");
    Item item = layout.items().toList().get(1);
    assertThat(item.size()).isEqualTo(Size.of(3, 2));
    assertThat(item.label()).isEqualTo("All");
  }

  @Test
  void sectionsNeedNoTabs() {
    Layout layout =
        layout(
            """
            accent: "#F5A524"
            layout:
              - {title: House, columns: 4, color: "#00ff00", folded: true, first: lights, items: [dim, lights]}
              - items: [gain]
            """);

    assertThat(layout.accent()).isEqualTo("#f5a524");
    Section section = layout.tabs().get(0).sections().get(0);
    assertThat(section.title()).isEqualTo("House");
    assertThat(section.columns()).isEqualTo(4);
    assertThat(section.color()).isEqualTo("#00ff00");
    assertThat(section.isFolded()).isTrue();
    assertThat(section.items()).extracting(Item::isFirst).containsExactly(false, true);
    assertThat(layout.tabs().get(0).sections().get(1).title()).isNull();
  }

  @Test
  void tabsHaveSectionsOrItems() {
    Layout layout =
        layout(
            """
            layout:
              - {tab: Lights, sections: [{items: [dim]}, {items: [gain]}]}
              - {tab: Sound desk, items: [lights]}
            """);

    assertThat(layout.tabs()).extracting(Tab::title).containsExactly("Lights", "Sound desk");
    assertThat(layout.tabs().get(0).sections()).hasSize(2);
  }

  /** An element of a page has the id of its control, so no tab may have it too. */
  @ParameterizedTest
  @CsvSource({
    "Sound desk, sound-desk",
    "Lights, lights-2",
    "' A & B! ', a-b",
    "Свет, свет",
    "'!!', tab",
  })
  void tabIsNamedInTheAddressByItsTitle(String title, String id) {
    Layout layout = layout("layout: [{tab: \"%s\", items: [dim]}]".formatted(title));

    assertThat(layout.tabs()).extracting(Tab::id).containsExactly(id);
  }

  @Test
  void tabsOfOneTitleHaveDifferentAddresses() {
    Layout layout =
        layout(
            "layout: [{tab: A, items: [dim]}, {tab: a, items: [gain]}, {tab: B, id: a-2, items: [lights]}]");

    assertThat(layout.tabs()).extracting(Tab::id).containsExactly("a", "a-3", "a-2");
  }

  @Test
  void controlWithoutAPlaceIsOnTheBoardAndNotShown() {
    BoardDefinition board = board("layout: [dim]");

    assertThat(board.controls()).hasSize(3);
    assertThat(board.hidden()).containsExactly("gain", "lights");
  }

  @Test
  void itemIsNeverWiderThanItsSectionUnlessItsAuthorSaysSo() {
    Layout layout = layout("layout: [{columns: 1, items: [dim]}]");

    assertThat(layout.items()).extracting(Item::size).containsExactly(Size.of(1, 1));
  }
}
