package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import slidersync.support.Boards;

/** A page that lends MIDI ports to its board, in a browser whose ports a test has made. */
class MidiIT {

  @RegisterExtension static final Screens SCREENS = Screens.of(Boards.MAIN);

  /** One device with an input and an output, which a test plugs in and out. */
  private static final String DEVICE =
      """
      (() => {
        const ports = {state: 'connected', sent: []};
        const input = {name: 'Desk', get state() { return ports.state; }, close() {}};
        const output = {
          name: 'Desk',
          get state() { return ports.state; },
          send(bytes) { ports.sent.push(bytes.join(' ')); }
        };
        const access = {inputs: new Map([['i', input]]), outputs: new Map([['o', output]])};
        navigator.requestMIDIAccess = options => {
          ports.options = options;
          return ports.denied ? Promise.reject(new Error('denied')) : Promise.resolve(access);
        };
        ports.say = (...bytes) => {
          if (input.onmidimessage) input.onmidimessage({data: new Uint8Array(bytes)});
        };
        ports.plug = state => {
          ports.state = state;
          access.onstatechange({});
        };
        window.ports = ports;
      })();
      """;

  private static BoardPage open() {
    BoardPage page = SCREENS.blank(SCREENS.url(), new NewContextOptions().setAcceptDownloads(true));
    page.page().addInitScript(DEVICE);
    page.page().navigate(SCREENS.url());
    return page.awaitLive();
  }

  private static void say(BoardPage page, int... bytes) {
    page.page()
        .evaluate("bytes => window.ports.say(...bytes)", IntStream.of(bytes).boxed().toList());
  }

  private static void awaitSent(BoardPage page, String message) {
    page.page().waitForFunction("message => window.ports.sent.slice(-1)[0] === message", message);
  }

  private static Locator strip(BoardPage page) {
    return page.page().locator("[id='page.midi.strip']");
  }

  private static Locator midi(BoardPage page, String id) {
    return page.page().locator("[id='page.midi." + id + "']");
  }

  private static BoardPage lend(BoardPage page) {
    page.part("menu.button").click();
    page.part("menu.midi").check();
    assertThat(page.part("menu.midi.state")).hasText("on");
    return page;
  }

