package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEmptyOptions;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.support.Boards;
import slidersync.support.TcpProxy;
import slidersync.support.TestNode;

/** Who is here: with a name that the device remembers, or without one. */
class PeopleIT {

  private static final String HOSTILE = "<img src=x onerror='document.title=1'>";

  /**
   * Usually a tenth of a second; long before the 15 s after which somebody who vanished is gone.
   */
  private static final double SOON = 8_000;

  @RegisterExtension static final Screens SCREENS = Screens.withoutNode();

  private TestNode node;

  /** One for each test, so that nobody is there whom another one has left behind. */
  @BeforeEach
  void start() {
    node =
        TestNode.start(
            List.of(
                Boards.MAIN,
                BoardDefinition.of(
                    "other", "Other board", List.copyOf(Boards.MAIN.controls().values()))));
  }

  @AfterEach
  void stop() {
    SCREENS.forgiveLostConnections();
    node.close();
  }

  private String url() {
    return Screens.url(node.port());
  }

  private BoardPage open() {
    return SCREENS.open(url()).awaitLive();
  }

  private BoardPage openPhone() {
    return SCREENS.open(url(), Screens.phone()).awaitLive();
  }

  /** Notes whenever a name is missing in the list of people that had been there. */
  private static void watch(BoardPage page, String name) {
    page.page()
        .evaluate(
            "name => { var list = document.getElementById('page.people.list');"
                + " new MutationObserver(() => { if (list.textContent.indexOf(name) < 0)"
                + " window.missed = true; }).observe(list, {childList: true, subtree: true}); }",
            name);
  }

  private static void assertNotMissed(BoardPage page) {
    assertThat(page.page().evaluate("() => window.missed === undefined")).isEqualTo(true);
  }

  private static void awaitPeople(BoardPage page, int number, double atMost) {
    assertThat(page.people()).hasCount(number, new HasCountOptions().setTimeout(atMost));
    assertThat(page.part("people.count")).hasText(String.valueOf(number));
  }

  private static double top(BoardPage page, String control) {
    return page.control(control).boundingBox().y;
  }

  @Test
  void firstVisitOffersANameThatOneMayTake() {
    BoardPage other = open();
    BoardPage page = openPhone();
    String suggested = page.part("strip").locator("bdi").textContent();
    page.part("strip").locator("[type=submit]").click();
    assertThat(page.part("strip").isHidden()).as("gone with the tap, not later").isTrue();
    double before = top(page, "slider1");

    awaitPeople(other.openPanel("people"), 1, SOON);
    assertThat(other.people()).hasText(suggested);
    assertThat(top(page, "slider1")).isEqualTo(before);
    page.page().reload();
    page.awaitLive();
    assertThat(top(page, "slider1")).isEqualTo(before);
    assertThat(other.page().locator(".avatars .avatar")).hasCount(1);
  }

  @Test
  void nameAndColorMayBeChangedAtAnyTime() {
    BoardPage other = open().openPanel("people");
    BoardPage page = open().join("Ana");
    assertThat(other.people()).hasText("Ana");
    page.part("me.color").fill("#123456");
    page.join("Ana B.");

    assertThat(other.people()).hasText("Ana B.", new HasTextOptions().setTimeout(SOON));
    assertThat(other.part("people.list").locator(".avatar"))
        .hasCSS("background-color", "rgb(18, 52, 86)");
    assertThat(other.part("people.list").locator(".avatar")).hasText("AB");
    page.join("क्षितिज (LX)");
    assertThat(other.part("people.list").locator(".avatar")).hasText("क्षिL");
  }

  @Test
  void whoComesBackIsKnownAtOnceAndOthersSeeNoGap() {
    BoardPage other = open().openPanel("people");
    BoardPage page = open().join("Ana");
    assertThat(other.people()).hasText("Ana");
    watch(other, "Ana");
    page.page().reload();

    assertThat(page.page().locator("body")).hasAttribute("data-name", "Ana");
    assertThat(page.part("strip")).hasCount(0);
    assertThat(page.part("me.name")).hasValue("Ana");
    page.awaitLive();
    assertThat(page.people()).hasText("Ana");
    page.write("I am back");
    assertThat(page.messages().last()).hasText("I am back");
    assertNotMissed(other);
  }

  @Test
  void nobodyFlickersWhoseConnectionIsLostForAMoment() {
    BoardPage other = open().openPanel("people");
    try (TcpProxy proxy = TcpProxy.to(node.port())) {
      BoardPage page = SCREENS.open(proxy.url()).awaitLive().join("Ana");
      assertThat(other.people()).hasText("Ana");
      watch(other, "Ana");
      proxy.reset();
      page.page().waitForFunction("() => document.body.dataset.connection === 'offline'");
      page.awaitLive();
      page.join("Ana again");

      assertThat(other.people()).hasText("Ana again");
      assertNotMissed(other);
    }
    SCREENS.forgiveLostConnections();
  }

  @Test
  void forgottenNameIsGoneAlsoOnTheNextVisit() {
    BoardPage other = open().openPanel("people");
    BoardPage page = open().join("Ana");
    awaitPeople(other, 1, SOON);
    page.part("me.forget").click();

    awaitPeople(other, 0, SOON);
    assertThat(page.part("me.join")).hasText("Join");
    assertThat(page.part("me.forget")).isHidden();
    page.page().reload();
    assertThat(page.part("strip")).isVisible();
    assertThat(page.page().locator("body")).not().hasAttribute("data-name", "Ana");
  }

