package slidersync.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The code in the quick starts of the documentation. */
public final class QuickStarts {

  private static final Path PAGE = Path.of("docs", "quickstarts.md");
  private static final String INDENT = "    ";

  private QuickStarts() {}

  /** All pieces of code by the heading that they stand under. */
  public static Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    String heading = "";
    List<String> code = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith(INDENT)) {
        code.add(line.substring(INDENT.length()));
      } else if (line.isEmpty() && !code.isEmpty()) {
        code.add("");
      } else {
        keep(all, heading, code);
        if (line.startsWith("## ")) heading = line.substring("## ".length());
      }
    }
    keep(all, heading, code);
    return all;
  }

  /** The pieces of code under a heading. */
  public static List<String> under(String heading) {
    return Objects.requireNonNull(all().get(heading), heading);
  }

  private static void keep(Map<String, List<String>> all, String heading, List<String> code) {
    if (code.isEmpty()) return;
    String text = String.join("\n", code).strip();
    all.computeIfAbsent(heading, first -> new ArrayList<>()).add(text);
    code.clear();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(PAGE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
