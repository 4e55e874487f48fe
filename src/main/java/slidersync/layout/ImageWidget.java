package slidersync.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import slidersync.control.Definition;
import slidersync.text.SingleLine;

/** A picture of this server, for example from the author's {@code --webroot}. */
record ImageWidget() implements Widget {

  private static final String SRC = "src";
  private static final String ALT = "alt";
  private static final int LENGTH = 300;

  /** A path of this server; two slashes or a backslash would lead to another one. */
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");

  @Override
  public String name() {
    return "image";
  }

  @Override
  public List<Role> roles() {
    return List.of();
  }

  @Override
  public Size size() {
    return Size.of(2, 2);
  }

  @Override
  public Set<String> attributes() {
    return Set.of(SRC, ALT);
  }

  @Override
  public Map<String, Object> view(Definition item) {
    String expected = "the path of a picture on this server, like /stage.svg";
    String src = item.text(SRC, LENGTH).orElseThrow(() -> item.missing(SRC, expected));
    if (!PATH.matcher(src).matches()) throw item.refusal(SRC, expected, src);
    String alt =
        item.text(ALT, LENGTH)
            .orElseThrow(
                () -> item.missing(ALT, SingleLine.expected(LENGTH) + " that says what it shows"));
    return Map.of(SRC, src, ALT, alt);
  }
}
