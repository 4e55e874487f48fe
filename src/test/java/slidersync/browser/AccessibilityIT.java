package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;
import slidersync.support.TcpProxy;

/** Without a mouse, without sight, with another contrast: every control works. */
class AccessibilityIT {

  /** What a screen reader reads out whenever it changes. */
  private static final String LIVE =
      "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive],"
          + " [role=log]:not([aria-live=off])";

  private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  private static String axe() throws IOException {
    try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What axe finds in light and in dark. */
  static List<?> violations(BoardPage page) throws IOException {
    List<Object> all = new ArrayList<>();
    page.page().evaluate(axe());
    for (ColorScheme scheme : SCHEMES) {
      show(page, scheme);
      all.addAll(
          (List<?>)
              page.page()
                  .evaluate(
                      "() => axe.run().then(result => result.violations.map("
                          + "v => v.id + ': ' + v.nodes.map(n => n.html + ' '"
                          + " + n.failureSummary)))"));
    }
    return all;
  }

  /** Returns when no colour is on its way any more. */
  private static void show(BoardPage page, ColorScheme scheme) {
    page.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    page.page()
        .waitForFunction(
            "() => !document.getAnimations().some(each => each instanceof CSSTransition)");
  }

  @Test
  void axeFindsNothing() throws IOException {
    BoardPage page = SCREENS.open();
    assertThat(violations(page)).isEmpty();

    page.setNumber("number1", "99");
    page.awaitMessage("number1", ".+");
    assertThat(violations(page)).isEmpty();

    page.part("menu.button").click();
    assertThat(page.part("menu")).isVisible();
    assertThat(violations(page)).isEmpty();

    page.page().navigate(SCREENS.url() + "boards");
    assertThat(violations(page)).isEmpty();

    page.page().navigate(SCREENS.url() + "docs/api");
    page.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    assertThat(violations(page)).isEmpty();
  }

  @Test
  void axeFindsNothingInPanelsAndAtHeldControls() throws IOException {
    BoardPage page = SCREENS.open().join("Ana");
    BoardPage other = SCREENS.open().join("Ben").write("Good evening");
    page.openPanel("messages");
    assertThat(page.messages().last()).hasText("Good evening");
    other.press("slider1", 0.3);
    assertThat(page.who("slider1")).hasText("Ben is moving this");

    assertThat(violations(page)).isEmpty();
    other.moveTo("slider1", 0.6);
    page.awaitValue("slider1", 30);
    other.moveTo("slider1", 0.7);
    other.release();
    assertThat(page.who("slider1")).hasText("by Ben");
    assertThat(violations(page)).isEmpty();
  }

  @Test
  void everyControlStandsOutFromItsCardLiveAndOffline() throws IOException {
    try (TcpProxy proxy = TcpProxy.to(SCREENS.node().port())) {
      BoardPage page = SCREENS.open(proxy.url()).awaitLive();
      assertAllCanBeSeen(page);
      proxy.cut();
      page.awaitConnection("offline", Duration.ofSeconds(5));
      assertAllCanBeSeen(page);
      assertThat(violations(page)).isEmpty();
    }
    SCREENS.forgiveLostConnections();
  }

  @Test
  void controlsKeepTheirShapesInColorsOfTheSystem() throws IOException {
    NewContextOptions options = new NewContextOptions().setForcedColors(ForcedColors.ACTIVE);
    BoardPage page = SCREENS.open(SCREENS.url(), options).awaitLive();

    assertAllCanBeSeen(page);
    assertThat(page.control("slider1")).hasCSS("appearance", "none");
    assertThat(page.control("mute")).hasCSS("appearance", "none");
    // The spot of a live page is filled.
    assertThat(
            page.page()
                .evaluate(
                    "() => { const spot = getComputedStyle(document.querySelector('.status'),"
                        + " '::before');"
                        + " return spot.backgroundColor === spot.borderTopColor; }"))
        .isEqualTo(true);
    page.openPanel("people");
    assertThat(page.part("people.button")).not().hasCSS("box-shadow", "none");
  }

  /** In light and in dark. */
  private static void assertAllCanBeSeen(BoardPage page) throws IOException {
    for (ColorScheme scheme : SCHEMES) {
      show(page, scheme);
      assertThat(contrasts(page)).as("%s", scheme).allSatisfy(AccessibilityIT::canBeSeen);
    }
  }

  private static void canBeSeen(String control, double contrast) {
    assertThat(contrast).as(control).isGreaterThanOrEqualTo(3);
  }

  /** How far what is most distinct in a line down each control is from what lies above it. */
  private static Map<String, Double> contrasts(BoardPage page) throws IOException {
    Map<String, Double> contrasts = new TreeMap<>();
    Locator board = page.page().locator(".board");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(board.screenshot()));
    BoundingBox all = board.boundingBox();
    for (String id : page.controls()) {
      BoundingBox control = page.control(id).boundingBox();
      int x = (int) (control.x - all.x + 0.7 * control.width);
      int top = (int) (control.y - all.y);
      double most =
          IntStream.range(top, (int) (top + control.height))
              .mapToDouble(y -> contrast(picture.getRGB(x, y), picture.getRGB(x, top - 2)))
              .max()
              .orElse(0);
      contrasts.put(id, most);
    }
    return contrasts;
  }

