package slidersync;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import slidersync.board.Excerpt;
import slidersync.store.Stores;
import slidersync.web.Origin;

/**
 * One thing that was said to a node. What it is taken for, it must be; if not, a {@link
 * StartException} names the source and says what was expected.
 *
 * @param source the option or the variable that says it
 */
record Argument(String source, String text) {

  private static final int MAX_PORT = 65_535;

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.:%-]+");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern MEMBER =
      Pattern.compile("([A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.%]+])(:[0-9]{1,5})?");
  private static final Pattern SECRETS = Pattern.compile("(//[^/@:]*:|password=)[^@&/]*");
  private static final Pattern STORE =
      Pattern.compile(Settings.MEMORY + "|jdbc:sqlite:.+|jdbc:postgresql://.+");

  String host() {
    return matching(HOST, "a host name or an address");
  }

  int port(int min) {
    String expected = "a whole number from " + min + " to " + MAX_PORT;
    int port = Integer.parseInt(matching(PORT, expected));
    if (port < min || port > MAX_PORT) throw refusal(expected);
    return port;
  }

  /** The address of a node in the cluster, with or without a port. */
  String member() {
    return matching(MEMBER, "HOST or HOST:PORT, with commas between");
  }

  String origin() {
    return Origin.of(text)
        .orElseThrow(() -> refusal("an origin such as https://example.org, without a path"));
  }

  /** The URL of a store; a refusal does not repeat the passwords in it. */
  String store() {
    if (STORE.matcher(text).matches()) return text;
    throw StartException.usage(
        source
            + ": expected "
            + Stores.FORMS
            + ", got "
            + Excerpt.of(SECRETS.matcher(text).replaceAll("$1...")));
  }

  Path path() {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw refusal("a path");
    }
  }

  Path directory() {
    Path path = path();
    if (Files.isDirectory(path) && Files.isReadable(path)) return path;
    throw StartException.failure(
        source + ": expected a directory that can be read, got " + Excerpt.of(text));
  }

  private String matching(Pattern form, String expected) {
    if (form.matcher(text).matches()) return text;
    throw refusal(expected);
  }

  private StartException refusal(String expected) {
    return StartException.usage(source + ": expected " + expected + ", got " + Excerpt.of(text));
  }
}
