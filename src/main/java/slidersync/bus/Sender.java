package slidersync.bus;

import io.vertx.core.MultiMap;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Author;
import slidersync.text.Ids;

/**
 * Who sends a command, in its headers. The bridge stamps what browsers send, whatever they say
 * themselves; other verticles are trusted, and may send as a participant or as nobody.
 *
 * @param participant an id; null for a program without one
 * @param seat which of the participant's pages it is
 */
public record Sender(@Nullable String participant, String seat) {

  private static final String PARTICIPANT = "participant";
  private static final String SEAT = "seat";

  public static Sender of(Message<?> message) {
    MultiMap headers = message.headers();
    String participant = headers.get(PARTICIPANT);
    if (participant == null || !Ids.isValid(participant)) return new Sender(null, "");
    String seat = headers.get(SEAT);
    return new Sender(participant, seat == null ? participant : seat);
  }

  /** The participant, or else the program that calls itself so. */
  public Author author(@Nullable String label) {
    return participant == null ? new Author(null, label) : Author.participant(participant);
  }

  /** Makes what is sent with the options come from this sender. */
  public DeliveryOptions stamp(DeliveryOptions options) {
    if (participant != null) options.addHeader(PARTICIPANT, participant).addHeader(SEAT, seat);
    return options;
  }
}