  private static double contrast(int one, int other) {
    double light = luminance(new Color(one));
    double dark = luminance(new Color(other));
    return (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
  }

  private static double luminance(Color color) {
    float[] parts =
        color.getColorComponents(ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB), null);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  @Test
  void everyControlHasItsLabelAndRole() {
    Page page = SCREENS.open().page();
    Map<String, AriaRole> roles =
        Map.of(
            "slider1", AriaRole.SLIDER,
            "txt1", AriaRole.TEXTBOX,
            "number1", AriaRole.SPINBUTTON,
            "mute", AriaRole.SWITCH,
            "scene", AriaRole.COMBOBOX,
            "fog", AriaRole.BUTTON,
            "go", AriaRole.BUTTON);
    roles.forEach(
        (id, role) ->
            assertThat(page.getByRole(role, new Page.GetByRoleOptions().setName(id).setExact(true)))
                .hasId(id));
    assertThat(page.getByLabel("tint")).hasId("tint");
  }

  @Test
  void tabReachesEveryControlAndFocusIsVisible() {
    BoardPage page = SCREENS.open();
    List<String> reached = new ArrayList<>();
    List<String> expected =
        new ArrayList<>(
            List.of(
                "page.people.button",
                "page.messages.button",
                "page.menu.button",
                "submit",
                "page.strip.other"));
    Boards.MAIN.controls().values().stream()
        .filter(control -> !control.isReadOnly())
        .forEach(control -> expected.add(control.id()));
    for (String ignored : expected) {
      page.page().keyboard().press("Tab");
      reached.add(
          (String)
              page.page()
                  .evaluate("() => document.activeElement.id || document.activeElement.type"));
      assertThat(
              page.page()
                  .evaluate(
                      "() => { var style = getComputedStyle(document.activeElement);"
                          + " return style.outlineStyle + ' ' + style.outlineWidth; }"))
          .isEqualTo("solid 3px");
    }
    assertThat(reached).containsExactlyElementsOf(expected);
  }

  @Test
  void keyboardAloneMovesEverything() {
    BoardPage page = SCREENS.open();
    BoardPage other = SCREENS.open();
    page.part("strip.other").focus();
    keys(page, "Tab", "Home", "ArrowUp", "Tab", "End", "ArrowDown", "Tab");
    page.page().keyboard().type("keys");
    keys(page, "Tab", "4", "ArrowUp", "Tab", " ", "Tab", "End", "Tab");

    other.awaitValue("slider1", 1);
    other.awaitValue("slider2", 49);
    other.awaitValue("txt1", "keys");
    other.awaitValue("number1", 4.5);
    other.awaitValue("mute", true);
    other.awaitValue("scene", "end");
  }

  @Test
  void onePlaceSaysWhatIsNewAndNoneSaysValues() {
    try (TcpProxy proxy = TcpProxy.to(SCREENS.node().port())) {
      BoardPage page = SCREENS.blank(proxy.url(), new NewContextOptions());
      page.page().navigate(proxy.url());
      page.awaitLive().listen();
      page.page()
          .evaluate("() => document.querySelector('[for=number1]').textContent = 'Cue number'");
      page.control("number1").fill("99");
      page.control("number1").press("Enter");
      page.awaitHeard("^Cue number: Expected a number");

      assertThat(page.part("news")).hasRole(AriaRole.STATUS);
      assertThat(page.page().locator(LIVE)).hasCount(1);
      assertThat(page.page().locator("output:not([aria-hidden] *)")).hasCount(0);
      proxy.cut();
      page.awaitHeard("^Offline since ");
      proxy.mend();
      page.awaitHeard("^live$");
      assertThat(page.page().locator(LIVE)).hasCount(1);
    }
    SCREENS.forgiveLostConnections();
  }

  private static void keys(BoardPage page, String... keys) {
    for (String key : keys) page.page().keyboard().press(key);
  }
}
