package slidersync.bus;

import io.vertx.core.MultiMap;
import io.vertx.core.eventbus.DeliveryOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sign of life of a board's owner. The owner sends its newest one as a header of all that it
 * sends, and followers return it as a header of commands, so that the owner knows how long ago they
 * were sent. The time means nothing to anybody else.
 *
 * @param owner an id that no other owner of the board has or had
 * @param at nanoseconds by the owner's own clock
 */
public record Heartbeat(String owner, long at) {

  private static final String HEADER = "beat";
  private static final Pattern FORM = Pattern.compile("([0-9a-f-]{1,40})@(-?\\d{1,19})");

  /** Reads the heartbeat from headers; null if there is none, or not of that form. */
  public static @Nullable Heartbeat of(MultiMap headers) {
    String text = headers.get(HEADER);
    if (text == null) return null;
    Matcher form = FORM.matcher(text);
    return form.matches() ? new Heartbeat(form.group(1), Long.parseLong(form.group(2))) : null;
  }

  /** Whether headers have a heartbeat, or say that none was heard. */
  public static boolean isIn(MultiMap headers) {
    return headers.contains(HEADER);
  }

  /** Adds a heartbeat to the options, or that none was heard if it is null. */
  public static DeliveryOptions stamp(DeliveryOptions options, @Nullable Heartbeat heartbeat) {
    String text = heartbeat == null ? "" : heartbeat.owner + "@" + heartbeat.at;
    return options.addHeader(HEADER, text);
  }

  /** The newest of this one and the one heard before; this one if they are of two owners. */
  Heartbeat newest(@Nullable Heartbeat before) {
    return before != null && before.owner.equals(owner) && before.at - at > 0 ? before : this;
  }
}
