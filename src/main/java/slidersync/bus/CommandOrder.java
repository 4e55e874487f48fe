package slidersync.bus;

import io.vertx.core.MultiMap;
import io.vertx.core.eventbus.DeliveryOptions;
import org.jspecify.annotations.Nullable;

/**
 * The place of a command among those of its sender, in two headers. Commands overtake each other
 * only where a connection between nodes was lost; the owner refuses those that were overtaken.
 *
 * @param sender an id that no other sender has
 * @param place a number greater than those of all commands that it has sent before
 */
public record CommandOrder(String sender, long place) {

  private static final String SENDER = "sender";
  private static final String PLACE = "place";

  /** Reads the place from headers; null if there is none, or not of that form. */
  public static @Nullable CommandOrder of(MultiMap headers) {
    String sender = headers.get(SENDER);
    String place = headers.get(PLACE);
    if (sender == null || place == null || !place.matches("\\d{1,18}")) return null;
    return new CommandOrder(sender, Long.parseLong(place));
  }

  /** Adds the headers to the options. */
  DeliveryOptions stamp(DeliveryOptions options) {
    return options.addHeader(SENDER, sender).addHeader(PLACE, Long.toString(place));
  }
}
