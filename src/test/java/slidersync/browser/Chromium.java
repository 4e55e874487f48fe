package slidersync.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import slidersync.support.Installer;

/**
 * Where Chromium is: an installed Chromium or Chrome, else Playwright's own download, else what the
 * system's package manager installs when it may.
 */
final class Chromium {

  /** The variable that names the one to use. */
  static final String VARIABLE = "SLIDER_SYNC_CHROMIUM";

  /** The shells first: the same engine without windows, for which a page is half of the work. */
  private static final List<String> COMMANDS =
      List.of(
          "chromium-headless-shell",
          "chrome-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome.exe");

  private static final List<String> USUAL_PLACES =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files\\Chromium\\Application\\chrome.exe");

  /** Found once for all tests of a run: it may take a download. */
  private static final Chromium FOUND = find(System.getenv());

  private final Optional<Path> path;
  private final String failure;

  private Chromium(Optional<Path> path, String failure) {
    this.path = path;
    this.failure = failure;
  }

  /**
   * The path of the browser; nothing when Playwright knows its own.
   *
   * @throws AssertionError in one line, when there is none
   */
  static Optional<Path> path() {
    if (!FOUND.failure.isEmpty()) throw new AssertionError(FOUND.failure);
    return FOUND.path;
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static Chromium find(Map<String, String> environment) {
    String chosen = environment.getOrDefault(VARIABLE, "");
    if (!chosen.isEmpty()) {
      Path path = Path.of(chosen);
      return Files.isExecutable(path)
          ? new Chromium(Optional.of(path), "")
          : new Chromium(Optional.empty(), VARIABLE + ": expected a Chromium, got " + chosen);
    }
    boolean has =
        Installer.inTurn(
            () -> installed(environment).isPresent(),
            () ->
                download()
                    || Installer.tool("chromium-headless-shell")
                    || Installer.tool("chromium"));
    return new Chromium(
        installed(environment),
        has
            ? ""
            : "no browser for the tests: "
                + Installer.TOOLS
                + " chromium, or install Chrome, or name one in "
                + VARIABLE);
  }

  private static Optional<Path> installed(Map<String, String> environment) {
    String folders = environment.getOrDefault("PATH", "");
    Stream<Path> commands =
        Stream.of(folders.split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)));
    return Stream.concat(commands, USUAL_PLACES.stream().map(Path::of))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** In a process of its own, because Playwright's installer ends the process that it runs in. */
  private static boolean download() {
    return Installer.run(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "com.microsoft.playwright.CLI",
        "install",
        "chromium");
  }
}
