package slidersync.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Colours as HTML writes them, {@code #rrggbb}; in normal form in lower case. */
public final class Color {

  /** What {@link #normalForm} takes, in words. */
  public static final String EXPECTED = "a color like #1a2b3c";

  private static final Pattern FORM = Pattern.compile("#[0-9A-Fa-f]{6}");

  private Color() {}

  /** Brings a colour into its normal form; gives nothing for any other value. */
  public static Optional<String> normalForm(@Nullable Object value) {
    return value instanceof String text && FORM.matcher(text).matches()
        ? Optional.of(text.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
