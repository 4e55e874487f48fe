package slidersync.wiring;

import java.util.List;
import slidersync.control.Action;
import slidersync.control.Control;
import slidersync.text.Color;

/** The type tags of OSC in which values can be written, the usual one first. */
public final class OscTags {

  private static final List<String> NUMBERS = List.of("f", "i", "h", "d", "s");
  private static final List<String> TRUTHS = List.of("T", "i", "f", "h", "d", "s");
  private static final List<String> COLORS = List.of("r", "s", "i");
  private static final List<String> CHOICES = List.of("s", "i");
  private static final List<String> TEXTS = List.of("s");

  private OscTags() {}

  /** Gives the tags for a control's values, by what its type says of them; none for a trigger. */
  public static List<String> of(Control control) {
    if (control.type().action() == Action.FIRE) return List.of();
    if (control.initial() instanceof Number) return NUMBERS;
    if (control.initial() instanceof Boolean) return TRUTHS;
    if (control.type().attributes().containsKey("options")) return CHOICES;
    return control.type().expected().equals(Color.EXPECTED) ? COLORS : TEXTS;
  }
}
