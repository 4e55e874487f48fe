package slidersync.web.bridge;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.board.PeopleCommand.Join;
import slidersync.bus.Addresses;
import slidersync.bus.HomeLoop;
import slidersync.bus.ProfileCodec;
import slidersync.bus.Sender;
import slidersync.bus.command.PeopleCodec;
import slidersync.sync.StreamId;
import slidersync.web.feed.Feeds;

/**
 * Speaks for the people who joined boards over the sockets of this web verticle: every second it
 * tells each board's owner, old or new, who is here. It stops to speak for a client that has left,
 * and for one that was not heard for a while.
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

  /** Whether a command joins a board, so that its outcome matters here. */
  boolean isJoin(String address) {
    return joins.containsKey(address);
  }

  /**
   * Notes who has joined a board, if the command that has succeeded is that. A client that has left
   * it meanwhile, or is gone, is not there any more.
   *
   * @param departures how often the client had left the board before
   * @param reply with the profile under which the client has joined
   */
  void joined(Client client, String address, int departures, @Nullable Object reply) {
    home.check();
    String board = joins.get(address);
    if (board == null || client.isGone() || client.departures(board) != departures) return;
    client.joinBoard(board);
    Sender sender = client.sender();
    ProfileCodec.decodeReply(reply)
        .map(profile -> new Join(requireNonNull(sender.participant()), sender.seat(), profile))
        .ifPresent(join -> requireNonNull(here.get(board)).put(client, join));
  }

  /** Stops to speak for a client at a board, if the command leaves it. */
  void leaving(Client client, String address) {
    home.check();
    String board = leaves.get(address);
    if (board == null) return;
    client.leaveBoard(board);
    requireNonNull(here.get(board)).remove(client);
  }

  /**
   * Stops to speak for a client whose socket is closed. A page may come back as the same
   * participant; a program cannot, so it leaves.
   */
  void lost(Client client) {
    home.check();
    here.forEach(
        (board, people) -> {
          if (people.remove(client) != null && client.isProgram()) leave(board, client);
        });
  }

  private void leave(String board, Client client) {
    DeliveryOptions options = client.sender().stamp(options(board));
    vertx.eventBus().send(Addresses.leave(board), new JsonObject(), options);
  }

  /** Tells that a participant loads a board's page: perhaps again, after it has said goodbye. */
  public void expect(String board, String participant) {
    DeliveryOptions options = new Sender(participant, participant).stamp(options(board));
    vertx.eventBus().send(Addresses.returning(board), null, options);
  }

  private void tell(String board, Map<Client, Join> people) {
    home.check();
    people
        .keySet()
        .removeIf(
            client -> {
              boolean isSilent = client.isSilent(SILENCE);
              if (isSilent) client.leaveBoard(board);
              return isSilent;
            });
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
