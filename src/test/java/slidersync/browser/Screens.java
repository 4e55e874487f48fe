package slidersync.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import slidersync.board.BoardDefinition;
import slidersync.support.Resources;
import slidersync.support.TestNode;

/**
 * Pages in one real browser, and the node that they come from. Whatever a test does with its pages,
 * after it this says whether one of them complained - of an error, of the content security policy,
 * or of controls that are not as they must be in every state ({@code page-check.js}) - or asked
 * another origin for something.
 */
public final class Screens implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  /** A session that has ended with its connection is not found by a message on its way. */
  private static final Pattern LOST =
      Pattern.compile(
          "net::ERR_|WebSocket connection to .* failed"
              + "|status of 404 .*/eventbus/\\w+/\\w+/xhr_send");

  private static final String PAGE_CHECK = Resources.text("page-check.js");

  private final List<BoardDefinition> boards;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> origins = new LinkedHashSet<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean forgives;
  private @Nullable Browser browser;
  private @Nullable TestNode node;

  private Screens(List<BoardDefinition> boards) {
    this.boards = boards;
  }

  /** With a node for the whole test class. */
  static Screens of(BoardDefinition... boards) {
    return new Screens(List.of(boards));
  }

  /** For tests that have nodes of their own. */
  public static Screens withoutNode() {
    return new Screens(List.of());
  }

  TestNode node() {
    return requireNonNull(node);
  }

  String url() {
    return url(node().port());
  }

  public static String url(int port) {
    return "http://127.0.0.1:" + port + "/";
  }

  /** Somebody else at the node's board. */
  TestMover mover() {
    return TestMover.at(node().vertx(), node().port());
  }

  /** A live page, in a window of 1280x800 that shares nothing with others. */
  BoardPage open() {
    return open(url()).awaitLive();
  }

  /** A phone in one hand. */
  static NewContextOptions phone() {
    return new NewContextOptions()
        .setViewportSize(360, 640)
        .setDeviceScaleFactor(2)
        .setHasTouch(true)
        .setIsMobile(true);
  }

  public BoardPage open(String url) {
    return open(url, new NewContextOptions().setViewportSize(1280, 800));
  }

  BoardPage open(String url, NewContextOptions options) {
    BoardPage page = blank(url, options);
    page.page().navigate(url);
    return page;
  }

  /** A page that has loaded nothing yet, to watch how it loads. */
  BoardPage blank(String url, NewContextOptions options) {
    // What a device has kept is no part of most tests.
    if (options.serviceWorkers == null) options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    BrowserContext context = requireNonNull(browser).get().newContext(options);
    contexts.add(context);
    context.addInitScript(PAGE_CHECK);
    origins.add(origin(url));
    context.onRequest(request -> asked.add(origin(request.url())));
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
    context.onWebError(error -> complaints.add(error.error()));
    Page page = context.newPage();
    page.onWebSocket(socket -> asked.add(origin(socket.url().replaceFirst("^ws", "http"))));
    page.onCrash(crashed -> complaints.add("the page crashed"));
    return PageJournal.of(new BoardPage(page));
  }

  /** Lost connections are what this test is about: that the browser notes them is no complaint. */
  public void forgiveLostConnections() {
    forgives = true;
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // One browser for all test classes of this process: they run one after another.
    browser =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Screens.class))
            .getOrComputeIfAbsent("browser", key -> Browser.launch(), Browser.class);
    if (!boards.isEmpty()) node = TestNode.start(boards);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    contexts.forEach(BrowserContext::close);
    if (node != null) awaitNoHolds(node.vertx().eventBus());
    List<String> heard =
        complaints.stream()
            .filter(complaint -> !(forgives && LOST.matcher(complaint).find()))
            .toList();
    Set<String> foreign = new LinkedHashSet<>(asked);
    foreign.removeAll(origins);
    contexts.clear();
    complaints.clear();
    forgives = false;
    origins.clear();
    asked.clear();
    // A failed test has its own reason.
    if (context.getExecutionException().isPresent()) return;
    assertThat(heard).as("what pages complained of").isEmpty();
    assertThat(foreign).as("other origins that pages asked").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Optional.ofNullable(node).ifPresent(TestNode::close);
  }

  /**
   * A page that ends with its browser may say no goodbye, and what it held stays held for a moment:
   * the next test's person would find it so.
   */
  private void awaitNoHolds(EventBus bus) {
    await()
        .pollInSameThread()
        .untilAsserted(
            () -> {
              for (BoardDefinition board : boards) {
                String address = "board." + board.id() + ".people.get";
                Message<Object> people = get(bus.request(address, new JsonObject()));
                assertThat(people.body().toString()).doesNotContain("\"holds\"");
              }
            });
  }

  private static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
