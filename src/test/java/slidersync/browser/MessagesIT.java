package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;

/** What people at a board write to each other. */
class MessagesIT {

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  private BoardPage ana;
  private BoardPage ben;

  @BeforeEach
  void join() {
    ana = SCREENS.open().join("Ana");
    ben = SCREENS.open(SCREENS.url(), Screens.phone()).awaitLive().join("Ben");
  }

  @Test
  void messageIsSeenByAllWithNameAndTime() {
    ben.listen().openPanel("messages");
    ana.write("Curtain in 5 minutes");

    assertThat(ben.messages().last()).hasText("Curtain in 5 minutes");
    assertThat(ana.messages().last()).hasText("Curtain in 5 minutes");
    assertThat(ana.part("write.text")).hasValue("");
    assertThat(ben.part("messages.list").locator(".posted").last().locator(".name")).hasText("Ana");
    assertThat(ben.part("messages.list").locator("time").last())
        .hasText(Pattern.compile("\\d\\d:\\d\\d"));
    assertThat(ben.part("messages.list").locator("time").last())
        .hasAttribute("datetime", Pattern.compile("20\\d\\d-.*Z"));
    assertThat(ben.part("messages.list")).hasRole(AriaRole.LOG);
    assertThat(ben.part("messages.list")).hasAttribute("aria-live", "off");
    ben.awaitHeard("^Message from Ana: Curtain in 5 minutes$");
  }

  @Test
  void whatIsWrittenWhileTheLastOneIsOnItsWayIsSentToo() {
    List<String> texts = List.of("cue one", "cue two", "cue three");
    texts.forEach(ana::write);

    assertThat(ben.messages().filter(new Locator.FilterOptions().setHasText("cue")))
        .hasText(texts.toArray(String[]::new));
    assertThat(ana.part("write.text")).hasValue("");
  }

  @Test
  void unreadOnesAreCountedUntilTheyAreSeen() {
    ben.openPanel("messages");
    ben.listen().part("messages.close").click();
    assertThat(ben.part("messages.unread")).hasText("");
    ana.write("one");
    ana.write("two");

    assertThat(ben.part("messages.unread")).hasText("2");
    ben.awaitHeard("^Message from Ana: two$");
    assertThat(ben.part("toast")).hasText(Pattern.compile("^A\\s*Ana\\s*two$"));
    assertThat(ana.part("toast")).isHidden();
    assertThat(ana.part("messages.unread")).hasText("");
    ben.page().reload();
    ben.awaitLive();
    assertThat(ben.part("messages.unread")).hasText("2");
    ben.openPanel("messages");
    assertThat(ben.part("messages.unread")).hasText("");
    ben.page().reload();
    ben.awaitLive();
    assertThat(ben.messages().last()).hasText("two");
    assertThat(ben.part("messages.unread")).hasText("");
  }

  @Test
  void lateJoinerSeesWhatWasWritten() {
    ana.write("before");
    assertThat(ben.messages().last()).hasText("before");
    BoardPage late = SCREENS.open().openPanel("messages");

    assertThat(late.messages().last()).hasText("before");
    assertThat(late.messages()).hasCount(ana.messages().count());
    assertThat(late.part("write")).isHidden();
    late.part("write.join").click();
    assertThat(late.part("me.name")).isFocused();
  }

  @Test
  void tooManyAreRefusedWithWhenToTryAgain() {
    ana.openPanel("messages");
    for (int i = 0; i < 11; i++) {
      ana.part("write.text").fill("message " + i);
      ana.part("write.text").press("Enter");
      assertThat(i < 10 ? ana.part("write.text") : ana.part("write.error"))
          .not()
          .hasText(Pattern.compile(i < 10 ? "message.*" : "^$"));
      if (i < 10) assertThat(ana.part("write.text")).hasValue("");
    }

    assertThat(ana.part("write.error")).hasText(Pattern.compile(".*try again in \\d+ s.*"));
    assertThat(ana.part("write.text")).hasValue("message 10");
  }

  @Test
  void whateverSomebodyWritesIsText() {
    List<String> hostile =
        List.of(
            "<script>document.title='bad'</script><a href='https://example.com'>x</a>",
            "https://example.com/ is no link",
            "\u202egnp.exe",
            "👩‍👩‍👧‍👦 🎭",
            "x".repeat(500));
    for (String text : hostile) {
      ana.write(text);
      assertThat(ben.messages().last()).containsText(text.replace("\u202e", ""));
    }
    ben.openPanel("messages");

    assertThat(ben.page()).not().hasTitle("bad");
    assertThat(ben.part("messages.list").locator("a, script")).hasCount(0);
    assertThat(ben.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
    ana.part("write.text").evaluate("input => { input.removeAttribute('maxlength'); }");
    ana.write("y".repeat(10_000));
    assertThat(ana.part("write.error")).containsText("500");
  }

  @Test
  void enterSendsAndShiftEnterBreaksTheLine() {
    ana.openPanel("messages");
    ana.part("write.text").focus();
    ana.page().keyboard().type("one");
    ana.page().keyboard().press("Shift+Enter");
    ana.page().keyboard().type("two");
    assertThat(ana.part("write.text")).hasValue("one\ntwo");
    ana.page().keyboard().press("Enter");

    assertThat(ana.messages().last()).hasText(Pattern.compile("one\\s+two"));
    ana.page().keyboard().press("Escape");
    assertThat(ana.part("messages")).isHidden();
    assertThat(ana.part("messages.button")).isFocused();
  }
}