  private static void learn(BoardPage page, Runnable touch, int... bytes) {
    page.part("midi").getByText("Learn", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(strip(page)).containsText("Touch a control");
    touch.run();
    assertThat(strip(page)).containsText("now move a knob or a fader, or press a key");
    for (int i = 0; i < bytes.length; i += 3) say(page, bytes[i], bytes[i + 1], bytes[i + 2]);
    assertThat(strip(page)).containsText("Touch a control");
    strip(page).locator("button").click();
    assertThat(strip(page)).isHidden();
  }

  /** A key goes to what has the focus, which nothing takes that is disabled. */
  private static void pressEnter(BoardPage page, String id) {
    assertThat(page.control(id)).isEnabled();
    page.control(id).focus();
    assertThat(page.control(id)).isFocused();
    page.page().keyboard().press("Enter");
    assertThat(page.control(id)).isFocused();
  }

  @Test
  void deviceMovesWhatItHasLearnedAndHearsWhatOthersMove() throws IOException {
    BoardPage other = SCREENS.open();
    BoardPage page = lend(open());
    assertThat(page.page().evaluate("() => window.ports.options.sysex")).isEqualTo(false);
    String before = page.value("slider1");
    learn(page, () -> page.control("slider1").click(), 0x90, 104, 127, 0xe0, 0, 64, 0xe0, 0, 65);
    // Neither the click nor the fader has moved it.
    assertThat(other.value("slider1")).isEqualTo(before);
    page.part("menu.button").click();
    learn(page, () -> pressEnter(page, "fog"), 0x90, 60, 127);
    page.part("menu.button").click();
    learn(page, () -> page.control("mute").click(), 0xb0, 20, 127);

    // A fader with a motor, which tells of the hand at it.
    say(page, 0x90, 104, 127);
    say(page, 0xe0, 127, 127);
    other.awaitValue("slider1", 50);
    assertThat(other.who("slider1")).containsText("is moving this");
    say(page, 0x90, 104, 0);
    assertThat(other.control("slider1")).isEnabled();
    say(page, 0x90, 60, 127);
    assertThat(other.control("fog")).hasAttribute("aria-pressed", "true");
    awaitSent(page, "144 60 127");
    say(page, 0x80, 60, 0);
    assertThat(other.control("fog")).hasAttribute("aria-pressed", "false");
    say(page, 0xb0, 20, 127);
    say(page, 0xb0, 20, 0);
    other.awaitValue("mute", true);
    awaitSent(page, "176 20 127");

    // What somebody else moves moves the fader, when nobody has it.
    other.control("slider1").press("Home");
    awaitSent(page, "224 0 0");
    theyAreKeptAndComeBackWithTheDevice(page, other);
    theyGoToAFileAndBack(page);
    nobodyMissesThem(page);
  }

  private static void theyAreKeptAndComeBackWithTheDevice(BoardPage page, BoardPage other) {
    page.page().reload();
    page.awaitLive();
    awaitSent(page, "176 20 127");
    say(page, 0x90, 60, 127);
    assertThat(other.control("fog")).hasAttribute("aria-pressed", "true");
    page.page().evaluate("() => { window.ports.plug('disconnected'); window.ports.sent = []; }");
    assertThat(other.control("fog")).hasAttribute("aria-pressed", "false");
    other.control("mute").click();
    page.awaitValue("mute", false);
    page.page().evaluate("() => window.ports.plug('connected')");
    page.page().waitForFunction("() => window.ports.sent.includes('176 20 0')");
    page.page().waitForFunction("() => window.ports.sent.includes('224 0 0')");
  }

  private static void theyGoToAFileAndBack(BoardPage page) throws IOException {
    page.part("menu.button").click();
    assertThat(page.part("midi").locator(".midi-mapping")).hasCount(3);
    Download download =
        page.page().waitForDownload(() -> page.part("midi").getByText("Save").click());
    String saved = Files.readString(download.path());
    assertThat(saved).contains("\"touch\"", "\"slider1\"", "\"fog\"", "\"mute\"");
    page.part("midi").getByLabel("Forget what moves slider1").click();
    assertThat(page.part("midi").locator(".midi-mapping")).hasCount(2);
    midi(page, "file").setInputFiles(download.path());
    assertThat(page.part("midi").locator(".midi-mapping")).hasCount(3);
    midi(page, "mode.0").selectOption("pickup");
    assertThat(midi(page, "mode.0")).hasValue("pickup");
  }

  /** For those who do not see, and when it is switched off. */
  private static void nobodyMissesThem(BoardPage page) throws IOException {
    assertThat(AccessibilityIT.violations(page)).isEmpty();
    page.part("menu.midi").uncheck();
    assertThat(page.part("midi")).isHidden();
    page.page().evaluate("() => { window.ports.denied = true; }");
    page.part("menu.midi").check();
    assertThat(page.part("menu.midi.state")).hasText("not allowed in this browser");
  }

  @Test
  void menuSaysTrulyWhyThereIsNoMidi() {
    BoardPage page = SCREENS.blank(SCREENS.url(), new NewContextOptions());
    page.page().addInitScript("Navigator.prototype.requestMIDIAccess = undefined;");
    page.page().navigate(SCREENS.url());
    page.awaitLive();
    page.part("menu.button").click();
    page.part("menu.midi").check();
    assertThat(page.part("menu.midi.state")).hasText("not in this browser");

    page.page().addInitScript("Object.defineProperty(window, 'isSecureContext', {value: false});");
    page.page().reload();
    page.awaitLive();
    assertThat(page.part("menu.midi.state")).hasText("needs HTTPS");
  }
}
