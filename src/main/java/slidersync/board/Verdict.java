package slidersync.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a {@link Rule} says of a change. */
public sealed interface Verdict {

  /** The change is made as it is. */
  static Verdict accept() {
    return new Accept();
  }

  /**
   * The change is not made.
   *
   * @param sentence for people, who read it at the control: {@code Fog only when the fan is on}
   */
  static Verdict refuse(String sentence) {
    return new Refuse(null, sentence);
  }

  /** The change is not made because of one of its controls. */
  static Verdict refuse(String control, String sentence) {
    return new Refuse(control, sentence);
  }

  /**
   * The change is made with these values beside its own, or instead of them. They have to fit their
   * controls, as a program would set them. The rules are asked again about the result.
   */
  static Verdict correct(Map<String, ?> values) {
    return new Correct(new LinkedHashMap<>(values));
  }

  /** See {@link #accept}. */
  record Accept() implements Verdict {}

  /** See {@link #refuse(String, String)}. */
  record Refuse(@Nullable String control, String sentence) implements Verdict {

    public Refuse {
      if (sentence.isBlank()) {
        throw new IllegalArgumentException("expected a sentence that says why");
      }
    }
  }

  /** See {@link #correct}. */
  record Correct(Map<String, Object> values) implements Verdict {

    public Correct {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }
}
