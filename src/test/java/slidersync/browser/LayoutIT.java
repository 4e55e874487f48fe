package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.boardfile.BoardFile;
import slidersync.control.Control;
import slidersync.control.Definition;
import slidersync.layout.Layout;
import slidersync.support.Boards;

/** Tabs and sections of a board that its author has laid out. */
class LayoutIT {

  @RegisterExtension static final Screens SCREENS = Screens.of(board(), show());

  private static BoardDefinition board() {
    Map<String, Control> controls = new LinkedHashMap<>();
    for (String id : List.of("dim", "front", "gain")) {
      controls.put(id, Boards.control(id, Map.of("type", "range", "min", 0, "max", 100)));
    }
    Map<String, Object> house = Map.of("title", "House", "columns", 4, "items", List.of("dim"));
    Map<String, Object> front = Map.of("title", "Front", "folded", true, "items", List.of("front"));
    Map<String, Object> layout =
        Map.of(
            "accent",
            "#f5a524",
            "layout",
            List.of(
                Map.of("tab", "Lights", "sections", List.of(house, front)),
                Map.of("tab", "Sound", "items", List.of("gain"))));
    return new BoardDefinition(
        "main",
        "Laid out",
        controls,
        Set.of(),
        Layout.read(Definition.of("main", layout), controls));
  }

  /** The built-in board, which has widgets of every kind, under another id. */
  private static BoardDefinition show() {
    BoardDefinition main = BoardFile.builtIn().get(0);
    return new BoardDefinition("show", main.title(), main.controls(), main.free(), main.layout());
  }

  private static Locator tab(BoardPage page, String title) {
    return page.page().getByRole(AriaRole.TAB, new GetByRoleOptions().setName(title));
  }

  private static Locator section(BoardPage page, String title) {
    return page.page().locator("summary", new LocatorOptions().setHasText(title));
  }

  @Test
  void tabIsPartOfTheAddress() {
    BoardPage page = SCREENS.open(SCREENS.url() + "boards/main#sound").awaitLive();
    assertThat(page.control("gain")).isVisible();
    assertThat(page.control("dim")).isHidden();

    tab(page, "Sound").focus();
    page.page().keyboard().press("ArrowRight");
    assertThat(tab(page, "Lights")).isFocused();
    assertThat(tab(page, "Lights")).hasAttribute("aria-selected", "true");
    assertThat(page.control("dim")).isVisible();
    assertThat(page.page().url()).endsWith("#lights");

    page.page().goBack();
    assertThat(page.control("gain")).isVisible();
    assertThat(page.control("dim")).isHidden();
  }

  @Test
  void hiddenTabDrawsNothingAndCatchesUp() {
    BoardPage page = SCREENS.open();
    try (TestMover mover = SCREENS.mover()) {
      String before = page.value("gain");
      mover.set(Map.of("gain", 77, "dim", 33));
      page.awaitValue("dim", 33);
      assertThat(page.value("gain")).isEqualTo(before);
      assertThat(page.output("gain")).hasText(before);

      tab(page, "Sound").click();
      page.awaitValue("gain", 77);
      assertThat(page.output("gain")).hasText("77");
    }
  }

  @Test
  void sectionStaysAsThisDeviceHasFoldedIt() {
    BoardPage page = SCREENS.open();
    try (TestMover mover = SCREENS.mover()) {
      assertThat(page.control("front")).isHidden();
      mover.set("front", 21);
      section(page, "Front").click();
      page.awaitValue("front", 21);
    }
    section(page, "House").click();
    assertThat(page.control("dim")).isHidden();

    // What the server renders is what was left.
    page.page()
        .waitForCondition(
            () ->
                page.page().context().cookies().stream()
                    .anyMatch(
                        c -> c.name.startsWith("slider-sync-folds") && c.value.contains(".")));
    page.page().route("**/*.js*", Route::abort);
    SCREENS.forgiveLostConnections();
    page.page().reload();
    assertThat(page.control("dim")).isHidden();
    assertThat(page.control("front")).isVisible();
  }

  @Test
  void phoneHasItsTabsAtTheBottom() {
    BoardPage phone = SCREENS.open(SCREENS.url(), Screens.phone()).awaitLive();

    BoundingBox tabs = phone.part("tabs").boundingBox();
    assertThat(tabs.y + tabs.height).isEqualTo(640);
    assertThat(phone.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    tab(phone, "Sound").tap();
    assertThat(phone.control("gain")).isVisible();
  }

  @Test
  void axeFindsNothingOnALaidOutBoard() throws IOException {
    BoardPage page = SCREENS.open(SCREENS.url() + "boards/show").awaitLive();
    assertThat(AccessibilityIT.violations(page)).isEmpty();

    tab(page, "Colour and time").click();
    assertThat(AccessibilityIT.violations(page)).isEmpty();
  }

  @Test
  void optionsAndColorsAreChosenByTheirButtons() {
    BoardPage page = SCREENS.open(SCREENS.url() + "boards/show").awaitLive();
    BoardPage other = SCREENS.open(SCREENS.url() + "boards/show").awaitLive();

    Locator storm = page.page().getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Storm"));
    storm.click();
    other.awaitValue("scene", "Storm");
    storm.press("ArrowRight");
    other.awaitValue("scene", "Island");
    assertThat(other.page().locator("[role=radio][aria-checked=true]")).hasText("Island");

    page.page().getByRole(AriaRole.SWITCH, new GetByRoleOptions().setName("Work light")).click();
    assertThat(other.control("work")).not().isChecked();

    tab(page, "Colour and time").click();
    tab(other, "Colour and time").click();
    page.page().locator(".favourite[data-value='#ff4d4d']").click();
    other.awaitValue("tint", "#ff4d4d");
    BoundingBox wheel = page.page().locator(".wheel").boundingBox();
    page.page().mouse().click(wheel.x + wheel.width / 2, wheel.y + wheel.height - 4);
    assertThat(other.control("tint")).hasValue(Pattern.compile("#0[0-9a-f]f[0-9a-f]f[0-9a-f]"));
  }

  @Test
  void withoutScriptsAllTabsAreThere() {
    BoardPage page =
        SCREENS.open(SCREENS.url(), new NewContextOptions().setJavaScriptEnabled(false));

    assertThat(page.control("dim")).isVisible();
    assertThat(page.control("gain")).isVisible();
  }
}
