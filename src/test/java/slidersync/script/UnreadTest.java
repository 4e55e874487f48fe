package slidersync.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.support.Scripts;

/** What a device remembers of the messages that it has shown. */
class UnreadTest {

  private final Scripts scripts = Scripts.of("panel/unread.js");

  @BeforeEach
  void open() {
    scripts.run(
        """
        var shown = {};
        var kept = {};
        window.localStorage = {
          getItem: function (key) { return key in kept ? kept[key] : null; },
          setItem: function (key, value) { kept[key] = value; }
        };
        var document = {getElementById: function (id) { return id; }};
        SliderSync.setText = function (id, text) { shown[id] = text; };
        function message(id, at) { return {id: String(id), at: at}; }
        var unread = new SliderSync.Unread('main');
        """);
  }

  private String shown() {
    scripts.pass(Duration.ofMillis(1));
    return scripts.text("shown['page.messages.unread']");
  }

  /** The page is loaded again. */
  private void reload() {
    scripts.run("unread = new SliderSync.Unread('main')");
  }

  @Test
  void messagesAreCountedUntilTheyAreSeenAlsoAfterAReload() {
    scripts.run("unread.add(message(2, 100)); unread.add(message(3, 200))");
    assertThat(shown()).isEqualTo("2");

    scripts.run("unread.seen(message(2, 100)); unread.seen(message(3, 200))");
    assertThat(shown()).isEmpty();
    reload();
    scripts.run("unread.add(message(2, 100)); unread.add(message(3, 200))");

    assertThat(shown()).isEmpty();
  }

  @Test
  void messageOfANodeWhoseClockIsBehindIsCountedByItsId() {
    scripts.run("unread.seen(message(2, 100))");

    scripts.run("unread.add(message(3, 90))");

    assertThat(shown()).isEqualTo("1");
  }

  @Test
  void messagesAreCountedWhoseIdsHaveBegunAnew() {
    scripts.run("unread.seen(message(40, 100))");
    reload();

    scripts.run("unread.add(message(2, 200))");
    assertThat(shown()).isEqualTo("1");
    scripts.run("unread.seen(message(2, 200)); unread.add(message(3, 300))");
    assertThat(shown()).isEqualTo("1");
    scripts.run("unread.seen(message(3, 300))");
    reload();
    scripts.run("unread.add(message(2, 200)); unread.add(message(3, 300))");

    assertThat(shown()).isEmpty();
  }
}
