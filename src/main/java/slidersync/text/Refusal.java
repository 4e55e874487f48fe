package slidersync.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was refused and why, as data: programs and pages decide by the reason and the details. The
 * sentence is for people, and nobody may rely on its words.
 *
 * @param message one line that names what was wrong and says what was expected, for example {@code
 *     slider1: expected a number from 0 to 50, got 51}
 * @param control the control that it is about; null if it is about none, or about several
 * @param details texts, numbers and booleans by name; which ones, the protocol's description says
 *     for each reason
 */
public record Refusal(
    Reason reason, String message, @Nullable String control, Map<String, Object> details) {

  /** What would have been taken, in words. */
  public static final String EXPECTED = "expected";

  /** An excerpt of what came instead. */
  public static final String GOT = "got";

  /** After how many milliseconds the same request may succeed. */
  public static final String RETRY_AFTER = "retryAfter";

  /** The limit that was met. */
  public static final String MOST = "most";

  public Refusal {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  public static Refusal of(Reason reason, String message) {
    return new Refusal(reason, message, null, Map.of());
  }

  /**
   * A refusal that is about one control, which its message names.
   *
   * @param problem the message without the control's name
   */
  public static Refusal of(Reason reason, String control, String problem) {
    return new Refusal(reason, control + ": " + problem, control, Map.of());
  }

  /** The refusal of a control's value. */
  public static Refusal ofValue(String control, String expected, @Nullable Object got) {
    return of(Reason.INVALID_VALUE, control, problem(expected, got)).unfit(expected, got);
  }

  /** The refusal of the value of a body's field. */
  public static Refusal ofField(String field, String expected, @Nullable Object got) {
    return of(Reason.INVALID_VALUE, field + ": " + problem(expected, got))
        .with("field", field)
        .unfit(expected, got);
  }

  private static String problem(String expected, @Nullable Object got) {
    return "expected " + expected + ", got " + Quoted.of(got);
  }

  private Refusal unfit(String expected, @Nullable Object got) {
    return with(EXPECTED, expected).with(GOT, Quoted.of(got));
  }

  /** The same with one more detail. */
  public Refusal with(String name, Object detail) {
    Map<String, Object> more = new LinkedHashMap<>(details);
    more.put(name, detail);
    return new Refusal(reason, message, control, more);
  }
}
