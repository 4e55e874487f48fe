package slidersync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Resources;

/** Comments go, and nothing else does. */
class CommentsTest {

  @Test
  void wholeLinesGo() {
    assertThat(
            Comments.strip(
                """
                /**
                 * What it does: a * b, "quoted" // so.
                 */
                var a = 1;
                  // Why.
                  /* Short. */
                var b = 2;
                """))
        .isEqualTo("var a = 1;\nvar b = 2;\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var a = 1; // behind\n",
        "/** @type {?} */ (a).focus();\n/** @type {?} */ (b).focus();\n",
        "var url = 'http://a/*';\nvar end = '*/';\n",
        "a {\ncolor: red; /* behind */\n}\n",
        "// without an end of the line"
      })
  void whatSharesALineStays(String source) {
    assertThat(Comments.strip(source)).isEqualTo(source);
  }

  @Test
  void indentsGo() {
    assertThat(Comments.strip("a {\n  b: c;\n\td: '  e';\n\n}\n"))
        .isEqualTo("a {\nb: c;\nd: '  e';\n\n}\n");
  }

  @Test
  void longCommentsAreNoTrouble() {
    String comment = "/*\n" + " * *\n".repeat(100_000) + " */\n";
    assertThat(Comments.strip(comment + "var a;\n")).isEqualTo("var a;\n");
  }

  @Test
  void everyScriptKeepsItsCode() {
    for (String name : List.of("control/control.js", "net/replica.js", "style/control.css")) {
      String source = Resources.text("webroot/" + name);
      assertThat(Comments.strip(source).lines())
          .hasSizeBetween(20, (int) source.lines().count() - 1)
          .isSubsetOf(source.lines().map(String::strip).toList());
    }
  }
}
