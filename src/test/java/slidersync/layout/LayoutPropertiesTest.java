package slidersync.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import slidersync.control.Control;
import slidersync.control.Definition;
import slidersync.control.DefinitionException;
import slidersync.support.Boards;

/** Whatever an author writes, a layout shows no control twice, or is refused in one line. */
class LayoutPropertiesTest {

  private static final Map<String, Control> CONTROLS = Boards.MAIN.controls();

  @Provide
  Arbitrary<Object> items() {
    Arbitrary<Object> ids = Arbitraries.of(CONTROLS.keySet()).map(id -> id);
    Arbitrary<Object> widgets = Arbitraries.of(Widgets.names()).map(name -> name);
    Arbitrary<Object> sizes = Arbitraries.of("1x1", "2x3", "12x8", "0x1", "x", 2, "13x1");
    Arbitrary<Object> maps =
        Combinators.combine(ids.injectNull(0.2), widgets.injectNull(0.5), sizes.injectNull(0.7))
            .as(
                (control, as, size) -> {
                  Map<String, Object> item = new LinkedHashMap<>();
                  if (control != null) item.put("control", control);
                  if (as != null) item.put("as", as);
                  if (size != null) item.put("size", size);
                  return item;
                });
    return Arbitraries.oneOf(ids, maps);
  }

  @Provide
  Arbitrary<Object> layouts() {
    Arbitrary<List<Object>> items = items().list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<Object> sections =
        Combinators.combine(items, Arbitraries.of(1, 4, 12, 0))
            .as((all, columns) -> Map.of("items", all, "columns", columns));
    Arbitrary<Object> tabs =
        Combinators.combine(
                Arbitraries.strings().ofMaxLength(8), sections.list().ofMinSize(1).ofMaxSize(3))
            .as((title, all) -> Map.of("tab", title, "sections", all));
    return Arbitraries.oneOf(
        items.map(list -> list),
        sections.list().ofMinSize(1).ofMaxSize(3).map(list -> list),
        tabs.list().ofMinSize(1).ofMaxSize(3).map(list -> list));
  }

  private static List<Tab> read(Object layout) {
    return new LayoutReader(CONTROLS).read(Definition.of("main", Map.of("layout", layout)));
  }

  @Property(tries = 400)
  void noControlIsShownTwice(@ForAll("layouts") Object layout) {
    List<Tab> tabs;
    try {
      tabs = read(layout);
    } catch (DefinitionException e) {
      assertThat(e.problem()).isNotBlank().doesNotContain("\n");
      return;
    }
    Layout read = new Layout(null, tabs);
    assertThat(read.controls().map(Control::id).toList()).doesNotHaveDuplicates();
    assertThat(tabs)
        .extracting(Tab::id)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(CONTROLS.keySet());
  }

  /** Any order of all controls, cut into sections anywhere. */
  @Property(tries = 100)
  void everyOrderOfControlsIsKept(@ForAll("orders") List<String> order, @ForAll boolean isCut) {
    List<Object> sections = new ArrayList<>();
    int middle = isCut ? order.size() / 2 : 0;
    if (middle > 0) sections.add(Map.of("items", order.subList(0, middle)));
    sections.add(Map.of("items", order.subList(middle, order.size())));

    List<String> shown =
        new Layout(null, read(sections)).controls().map(Control::id).collect(Collectors.toList());

    assertThat(shown).isEqualTo(order);
  }

  @Provide
  Arbitrary<List<String>> orders() {
    return Arbitraries.shuffle(List.copyOf(CONTROLS.keySet()));
  }

  /** What YAML can hold at any place is refused as a definition, never by another failure. */
  @Property(tries = 400)
  void hostileLayoutIsRefused(@ForAll("anything") Object layout) {
    assertThatCode(
            () -> {
              try {
                read(layout);
              } catch (DefinitionException expected) {
                assertThat(expected.problem()).doesNotContain("\n");
              }
            })
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<Object> anything() {
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            Arbitraries.of(true, 5, 1.5, "", "slider1", "slider", "2x1", "#ff0000", "\n", List.of())
                .map(leaf -> leaf),
            Arbitraries.strings().ofMaxLength(10).map(leaf -> leaf));
    Arbitrary<String> names =
        Arbitraries.of(
            "tab",
            "id",
            "sections",
            "items",
            "title",
            "columns",
            "color",
            "folded",
            "first",
            "as",
            "control",
            "controls",
            "x",
            "y",
            "label",
            "size",
            "text",
            "src",
            "alt",
            "value");
    return Arbitraries.recursive(
        () -> leaves,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(list -> list),
                Arbitraries.maps(names, inner).ofMaxSize(4).map(map -> map)),
        0,
        4);
  }
}
