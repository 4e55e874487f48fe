package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.TestCluster;

/** Two nodes, three pages, and a board file that is saved while hands are at the controls. */
class LiveBoardFileIT {

  private static final String BOARDS =
      """
      boards:
        main:
          title: One
          controls:
            dim: {type: range, min: 0, max: 100, value: 80}
            mute: {type: toggle}
            note: {type: text}
      """;

  @RegisterExtension static final Screens SCREENS = Screens.withoutNode();

  @TempDir private Path folder;

  /** As editors do it: another file takes the place of the old one. */
  private void save(String boards) throws IOException {
    Path draft = Files.writeString(folder.resolve("boards.yaml~"), boards);
    Files.move(draft, folder.resolve("boards.yaml"), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void savedFileIsOnEveryPageAndNobodyLosesAnything() throws IOException {
    // The nodes end before the pages do.
    SCREENS.forgiveLostConnections();
    try (TestCluster cluster = TestCluster.start(folder, "jdbc:sqlite:data/test.db", BOARDS, 2)) {
      cluster.awaitOwner("main");
      List<BoardPage> pages = List.of(open(cluster, 0), open(cluster, 1), open(cluster, 0));
      BoardPage moving = pages.get(0);
      BoardPage typing = pages.get(1);
      moving.press("dim", 0.5);
      typing.control("note").focus();
      typing.page().keyboard().type("curtain");
      typing.control("dim").evaluate("input => input.isOld = true");
      pages.get(2).awaitValue("note", "curtain");
      pages.get(2).awaitValue("dim", 50);

      save(
          BOARDS
              .replace("title: One", "title: Two")
              .replace("mute: {type: toggle}", "pan: {type: range, min: -1, max: 1, value: 1}"));

      for (BoardPage page : pages) {
        assertThat(page.control("pan")).isEnabled();
        assertThat(page.control("mute")).hasCount(0);
        assertThat(page.page().locator("h1")).hasText("Two");
        page.awaitValue("pan", 1);
        page.awaitValue("note", "curtain");
      }
      assertThat(typing.control("note")).isFocused();
      assertThat(typing.control("dim").evaluate("input => input.isOld")).isEqualTo(true);
      moving.moveTo("dim", 0.75);
      typing.awaitValue("dim", 75);
      typing.page().keyboard().type("!");
      pages.get(2).awaitValue("note", "curtain!");

      aMistakeChangesNothing(cluster);
      whatIsUnderAFingerWaits(pages);
      newestOfDifferentFilesCounts(cluster, pages);
    }
  }

  private void aMistakeChangesNothing(TestCluster cluster) throws IOException {
    save(BOARDS.replace("max: 100", "max: many"));

    for (int node = 0; node < cluster.size(); node++) {
      awaitLog(cluster, node, "boards.yaml line 5", "the boards stay as they are");
    }
  }

  private static void awaitLog(TestCluster cluster, int node, String... parts) {
    List<String> err = cluster.node(node).err();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> err.stream().anyMatch(line -> Stream.of(parts).allMatch(line::contains)));
  }

  /** Node 1 starts with an older file of its own, which is then saved, and so is the newest. */
  private void newestOfDifferentFilesCounts(TestCluster cluster, List<BoardPage> pages)
      throws IOException {
    Path other = Files.writeString(folder.resolve("other.yaml"), BOARDS.replace("One", "Old"));
    Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));
    cluster.node(1).close();
    cluster.launch(1, "other.yaml");
    cluster.awaitReady(1);
    awaitLog(cluster, 1, "other.yaml", "has an older definition than boards.yaml");
    for (BoardPage page : pages) {
      page.awaitLive();
      assertThat(page.page().locator("h1")).hasText("One");
    }

    Files.writeString(other, BOARDS.replace("One", "Newest"));
    awaitLog(cluster, 0, "board main: defined anew by other.yaml");
    awaitLog(cluster, 1, "board main: defined anew by other.yaml");
    for (BoardPage page : pages) assertThat(page.page().locator("h1")).hasText("Newest");
  }

  private void whatIsUnderAFingerWaits(List<BoardPage> pages) throws IOException {
    BoardPage moving = pages.get(0);
    save(BOARDS.replace("max: 100, value: 80", "max: 40, value: 10"));

    for (BoardPage page : pages.subList(1, 3)) {
      assertThat(page.control("dim")).hasAttribute("max", "40");
      page.awaitValue("dim", 10);
    }
    assertThat(moving.control("dim")).hasAttribute("max", "100");
    moving.release();
    assertThat(moving.control("dim")).hasAttribute("max", "40");
    moving.control("dim").press("End");
    for (BoardPage page : pages) page.awaitValue("dim", 40);
  }

  private static BoardPage open(TestCluster cluster, int node) {
    return SCREENS.open(Screens.url(cluster.port(node))).awaitLive();
  }
}
