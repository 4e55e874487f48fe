package slidersync.web.bridge;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.board.PeopleCommand.Join;
import slidersync.bus.Addresses;
import slidersync.bus.HomeLoop;
import slidersync.bus.PeopleCodec;
import slidersync.bus.Sender;
import slidersync.sync.StreamId;
import slidersync.web.feed.Feeds;

/**
 * Speaks for the people who joined boards over the sockets of this web verticle: every second it
 * tells each board's owner, old or new, who is here. Who leaves without a word is spoken for no
 * more, and so is who has not been heard for a while.
 */
public final class Presence {

  private static final Duration ROUND = Duration.ofSeconds(1);

  /** A page sends a ping every 5 s at least. */
  private static final Duration SILENCE = Duration.ofSeconds(7);

  private final HomeLoop home = HomeLoop.here();
  private final Vertx vertx;
  private final Feeds feeds;
  private final Map<String, String> joins = new HashMap<>();
  private final Map<String, String> leaves = new HashMap<>();

  /** By board, and then by the client that has joined it. */
  private final Map<String, Map<Client, Join>> here = new HashMap<>();

  public Presence(Vertx vertx, Feeds feeds) {
    this.vertx = vertx;
    this.feeds = feeds;
    for (String board : feeds.boards()) {
      joins.put(Addresses.join(board), board);
      leaves.put(Addresses.leave(board), board);
      here.put(board, new LinkedHashMap<>());
    }
    vertx.setPeriodic(ROUND.toMillis(), tick -> here.forEach(this::tell));
  }

  /** Whether it matters here what becomes of a command. */
  boolean isJoin(String address) {
    return joins.containsKey(address);
  }

  /**
   * A command has succeeded.
   *
   * @param reply which tells how others see whoever has joined
   */
  void joined(Client client, String address, @Nullable Object reply) {
    home.check();
    Map<Client, Join> board = here.get(joins.get(address));
    if (board == null) return;
    Sender sender = client.sender();
    PeopleCodec.decodeReply(reply)
        .map(person -> new Join(requireNonNull(sender.participant()), sender.seat(), person))
        .ifPresent(join -> board.put(client, join));
  }

  /** Speaks no more for somebody who is about to leave a board, if the command is that. */
  void leaving(Client client, String address) {
    home.check();
    Map<Client, Join> board = here.get(leaves.get(address));
    if (board != null) board.remove(client);
  }

  /** The socket is gone. */
  void lost(Client client) {
    home.check();
    here.values().forEach(board -> board.remove(client));
  }

  /** Somebody loads a board's page: perhaps again, and it has just said that they leave. */
  public void expect(String board, String participant) {
    DeliveryOptions options = new Sender(participant, participant).stamp(options(board));
    vertx.eventBus().send(Addresses.returning(board), null, options);
  }

  private void tell(String board, Map<Client, Join> people) {
    home.check();
    people.keySet().removeIf(client -> client.isSilent(SILENCE));
    if (people.isEmpty()) return;
    vertx
        .eventBus()
        .send(
            Addresses.present(board),
            PeopleCodec.encodePresent(people.values().stream().toList()),
            options(board));
  }

  private DeliveryOptions options(String board) {
    return feeds.of(board, StreamId.CONTROLS).stamp(new DeliveryOptions());
  }
}
