package slidersync.text;

import java.util.regex.Pattern;

/** The form of the ids of boards and controls, which addresses, URLs and HTML ids contain. */
public final class Ids {

  /** A letter, then at most 39 letters, digits, hyphens and underscores. */
  public static final String FORM = "[A-Za-z][A-Za-z0-9_-]{0,39}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  private Ids() {}

  public static boolean isValid(String id) {
    return PATTERN.matcher(id).matches();
  }
}
