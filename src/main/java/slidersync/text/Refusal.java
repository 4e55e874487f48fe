package slidersync.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as data: programs and pages decide by the reason and the details. The message is for
 * people, and its words may change.
 *
 * @param message one line that says what is wrong and what was expected, for example {@code
 *     slider1: expected a number from 0 to 50, got 51}
 * @param control the id of the control that it is about; null if it is not about exactly one
 * @param details texts, numbers and booleans by name; docs/protocol.md lists them for each reason
 */
public record Refusal(
    Reason reason, String message, @Nullable String control, Map<String, Object> details) {

  /** What was expected, in words. */
  public static final String EXPECTED = "expected";

  /** The beginning of what came instead. */
  public static final String GOT = "got";

  /** After how many milliseconds the same request may succeed. */
  public static final String RETRY_AFTER = "retryAfter";

  /** The limit that was reached. */
  public static final String MOST = "most";

  public Refusal {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** Makes a refusal that is about no control. */
  public static Refusal of(Reason reason, String message) {
    return new Refusal(reason, message, null, Map.of());
  }

  /**
   * Makes a refusal that is about one control, which its message names.
   *
   * @param problem the message without the control's name
   */
  public static Refusal of(Reason reason, String control, String problem) {
    return new Refusal(reason, control + ": " + problem, control, Map.of());
  }

  /** Refuses the value of a control. */
  public static Refusal ofValue(String control, String expected, @Nullable Object got) {
    return of(Reason.INVALID_VALUE, control, problem(expected, got)).withBoth(expected, got);
  }

  /** Refuses the value of a field of a body. */
  public static Refusal ofField(String field, String expected, @Nullable Object got) {
    return of(Reason.INVALID_VALUE, field + ": " + problem(expected, got))
        .with("field", field)
        .withBoth(expected, got);
  }

  private static String problem(String expected, @Nullable Object got) {
    return "expected " + expected + ", got " + Quoted.of(got);
  }

  private Refusal withBoth(String expected, @Nullable Object got) {
    return with(EXPECTED, expected).with(GOT, Quoted.of(got));
  }

  /** The same refusal with one more detail. */
  public Refusal with(String name, Object detail) {
    Map<String, Object> more = new LinkedHashMap<>(details);
    more.put(name, detail);
    return new Refusal(reason, message, control, more);
  }
}
