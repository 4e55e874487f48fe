package slidersync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The README is short and leads on, and no page leads into nothing. */
class DocumentationTest {

  private static final Path README = Path.of("README.md");
  private static final int MAX_README_LINES = 130;

  private static final Pattern LINK =
      Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern IMAGE = Pattern.compile("<img [^>]*src=\"([^\"]*)\"");
  private static final Pattern CODE_SPAN = Pattern.compile("`[^`]+`");
  private static final Pattern HEADING = Pattern.compile("^#{1,6} (.*)");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Za-z0-9]*)`");
  private static final Pattern SCRIPT = Pattern.compile("`([a-z/-]+\\.js)`");
  private static final Pattern SCHEME = Pattern.compile("[a-z]+:.*");

  /** Comes from a library at build time. */
  private static final String OF_VERTX = "vertx-eventbus.js";

  private record Link(Path from, String page, String heading) {

    /** What is not in this repository is not asked for. */
    boolean isRelative() {
      return !SCHEME.matcher(page).matches();
    }

    Path target() {
      return page.isEmpty() ? from : from.resolveSibling(page).normalize();
    }

    boolean leadsSomewhere() {
      if (!Files.exists(target())) return false;
      return heading.isEmpty() || headings(target()).contains(heading);
    }
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(Stream.of(README), docs).sorted().toList();
    }
  }

  @Test
  void readmeIsShort() {
    assertThat(lines(README)).hasSizeLessThanOrEqualTo(MAX_README_LINES);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFileAndItsHeading(Path page) {
    assertThat(links(page)).allMatch(Link::leadsSomewhere);
  }

  @Test
  void readmeLeadsToEveryPage() throws IOException {
    assertThat(links(README).stream().map(Link::target))
        .containsAll(pages().stream().filter(page -> !page.equals(README)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"architecture.md", "contributing.md", "decisions.md", "promises.md"})
  void everyClassThatAPageNamesIsThere(String page) throws IOException {
    Set<String> classes = new HashSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
    }

    List<String> named =
        CLASS
            .matcher(String.join(" ", prose(Path.of("docs", page))))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(named).isNotEmpty().allMatch(classes::contains);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyScriptThatAPageNamesIsThere(Path page) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("webroot"))) {
      List<String> scripts = files.map(file -> "/" + file).toList();

      assertThat(SCRIPT.matcher(String.join(" ", prose(page))).results())
          .map(found -> found.group(1))
          .filteredOn(name -> !name.endsWith(OF_VERTX))
          .allMatch(name -> scripts.stream().anyMatch(script -> script.endsWith("/" + name)));
    }
  }

  private static List<Link> links(Path page) {
    String text = CODE_SPAN.matcher(String.join(" ", prose(page))).replaceAll("");
    List<Link> links = new ArrayList<>();
    LINK.matcher(text).results().map(found -> link(page, found)).forEach(links::add);
    IMAGE
        .matcher(text)
        .results()
        .map(found -> new Link(page, found.group(1), ""))
        .forEach(links::add);
    return links.stream().filter(Link::isRelative).toList();
  }

  private static Link link(Path page, MatchResult found) {
    String heading = found.group(2);
    return new Link(page, found.group(1), heading == null ? "" : heading);
  }

  /** The anchors that GitHub gives to the headings of a page. */
  private static Set<String> headings(Path page) {
    Set<String> headings = new HashSet<>();
    for (String line : prose(page)) {
      HEADING
          .matcher(line)
          .results()
          .map(found -> found.group(1).toLowerCase(Locale.ROOT))
          .map(text -> text.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
          .forEach(headings::add);
    }
    return headings;
  }

  /** All lines but those of indented code. */
  private static List<String> prose(Path page) {
    return lines(page).stream().filter(line -> !line.startsWith("    ")).toList();
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