  @Test
  void nothingMovesUnderAFingerWhenPeopleComeAndGo() {
    for (BoardPage page : List.of(open(), openPhone())) {
      page.openPanel("people");
      List<BoundingBox> before = boxes(page);
      List<TestMover> people =
          Stream.of("Ana", "Ben", "Cleo", "Dora", "Emil").map(this::joined).toList();
      awaitPeople(page, 5, SOON);
      List<BoundingBox> full = boxes(page);
      people.forEach(person -> person.ask("people.leave", new JsonObject()));
      awaitPeople(page, 0, SOON);
      people.forEach(TestMover::close);

      assertThat(full).usingRecursiveComparison().isEqualTo(before);
      assertThat(boxes(page)).usingRecursiveComparison().isEqualTo(before);
    }
  }

  private static List<BoundingBox> boxes(BoardPage page) {
    return Stream.of("people.close", "me.name", "me.join")
        .map(id -> page.part(id).boundingBox())
        .toList();
  }

  private TestMover joined(String name) {
    TestMover mover = TestMover.at(node.vertx(), node.port());
    mover.ask("people.join", new JsonObject().put("name", name));
    return mover;
  }

  @Test
  void whoChangesTheOfferedNameSeesTheFieldAlsoInLargeText() {
    BoardPage page = openPhone();
    page.page().evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
    page.part("strip.other").click();

    assertThat(page.part("me.name")).isFocused();
    BoundingBox field = page.part("me.name").boundingBox();
    BoundingBox sheet = page.part("people").boundingBox();
    assertThat(field.y).isGreaterThan(sheet.y);
    assertThat(field.y + field.height).isLessThanOrEqualTo(sheet.y + sheet.height);
  }

  @Test
  void twoMayBearOneName() {
    BoardPage one = open().join("Ana");
    BoardPage two = openPhone().join("Ana");

    awaitPeople(one, 2, SOON);
    assertThat(one.people()).hasText(new String[] {"Ana", "Ana"});
    assertThat(two.part("people.list").getByText("(you)")).hasCount(1);
  }

  @Test
  void withoutANameEverythingMoves() {
    BoardPage other = open();
    BoardPage page = open();
    page.press("slider1", 0.2);

    assertThat(other.who("slider1")).hasText("Somebody is moving this");
    other.awaitValue("slider1", 10);
    page.release();
    assertThat(other.who("slider1")).isEmpty();
    awaitPeople(other, 0, SOON);
  }

  @Test
  void whoLeavesIsGoneLongBeforeWhoVanishes() {
    BoardPage other = open().openPanel("people");
    BoardPage page = open().join("Ana");
    awaitPeople(other, 1, SOON);
    page.page().navigate("about:blank");
    awaitPeople(other, 0, SOON);

    BoardPage next = open().join("Ben");
    awaitPeople(other, 1, SOON);
    next.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
    awaitPeople(other, 0, SOON);
  }

  @Test
  void whoVanishesIsGoneWithinFifteenSeconds() {
    BoardPage other = open().openPanel("people");
    try (Browser own = Browser.launch()) {
      new BoardPage(own.get().newPage()).page().navigate(url());
      BoardPage page = new BoardPage(own.get().contexts().get(0).pages().get(0));
      page.awaitLive().join("Ana").press("slider1", 0.5);
      assertThat(other.who("slider1")).hasText("Ana is moving this");
      own.kill();
    }
    assertThat(other.who("slider1")).isEmpty(new IsEmptyOptions().setTimeout(2 * SOON));
    awaitPeople(other, 0, 4 * SOON);
  }

  @Test
  void hostileNamesAreShownAsText() {
    BoardPage other = open().openPanel("people");
    BoardPage page = open();
    for (String name : List.of(HOSTILE, "👩‍👩‍👧 Ana", "x".repeat(40))) {
      page.join(name);
      assertThat(other.people()).hasText(name);
    }
    assertThat(other.page().locator("img:not([id^='page.'])")).hasCount(0);
    page.part("me.name").evaluate("input => { input.removeAttribute('maxlength'); }");
    page.part("me.name").fill("x".repeat(41));
    page.part("me.join").click();
    assertThat(page.part("me.error")).containsText("40");
    page.press("slider1", 0.5);
    assertThat(other.who("slider1")).hasText("x".repeat(40) + " is moving this");
    page.release();
  }

  @Test
  void boardsPageShowsHowManyAreWhere() {
    BoardPage boards = SCREENS.open(url() + "boards");
    assertThat(boards.page().locator("[data-people=main]")).hasText("0 here");
    BoardPage page = open().join("Ana");
    assertThat(boards.page().locator("[data-people=main]")).hasText("1 here");

    page.page().locator(".switcher a").getByText("Other board").click();
    page.awaitLive();
    assertThat(page.page().locator("h1")).hasText("Other board");
    assertThat(page.page().locator(".switcher [aria-current]")).hasText("Other board");
    assertThat(boards.page().locator("[data-people=other]")).hasText("1 here");
    assertThat(boards.page().locator("[data-people=main]")).hasText("0 here");
  }
}
