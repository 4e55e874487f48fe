package slidersync.bus;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.board.Profile;

/**
 * Keeps participants of this program at a board: they join again and again until they leave, as the
 * board takes somebody who is silent for some seconds to be gone.
 */
final class SeatKeeper {

  /** A third of the board's patience. */
  private static final long REPEAT_MILLIS = 2_000;

  private final BoardLink link;
  private final Map<Sender, Seat> seats = new HashMap<>();

  SeatKeeper(BoardLink link) {
    this.link = link;
    link.home().run(() -> link.atEnd(() -> List.copyOf(seats.values()).forEach(this::leave)));
  }

  /** A participant who is to stay at the board. */
  private static final class Seat {

    private final Sender sender;
    private @Nullable Long timer;

    Seat(Sender sender) {
      this.sender = sender;
    }
  }

  /** Joins, and goes on joining under the profile that the board has given. */
  Future<Profile> join(Sender sender, JsonObject body) {
    return link.home()
        .call(
            () -> {
              Seat seat = new Seat(sender);
              stopRepeating(seats.put(sender, seat));
              return send(sender, body)
                  .map(reply -> ProfileCodec.decodeReply(reply).orElseThrow())
                  .onSuccess(profile -> repeat(seat, profile));
            });
  }

  private void repeat(Seat seat, Profile profile) {
    if (seats.get(seat.sender) != seat) return;
    JsonObject body = ProfileCodec.encode(profile);
    seat.timer = link.vertx().setPeriodic(REPEAT_MILLIS, again -> send(seat.sender, body));
  }

  private Future<JsonObject> send(Sender sender, JsonObject body) {
    return link.request(Addresses.join(link.board()), body, sender);
  }

  /** Leaves; completes when the board knows. */
  Future<Void> leave(Sender sender) {
    return link.home()
        .call(
            () -> {
              stopRepeating(seats.remove(sender));
              return leave(new Seat(sender));
            });
  }

  private Future<Void> leave(Seat seat) {
    stopRepeating(seat);
    return link.request(Addresses.leave(link.board()), new JsonObject(), seat.sender).mapEmpty();
  }

  private void stopRepeating(@Nullable Seat seat) {
    if (seat != null && seat.timer != null) link.vertx().cancelTimer(seat.timer);
  }
}
