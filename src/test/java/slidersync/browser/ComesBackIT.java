package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.JarProcess;

/** Whoever has a name and comes back finds every control once, and it moves and is true. */
class ComesBackIT {

  private static final Duration BACK = Duration.ofSeconds(20);

  private static final String BOARDS =
      """
      boards:
        main:
          title: Main
          controls:
            level: {type: range, min: 0, max: 50, value: 25}
            pan: {type: range, min: -10, max: 10, step: 0.5, value: -0.5}
            note: {type: text}
            tempo: {type: number, min: 0, max: 300, unit: bpm}
            mute: {type: toggle}
            scene: {type: select, options: [intro, song]}
            tint: {type: color, value: "#ff8800"}
        other:
          title: Other
          controls:
            mute: {type: toggle, value: true}
            tint: {type: color}
            level: {type: range, min: 0, max: 5}
      """;

  private static final List<String> MAIN =
      List.of("level", "pan", "note", "tempo", "mute", "scene", "tint");

  private static final List<String> OTHER = List.of("mute", "tint", "level");

  @RegisterExtension static final Screens SCREENS = Screens.withoutNode();

  @TempDir private static Path folder;
  private static int port;
  private static JarProcess jar;
  private static int guests;
  private String name;
  private BoardPage page;
  private BoardPage stranger;

  @BeforeAll
  static void begin() throws IOException {
    Files.writeString(folder.resolve("boards.yaml"), BOARDS);
    port = JarProcess.freePort();
    jar = start();
  }

  @AfterAll
  static void end() {
    jar.close();
  }

  @BeforeEach
  void join() {
    name = "Ana " + ++guests;
    stranger = SCREENS.open(Screens.url(port)).awaitLive();
    page = SCREENS.open(Screens.url(port)).awaitLive().join(name);
    page.part("people.close").click();
  }

  private static JarProcess start() {
    return JarProcess.start(
        folder, "--port", String.valueOf(port), "--boards", folder + "/boards.yaml");
  }

  private void assertKnown(BoardPage known) {
    assertThat(known.page().locator("body")).hasAttribute("data-name", name);
  }

  @Test
  void everyControlMovesAfterAReload() {
    Moves.all(page, stranger, MAIN);
    page.page().reload();
    assertKnown(page.awaitLive());

    Moves.all(page, stranger, MAIN);
  }

  @Test
  void everyControlMovesOnAnotherBoardAndBack() {
    page.page().locator(".switcher a").getByText("Other").click();
    stranger.page().navigate(Screens.url(port) + "boards/other");
    assertKnown(page.awaitLive());
    Moves.all(page, stranger.awaitLive(), OTHER);

    page.page().locator(".switcher a").getByText("Main").click();
    stranger.page().navigate(Screens.url(port) + "boards/main");
    assertKnown(page.awaitLive());
    Moves.all(page, stranger.awaitLive(), MAIN);
  }

  @Test
  void everyControlMovesInASecondTab() {
    Page tab = page.page().context().newPage();
    tab.navigate(Screens.url(port));
    BoardPage second = new BoardPage(tab);
    assertKnown(second.awaitLive());

    Moves.all(second, stranger, MAIN);
    page.page().bringToFront();
    assertThat(page.openPanel("people").people().getByText(name)).hasCount(1);
    page.part("people.close").click();
    Moves.all(page, stranger, MAIN);
  }

  @Test
  void everyControlMovesAfterARestartOfTheServer() {
    int level = Integer.parseInt(page.value("level")) + 1;
    page.control("level").press("ArrowUp");
    stranger.awaitValue("level", level);
    SCREENS.forgiveLostConnections();
    jar.terminate();
    jar.exitCode(Duration.ofSeconds(30));
    jar = start();
    page.awaitConnection("live", BACK).awaitValue("level", level);
    stranger.awaitConnection("live", BACK);
    Moves.all(page, stranger, MAIN);

    page.page().reload();
    assertKnown(page.awaitLive());
    Moves.all(page, stranger, MAIN);
  }
}
