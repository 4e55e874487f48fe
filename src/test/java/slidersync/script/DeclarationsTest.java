package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.support.Resources;
import slidersync.support.Scripts;
import slidersync.text.Reason;
import slidersync.web.page.ProgramFiles;

/** What TypeScript is told of the interface of programs is what the scripts have. */
class DeclarationsTest {

  private static final String DECLARED = Resources.text("webroot/" + ProgramFiles.DECLARATIONS);
  private static final Pattern MEMBER = Pattern.compile("(?m)^  (?:readonly )?(\\w+)\\??[(:]");
  private static final Pattern FUNCTION = Pattern.compile("(?m)^export function (\\w+)\\(");
  private static final Pattern EXPORT = Pattern.compile("(?m)^export const (\\w+) ");
  private static final Pattern WORD = Pattern.compile("'(\\w+)'");

  private final Scripts scripts = Scripts.ofPrograms();

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String part(String from, String to) {
    int begin = DECLARED.indexOf(from);
    assertThat(begin).as(from).isNotNegative();
    return DECLARED.substring(begin, DECLARED.indexOf(to, begin));
  }

  @ParameterizedTest
  @CsvSource({"Board, server.board('main')", "Server, server"})
  void objectHasWhatIsDeclaredAndNothingElse(String name, String object) {
    scripts.run(
        "var server = SliderSync.connect({server: 'http://a', WebSocket: fakeServer.socket});"
            + "var names = []; for (var name in %s) if (!/_$/.test(name)) names.push(name)"
                .formatted(object));

    assertThat(scripts.text("names").split(","))
        .containsExactlyInAnyOrderElementsOf(
            names(MEMBER, part("export interface " + name + " {", "\n}")));
  }

  @Test
  void moduleExportsWhatIsDeclared() {
    String last = ProgramFiles.MODULE.get(ProgramFiles.MODULE.size() - 1);

    Set<String> declared = names(FUNCTION, DECLARED);
    assertThat(names(EXPORT, Resources.text("webroot/" + last))).isEqualTo(declared);
    assertThat(declared).allMatch(name -> scripts.isTrue("SliderSync." + name));
  }

  @Test
  void reasonsAndStatesAreThoseOfTheProgram() {
    assertThat(names(WORD, part("export type Reason =", ";")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Reason.values()).map(Reason::name).toList());
    scripts.run("var states = Object.keys(SliderSync.State)");
    assertThat(names(WORD, part("export type State =", ";")))
        .containsExactlyInAnyOrder(scripts.text("states.map(s => SliderSync.State[s])").split(","));
  }

  @Test
  void changeHasWhatIsDeclared() {
    scripts.run(
        """
        var change;
        var board = SliderSync.connect({server: 'http://a', WebSocket: fakeServer.socket}).board('main');
        board.on('dim', function (value, it) { change = it; });
        fakeServer.open();
        fakeServer.answer();
        """);

    assertThat(scripts.text("Object.keys(change)").split(","))
        .containsExactlyInAnyOrderElementsOf(
            names(MEMBER, part("export interface Change {", "\n}")));
  }
}
