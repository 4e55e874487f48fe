package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.JarProcess;
import slidersync.support.StoreFile;
import slidersync.support.TcpProxy;

/**
 * A page is away while its board goes back to an older copy, or to nothing, and on again beyond
 * what the page has seen: a tablet that wakes up after the rehearsal.
 */
@ExtendWith(VertxExtension.class)
class LostPastPageIT {

  private static final Duration BACK = Duration.ofSeconds(10);

  @RegisterExtension static final Screens SCREENS = Screens.withoutNode();

  @TempDir private Path folder;
  private Vertx vertx;
  private StoreFile file;
  private int port;
  private JarProcess jar;
  private TcpProxy proxy;

  @BeforeEach
  void start(Vertx provided) {
    vertx = provided;
    file = new StoreFile(folder.resolve("board.db"), folder.resolve("copies"));
    port = JarProcess.freePort();
    begin();
    proxy = TcpProxy.to(port);
  }

  private void begin() {
    jar = JarProcess.start(folder, "--port", String.valueOf(port), "--store", file.url());
  }

  private void end() {
    jar.terminate();
    jar.exitCode(Duration.ofSeconds(10));
  }

  @AfterEach
  void close() {
    SCREENS.forgiveLostConnections();
    proxy.close();
    jar.close();
  }

  private static void post(TestMover mover, String name, String text) {
    mover.ask("people.join", new JsonObject().put("name", name).put("color", "#112233"));
    mover.ask("messages.post", new JsonObject().put("text", text));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pageThatComesBackShowsWhatIsTrue(boolean hasCopy) {
    try (TestMover mover = TestMover.at(vertx, port)) {
      mover.set("slider1", 2);
      post(mover, "Kept", "kept");
    }
    end();
    int copy = file.copy();
    begin();
    BoardPage page = SCREENS.open(proxy.url()).awaitLive().mark();
    try (TestMover mover = TestMover.at(vertx, port)) {
      mover.set(Map.of("slider1", 40, "txt1", "lost"));
      post(mover, "Lost", "lost");
      page.awaitValue("txt1", "lost");
      await()
          .pollInSameThread()
          .until(() -> page.part("messages.list").textContent().contains("lost"));
    }
    proxy.cut();
    page.control("slider1").fill("50");
    page.awaitConnection("offline", BACK);
    end();
    file.delete();
    if (hasCopy) file.restore(copy);
    begin();

    try (TestMover mover = TestMover.at(vertx, port)) {
      for (int i = 0; i < 20; i++) mover.set("slider2", i);
      for (int i = 0; i < 4; i++) post(mover, "New", "new " + i);
      proxy.reset();
      proxy.mend();
      page.awaitConnection("live", BACK);
      assertThat(page.ghost("slider1")).hasText("Your 50 was not taken. The board was restarted.");

      page.settle(mover);
      assertThat(page.part("messages.list")).containsText("new 3");
      assertThat(page.part("messages.list")).not().containsText("lost");
      assertThat(page.openPanel("people").people())
          .hasText(new String[] {"New"}, new HasTextOptions().setTimeout(15_000));
      mover.set("slider1", 33);
      page.awaitValue("slider1", 33);
    }
    org.assertj.core.api.Assertions.assertThat(page.isSameDocument()).isTrue();
  }
}
