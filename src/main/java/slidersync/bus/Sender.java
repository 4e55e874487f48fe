package slidersync.bus;

import io.vertx.core.MultiMap;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Author;
import slidersync.text.Ids;

/**
 * The sender of a command, in two headers. The bridge stamps the commands of browsers, whatever
 * headers these send. Other verticles are trusted: they may send as any participant or as nobody.
 *
 * @param participant the id; null for a program that is no participant
 * @param seat the participant's page
 */
public record Sender(@Nullable String participant, String seat) {

  private static final String PARTICIPANT = "participant";
  private static final String SEAT = "seat";

  /** Reads the sender from headers; nobody if they have no valid participant. */
  public static Sender of(Message<?> message) {
    MultiMap headers = message.headers();
    String participant = headers.get(PARTICIPANT);
    if (participant == null || !Ids.isValid(participant)) return new Sender(null, "");
    String seat = headers.get(SEAT);
    return new Sender(participant, seat == null ? participant : seat);
  }

  /** The participant as an author, else the program with this label. */
  public Author author(@Nullable String label) {
    return participant == null ? new Author(null, label) : Author.participant(participant);
  }

  /** The hand that presses a button: the participant's page, or the program that has that label. */
  public String hand(Author author) {
    return participant == null ? "program " + author.label() : "page " + seat;
  }

  /** Adds the headers to the options. */
  public DeliveryOptions stamp(DeliveryOptions options) {
    if (participant != null) options.addHeader(PARTICIPANT, participant).addHeader(SEAT, seat);
    return options;
  }
}
