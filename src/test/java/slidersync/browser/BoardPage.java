package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A board in a browser, as its users know it. */
public record BoardPage(Page page) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Half of a slider's thumb, in pixels. */
  private static final int HALF_THUMB = 14;

  /** Whether a control and its output show a value. It is asked at every frame. */
  private static final String SHOWS =
      """
      ([id, value, words]) => {
        const input = document.getElementById(id);
        const output = document.querySelector(`output[for='${id}']`);
        return input && (input.type === 'checkbox' ? String(input.checked) : input.value) === value
            && (!output || new RegExp(words).test(output.textContent.trim()));
      }
      """;

  /** The state of the page, the control that has the focus, and all controls as they are. */
  private static final String STATE =
      """
      () => [].map.call(document.querySelectorAll('.sync'), input => {
        const clone = input.cloneNode(false);
        ['aria-describedby', 'class', 'name', 'style'].forEach(name => clone.removeAttribute(name));
        const lines = ['message', 'ghost', 'who']
            .map(name => document.getElementById(input.id + '.' + name))
            .map(line => line ? line.textContent.trim() : '');
        return clone.outerHTML + ' ' + lines.join(' | ');
      }).concat([].map.call(document.querySelectorAll('[role=status], [role=alert], .error-line'),
        line => `${line.id}: ${line.textContent.trim()}`
      )).concat(document.body.getAttribute('data-connection'), document.activeElement.id).join('\\n')
      """;

  Locator control(String id) {
    return page.locator("[id='" + id + "']");
  }

  Locator output(String id) {
    return page.locator("output[for='" + id + "']");
  }

  Locator message(String id) {
    return page.locator("[id='" + id + ".message']");
  }

  /** The line that says what the board has not taken. */
  Locator ghost(String id) {
    return page.locator("[id='" + id + ".ghost']");
  }

  /** The line that says who holds a control, or has just moved it. */
  Locator who(String id) {
    return page.locator("[id='" + id + ".who']");
  }

  /** From now on notes what that line says: who has moved a control stands there but briefly. */
  BoardPage noteWho(String id) {
    who(id)
        .evaluate(
            "line => { const noted = line.noted = [];"
                + " new MutationObserver(() => noted.push(line.textContent))"
                + ".observe(line, {childList: true}); }");
    return this;
  }

  /** Waits until it has said that. */
  void awaitNoted(String id, String text) {
    page.waitForFunction(
        "([id, text]) => document.getElementById(id + '.who').noted.includes(text)",
        List.of(id, text));
  }

  /** A part of the page that is no control. */
  Locator part(String id) {
    return page.locator("[id='page." + id + "']");
  }

  /** Everybody in the list of people, by name. */
  Locator people() {
    return part("people.list").locator(".name");
  }

  BoardPage openPanel(String name) {
    if (!part(name).isVisible()) part(name + ".button").click();
    assertThat(part(name)).isVisible();
    return this;
  }

  /** Joins with a name, or takes another one; when this returns all know it. */
  BoardPage join(String name) {
    openPanel("people");
    part("me.name").fill(name);
    // Only then does the device know the name after a reload.
    page.waitForResponse(response -> response.url().endsWith("/me"), part("me.join")::click);
    assertThat(people().first()).hasText(name);
    assertThat(part("me.join")).hasText("Save");
    return this;
  }

  BoardPage write(String text) {
    openPanel("messages");
    part("write.text").fill(text);
    part("write.text").press("Enter");
    return this;
  }

  /** The texts of all messages, oldest first. */
  Locator messages() {
    return part("messages.list").locator(".posted-text");
  }

  public BoardPage awaitLive() {
    return awaitConnection("live", PATIENCE);
  }

  /**
   * Looks at every frame, so that the time that it allows is the time that it takes. A document
   * that has just replaced another one has no body yet.
   */
  public BoardPage awaitConnection(String state, Duration atMost) {
    page.waitForFunction(
        "state => document.body && document.body.getAttribute('data-connection') === state",
        state,
        new WaitForFunctionOptions().setTimeout((double) atMost.toMillis()));
    return this;
  }

  /** Notes on the document that it is this one. */
  public BoardPage mark() {
    page.evaluate("() => { window.sameDocument = true; }");
    return this;
  }

  /** Whether it has not been loaded again since it was marked. */
  public boolean isSameDocument() {
    return Boolean.TRUE.equals(page.evaluate("() => window.sameDocument"));
  }

  /** The value of a control as a text; {@code true} or {@code false} of a switch. */
  String value(String id) {
    return (String)
        control(id)
            .evaluate("input => input.type === 'checkbox' ? String(input.checked) : input.value");
  }

  /** The ids of all controls, in the order of the page. */
  List<String> controls() {
    return ((List<?>) page.locator(".sync").evaluateAll("inputs => inputs.map(input => input.id)"))
        .stream().map(String.class::cast).toList();
  }

  /** The type of a control: {@code range}, {@code number}, {@code select}. */
  String type(String id) {
    return String.valueOf(control(id).getAttribute("data-type"));
  }

  /** Types a number in place of what is there, and sets it. */
  void setNumber(String id, String number) {
    control(id).fill(number);
    control(id).press("Enter");
  }

  /** The true value of a number, beside what is typed or was refused. */
  Locator now(String id) {
    return page.locator("[id='" + id + ".now']");
  }

  /** The texts of all values, by id. */
  public Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    for (Object entry :
        (Iterable<?>)
            page.evaluate(
                "() => [].map.call(document.querySelectorAll('.sync'), input => [input.id,"
                    + " input.type === 'checkbox' ? String(input.checked) : input.value])")) {
      List<?> pair = (List<?>) entry;
      values.put((String) pair.get(0), (String) pair.get(1));
    }
    return values;
  }

  /** Waits until a control and its output show a value. */
  void awaitValue(String id, Object value) {
    awaitValue(id, value, PATIENCE);
  }

  void awaitValue(String id, Object value, Duration atMost) {
    String words = value instanceof Boolean on ? (on ? "^on$" : "^off$") : words(value.toString());
    try {
      page.waitForFunction(
          SHOWS,
          List.of(id, value.toString(), words),
          new WaitForFunctionOptions().setTimeout((double) atMost.toMillis()));
    } catch (TimeoutError late) {
      String shown = value(id) + String.join(", ", output(id).allTextContents());
      throw new AssertionError("expected " + id + " to show " + value + ", got " + shown, late);
    }
  }

  /** Waits until nobody holds a control: a release comes after the value. */
  void awaitFree(String id) {
    page.waitForFunction(
        """
        id => fetch(`/api/boards/${document.body.getAttribute('data-board')}/people`)
            .then(answer => answer.json())
            .then(here => here.people.every(person => !(person.holds || []).includes(id)))
        """,
        id,
        new WaitForFunctionOptions().setPollingInterval(20));
  }

  /** Waits until the page shows what the owner has, whatever is still under way. */
  void settle(TestMover owner) {
    await()
        .pollInSameThread()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Map<String, String> values = new TreeMap<>();
              owner.values().forEach((id, value) -> values.put(id, String.valueOf(value)));
              assertThat(values()).as(this::state).isEqualTo(values);
            });
    owner.values().forEach(this::awaitValue);
  }

  /** What the page says of itself and its controls, to find out why it shows what it shows. */
  String state() {
    return (String) page.evaluate(STATE);
  }

  /**
   * What an output says of a value: of a number, with a real minus and the decimals of its steps.
   */
  private static String words(String value) {
    if (!value.matches("-?\\d+(\\.\\d+)?")) return "^" + value + "$";
    String zeros = value.contains(".") ? "0*" : "(\\.0+)?";
    return "^" + value.replace("-", "\u2212").replace(".", "\\.") + zeros + "$";
  }

  /** Notes from now on what the page says to those who do not see it. */
  BoardPage listen() {
    page.evaluate(
        "() => { window.heard = []; new MutationObserver(changes => changes.forEach(change =>"
            + " change.addedNodes.forEach(node => window.heard.push(node.textContent))))"
            + ".observe(document.getElementById('page.news'), {childList: true}); }");
    return this;
  }

  /** Waits until the page has said something since it is listened to. */
  void awaitHeard(String pattern) {
    page.waitForFunction(
        "pattern => window.heard.some(text => new RegExp(pattern).test(text))", pattern);
  }

  void awaitMessage(String id, String pattern) {
    assertThat(message(id)).hasText(Pattern.compile(pattern));
  }

  /** Presses the mouse on a slider, at a fraction of its length. */
  void press(String id, double fraction) {
    moveTo(id, fraction);
    page.mouse().down();
  }

  void moveTo(String id, double fraction) {
    Point point = at(id, fraction);
    page.mouse().move(point.x, point.y);
  }

  void release() {
    page.mouse().up();
  }

  /** Does nothing for so long. */
  void rest(int millis) {
    page.waitForFunction(
        "until => performance.now() >= until",
        ((Number) page.evaluate("() => performance.now()")).doubleValue() + millis);
  }

  /** Where a slider's thumb is at a fraction of its length. */
  Point at(String id, double fraction) {
    BoundingBox box = control(id).boundingBox();
    return new Point(
        box.x + HALF_THUMB + fraction * (box.width - 2 * HALF_THUMB), box.y + box.height / 2);
  }

  /** Whether every control refuses to be moved. */
  public boolean isInert() {
    return (Boolean)
        page.evaluate(
            "() => [].every.call(document.querySelectorAll('.sync'),"
                + " input => input.disabled || input.readOnly)");
  }

  record Point(double x, double y) {}
}
