package slidersync.bus;

import io.vertx.core.MultiMap;
import io.vertx.core.eventbus.DeliveryOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sign of life of a board's owner. It is a header of all that the owner says, and comes back to
 * it as a header of commands, so that the owner knows how long ago they were sent. Nobody else can
 * tell what its time means.
 *
 * @param owner an id that no other owner of the board has, nor had
 * @param at nanoseconds by the owner's own clock
 */
public record Heartbeat(String owner, long at) {

  private static final String HEADER = "beat";
  private static final Pattern FORM = Pattern.compile("([0-9a-f-]{1,40})@(-?\\d{1,19})");

  /** The one in these headers; null if there is none, or not of that form. */
  public static @Nullable Heartbeat of(MultiMap headers) {
    String text = headers.get(HEADER);
    if (text == null) return null;
    Matcher form = FORM.matcher(text);
    return form.matches() ? new Heartbeat(form.group(1), Long.parseLong(form.group(2))) : null;
  }

  /** Whether headers say anything of a beat, be it that none was heard. */
  public static boolean isIn(MultiMap headers) {
    return headers.contains(HEADER);
  }

  /** Makes what is sent with the options carry a beat, or say that none was heard. */
  public static DeliveryOptions stamp(DeliveryOptions options, @Nullable Heartbeat beat) {
    return options.addHeader(HEADER, beat == null ? "" : beat.owner + "@" + beat.at);
  }

  /** This one, heard after another, or the other where that is newer all the same. */
  Heartbeat after(@Nullable Heartbeat heard) {
    return heard != null && heard.owner.equals(owner) && heard.at - at > 0 ? heard : this;
  }
}
