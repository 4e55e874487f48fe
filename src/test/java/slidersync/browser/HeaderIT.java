package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.support.Boards;
import slidersync.support.TcpProxy;

/** What stands above the controls: little, whatever the screen and the size of its text. */
class HeaderIT {

  private static final String TITLE = "A title of a hundred characters. ".repeat(3) + "!";

  private static final List<Control> SLIDERS =
      IntStream.rangeClosed(1, 20)
          .mapToObj(i -> Boards.control("slider" + i, Map.of("type", "range", "min", 0, "max", 50)))
          .toList();

  @RegisterExtension
  static final Screens SCREENS =
      Screens.of(
          Stream.concat(
                  Stream.of(BoardDefinition.of("main", TITLE, SLIDERS)),
                  IntStream.rangeClosed(1, 8)
                      .mapToObj(i -> BoardDefinition.of("b" + i, "Board " + i, SLIDERS)))
              .toArray(BoardDefinition[]::new));

  private static BoardPage open(String url, int width, int height, int percent) {
    NewContextOptions options =
        Screens.phone().setViewportSize(width, height).setDeviceScaleFactor(1);
    BoardPage page = SCREENS.open(url, options).awaitLive();
    resize(page, width, height, percent);
    return page;
  }

  private static void resize(BoardPage page, int width, int height, int percent) {
    page.page().setViewportSize(width, height);
    page.page()
        .evaluate(
            "percent => { document.documentElement.style.fontSize = percent + '%'; }", percent);
    page.page()
        .waitForFunction(
            "size => innerWidth === size[0] && innerHeight === size[1]", List.of(width, height));
  }

  @Test
  void onPaperThereIsNothingToPress() {
    BoardPage page = open(SCREENS.url(), 1280, 800, 100).openPanel("people");
    page.openPanel("messages");
    page.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.control("slider1")).isVisible();
    assertThat(page.page().locator("button:visible, form:visible, nav:visible")).hasCount(0);
  }

  private static BoundingBox header(BoardPage page) {
    return page.page().locator(".bar").boundingBox();
  }

  /** How much of the screen the header covers. */
  private static double covered(BoardPage page, int height) {
    BoundingBox box = header(page);
    return Math.max(0, box.y + box.height) / height;
  }

  /** Scrolls until it holds: what is laid out late may be in the way of a first attempt. */
  private static void scrollDown(BoardPage page) {
    page.page()
        .waitForFunction(
            """
            () => {
              const end = document.documentElement.scrollHeight - window.innerHeight;
              window.scrollTo(0, 1000);
              return window.scrollY >= Math.min(999, end - 1) && window.scrollY > 100;
            }
            """);
  }

  /** Width and height of a screen, and the size of its text in percent. */
  private static final int[][] SCREEN_SIZES = {
    {390, 844, 100},
    {390, 844, 150},
    {390, 844, 200},
    {390, 640, 200},
    {360, 640, 100},
    {320, 568, 100},
    // What a zoom of 200 % leaves of a phone.
    {195, 422, 100},
    {844, 390, 100},
    {844, 390, 200},
    {1280, 800, 200}
  };

  @Test
  void titleIsOneLineAndNoMoreThanAFifthOfTheScreenStaysCovered() {
    BoardPage page = open(SCREENS.url(), 390, 844, 100);
    assertThat(page.page().locator("h1")).hasAttribute("title", TITLE);
    for (int[] size : SCREEN_SIZES) {
      String screen = size[0] + "x" + size[1] + " at " + size[2] + " %";
      resize(page, size[0], size[1], size[2]);
      page.page().evaluate("() => window.scrollTo(0, 0)");

      double line = 1.3 * 1.125 * 16 * size[2] / 100;
      assertThat(page.page().locator("h1").boundingBox().height)
          .as(screen)
          .isBetween(line - 1, line + 1);
      assertThat(page.page().evaluate("() => document.documentElement.scrollWidth"))
          .as(screen)
          .isEqualTo(size[0]);
      for (String tool : List.of("people.button", "messages.button")) {
        assertThat(page.part(tool)).isInViewport();
        assertThat(page.part(tool).boundingBox().height).as(screen).isGreaterThanOrEqualTo(44);
      }
      scrollDown(page);
      assertThat(covered(page, size[1])).as(screen).isLessThanOrEqualTo(0.2);
    }
  }

  @Test
  void toolsStayWhereTheTitleGoes() {
    BoardPage page = open(SCREENS.url(), 195, 422, 100);
    scrollDown(page);

    assertThat(header(page).y).isNegative();
    assertThat(page.page().locator("h1")).not().isInViewport();
    assertThat(page.part("people.button")).isInViewport();
    page.openPanel("people");
    assertThat(page.part("people.title")).isInViewport();
  }

  @Test
  void offlineIsTruthThatNobodyScrollsAway() {
    try (TcpProxy proxy = TcpProxy.to(SCREENS.node().port())) {
      BoardPage page = open(proxy.url(), 195, 422, 100);
      scrollDown(page);
      proxy.cut();
      page.awaitConnection("offline", Duration.ofSeconds(5));

      for (int[] size : new int[][] {{195, 422}, {844, 200}, {390, 844}}) {
        resize(page, size[0], size[1], 100);
        scrollDown(page);
        assertThat(page.page().locator(".sync-offline")).isInViewport();
        assertThat(page.page().locator(".sync-offline").boundingBox().y).isNotNegative();
      }
    }
    SCREENS.forgiveLostConnections();
  }

  @Test
  void boardsAboveTheControlsTakeOneRowForThoseWhoHaveJoined() {
    BoardPage page = open(SCREENS.url() + "boards/b1", 390, 844, 100).join("Ana");
    page.page().reload();
    page.awaitLive();

    BoundingBox header = header(page);
    assertThat(page.page().locator(".control").first().boundingBox().y)
        .isLessThan(header.y + header.height + 12 + 44 + 16);
  }

  @Test
  void boardOfThePageIsInViewInTheRowOfAllBoards() {
    for (String id : List.of("main", "b4", "b8")) {
      BoardPage page = open(SCREENS.url() + "boards/" + id, 390, 844, 100);
      BoundingBox current = page.page().locator(".switcher [aria-current]").boundingBox();

      assertThat(current.x).as(id).isNotNegative();
      assertThat(current.x + current.width).as(id).isLessThanOrEqualTo(390);
      assertThat(page.page().evaluate("() => window.scrollY")).isEqualTo(0);
    }
  }
}
