package slidersync.script;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.support.Resources;
import slidersync.web.page.AssetFiles;

/** The rooms of the page's scripts, and which of them may know which. */
class RoomsTest {

  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          entry("net", Set.of()),
          entry("api", Set.of("net")),
          entry("page", Set.of("net")),
          entry("people", Set.of("net")),
          entry("types", Set.of()),
          entry("widgets", Set.of("types")),
          entry("layout", Set.of()),
          entry("control", Set.of("layout", "widgets", "types", "people", "page", "net")),
          entry("panel", Set.of("people", "page", "net")),
          entry("menu", Set.of("page", "net")),
          entry("midi", Set.of("control", "types", "page")));

  private static final Pattern DEFINED =
      Pattern.compile("(?m)^ *SliderSync\\.([A-Za-z]+)(?:;| = )");
  private static final Pattern USED = Pattern.compile("SliderSync\\.([A-Za-z]+)");

  /** The script of each name. */
  private static final Map<String, String> DEFINITIONS = new HashMap<>();

  static List<String> scripts() {
    return Stream.of(AssetFiles.OWN_PAGE_SCRIPTS, AssetFiles.MIDI_SCRIPTS)
        .flatMap(List::stream)
        .filter(script -> script.contains("/") && !script.startsWith("vendor/"))
        .toList();
  }

  @BeforeAll
  static void read() {
    Stream.concat(Stream.of("namespace.js", "texts.js"), scripts().stream())
        .forEach(script -> names(DEFINED, script).forEach(name -> DEFINITIONS.put(name, script)));
  }

  private static Set<String> names(Pattern pattern, String script) {
    Set<String> names = new TreeSet<>();
    pattern
        .matcher(Resources.text("webroot/" + script))
        .results()
        .map(found -> found.group(1))
        .forEach(names::add);
    return names;
  }

  private static String room(String script) {
    Path folder = Path.of(script).getParent();
    return folder == null ? "" : folder.toString();
  }

  @Test
  void everyRoomIsKnown() {
    assertThat(scripts()).extracting(RoomsTest::room).hasSameElementsAs(KNOWN.keySet());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void scriptUsesOnlyWhatItsRoomMayKnow(String script) {
    String room = room(script);
    Set<String> known = requireNonNull(KNOWN.get(room));
    for (String name : names(USED, script)) {
      String definition = DEFINITIONS.get(name);
      assertThat(definition).as("where %s of %s is defined", name, script).isNotNull();
      String other = room(requireNonNull(definition));
      assertThat(other.isEmpty() || other.equals(room) || known.contains(other))
          .as("%s uses %s of %s", script, name, other)
          .isTrue();
    }
  }
}
