package slidersync.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.board.BoardDefinition;
import slidersync.boardfile.BoardFile;

/** A board of 200 controls on four tabs, 50 of which move 50 times a second. */
class BusyBoardIT {

  private static final int MOVE_MILLIS = 20;
  private static final int TABS = 4;
  private static final int ON_A_TAB = 50;

  @RegisterExtension static final Screens SCREENS = Screens.of(board());

  private static final String OBSERVE =
      """
      window.longTasks = []; window.frames = 0; window.begin = performance.now();
      new PerformanceObserver(list => list.getEntries().forEach(e => {
        if (e.startTime >= window.begin) window.longTasks.push(Math.round(e.duration));
      })).observe({type: 'longtask'});
      (function frame() { window.frames++; requestAnimationFrame(frame); })();
      """;

  private static BoardDefinition board() {
    StringBuilder controls = new StringBuilder("boards:\n  main:\n    controls:\n");
    StringBuilder layout = new StringBuilder("    layout:\n");
    String[] widgets = {"fader", "knob", "slider", "meter"};
    for (int tab = 0; tab < TABS; tab++) {
      layout.append("      - tab: T%d\n        items:\n".formatted(tab));
      for (int i = 0; i < ON_A_TAB; i++) {
        String id = "c%d_%d".formatted(tab, i);
        controls.append("      %s: {type: range, min: 0, max: 1000}\n".formatted(id));
        layout.append("          - {control: %s, as: %s}\n".formatted(id, widgets[i % 4]));
      }
    }
    try {
      Path file = Files.createTempFile("busy", ".yaml");
      Files.writeString(file, controls.toString() + layout);
      BoardDefinition board = BoardFile.read(file).get(0);
      Files.delete(file);
      return board;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject moved(int tab, int value) {
    JsonObject values = new JsonObject();
    for (int i = 0; i < ON_A_TAB; i++) values.put("c%d_%d".formatted(tab, i), value);
    return new JsonObject().put("values", values);
  }

  @Test
  void whatIsSeenIsLaidOutOnceForEachFrameAndWhatIsHiddenNever() {
    Measured seen = measure(0);
    Measured hidden = measure(3);

    System.out.printf("BusyBoardIT: seen %s%nBusyBoardIT: on a hidden tab %s%n", seen, hidden);
    // How long it takes is for figures to tell; how often does not depend on the machine.
    assertThat(seen.layouts()).isLessThan(2 * seen.frames());
    assertThat(hidden.layouts()).isLessThan(0.1 * hidden.frames());
  }

  private record Measured(
      int frames, double layouts, double script, double all, List<?> longTasks) {

    @Override
    public String toString() {
      return "%d frames, %.2f layouts, script %.2f ms and all %.2f ms a frame, long %s"
          .formatted(frames, layouts / frames, script / frames, all / frames, longTasks);
    }
  }

  private static Measured measure(int tab) {
    BoardPage page =
        SCREENS
            .open(SCREENS.url(), new NewContextOptions().setViewportSize(1280, 1600))
            .awaitLive();
    CDPSession session = page.page().context().newCDPSession(page.page());
    session.send("Performance.enable");
    page.page().evaluate(OBSERVE);
    AtomicInteger value = new AtomicInteger();
    Vertx vertx = SCREENS.node().vertx();
    Usage before = Usage.of(session);
    long timer =
        vertx.setPeriodic(
            MOVE_MILLIS,
            tick ->
                vertx
                    .eventBus()
                    .send("board.main.set", moved(tab, value.incrementAndGet() % 1000)));
    page.page().waitForFunction("() => window.frames > 300");
    Usage after = Usage.of(session);
    vertx.cancelTimer(timer);
    Number frames = (Number) page.page().evaluate("() => window.frames");
    List<?> longTasks = (List<?>) page.page().evaluate("() => window.longTasks");
    return new Measured(
        frames.intValue(),
        after.layouts() - before.layouts(),
        1000 * (after.script() - before.script()),
        1000 * (after.all() - before.all()),
        longTasks);
  }
}
