package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.TestCluster;

/** A layout that is saved while hands are at the controls. */
class LiveLayoutIT {

  @RegisterExtension static final Screens SCREENS = Screens.withoutNode();

  @TempDir private Path folder;

  private void save(String boards) throws IOException {
    Path draft = Files.writeString(folder.resolve("boards.yaml~"), boards);
    Files.move(draft, folder.resolve("boards.yaml"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static final String LAID_OUT =
      """
      boards:
        main:
          accent: "#f5a524"
          controls:
            dim: {type: range, min: 0, max: 100, value: 80}
            gain: {type: range, min: 0, max: 100, value: 20}
            fog: {type: button}
            note: {type: text}
            cue: {type: number, value: 1}
          layout:
            - tab: Lights
              sections:
                - {title: House, items: [{control: gain, as: knob}, dim]}
                - {title: Smoke, items: [fog]}
            - tab: Notes
              sections:
                - {title: Show, items: [note]}
                - {title: Cues, items: [cue]}
      """;

  private static final String LAID_OUT_ANEW =
      """
          layout:
            - tab: Notes
              sections:
                - {title: Cues, items: [cue]}
                - {title: Show, items: [note]}
            - tab: Lights
              sections:
                - {title: Smoke, items: [fog]}
                - {title: House, items: [dim, {control: gain, as: fader}]}
      """;

  @Test
  void tabsSectionsColorsAndWidgetsChangeWhileAHandHoldsAndAnotherTypes() throws IOException {
    SCREENS.forgiveLostConnections();
    try (TestCluster cluster = TestCluster.start(folder, "jdbc:sqlite:data/test.db", LAID_OUT, 1)) {
      cluster.awaitOwner("main");
      BoardPage moving = open(cluster, 0);
      BoardPage typing = SCREENS.open(Screens.url(cluster.port(0)) + "#notes").awaitLive();
      BoardPage counting = SCREENS.open(Screens.url(cluster.port(0)) + "#notes").awaitLive();
      BoardPage fogging = open(cluster, 0);
      moving.press("dim", 0.5);
      typing.control("note").focus();
      typing.page().keyboard().type("curtn");
      typing.page().keyboard().press("ArrowLeft");
      counting.control("cue").fill("14");
      fogging.control("fog").focus();
      fogging.page().keyboard().down("Space");
      assertThat(moving.control("fog")).hasAttribute("aria-pressed", "true");

      List<BoardPage> busy = List.of(moving, counting, fogging);
      whileTheyLoad(
          busy,
          () ->
              save(
                  LAID_OUT.substring(0, LAID_OUT.indexOf("    layout:")).replace("f5a524", "2ec4dd")
                      + LAID_OUT_ANEW));

      // At once where no hand would lose what it has begun.
      assertThat(typing.page().locator("[id='page.tabs'] a"))
          .hasText(new String[] {"Notes", "Lights"});
      assertThat(typing.control("note")).isFocused();
      typing.page().keyboard().type("ai");
      assertThat(typing.control("note")).hasValue("curtain");
      assertThat(typing.page().locator(".item.widget-fader")).hasCount(1);
      assertThat(typing.page().locator("link[href*='/colors.css']")).hasCount(1);
      for (BoardPage page : busy) {
        assertThat(page.page().locator(".item.widget-knob").count()).isEqualTo(1);
      }
      typing.awaitValue("dim", 50);
      typing.awaitValue("cue", 1);
      moving.moveTo("dim", 0.75);
      typing.awaitValue("dim", 75);

      moving.release();
      counting.page().keyboard().type("2");
      counting.page().keyboard().press("Enter");
      fogging.page().keyboard().up("Space");
      for (BoardPage page : List.of(moving, typing, counting, fogging)) {
        assertThat(page.page().locator(".item.widget-fader")).hasCount(1);
        assertThat(page.control("fog")).hasAttribute("aria-pressed", "false");
        page.awaitValue("dim", 75);
        page.awaitValue("gain", 20);
        page.awaitValue("cue", 142);
        page.awaitValue("note", "curtain");
      }
    }
  }

  private interface Saving {
    void save() throws IOException;
  }

  /** Does it, and returns when all these pages have loaded what is new. */
  private static void whileTheyLoad(List<BoardPage> pages, Saving saving) {
    if (pages.isEmpty()) {
      try {
        saving.save();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return;
    }
    BoardPage first = pages.get(0);
    first
        .page()
        .waitForResponse(
            response -> response.request().resourceType().equals("xhr"),
            () -> whileTheyLoad(pages.subList(1, pages.size()), saving));
    first.page().evaluate("() => new Promise(done => setTimeout(done, 0))");
  }

  private static BoardPage open(TestCluster cluster, int node) {
    return SCREENS.open(Screens.url(cluster.port(node))).awaitLive();
  }
}
