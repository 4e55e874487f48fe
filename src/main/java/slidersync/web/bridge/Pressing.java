package slidersync.web.bridge;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import slidersync.bus.Addresses;
import slidersync.bus.HomeLoop;
import slidersync.sync.StreamId;
import slidersync.web.feed.Feeds;

/**
 * Remembers on which boards the clients of this web verticle press buttons, and tells the owners
 * when one is gone: what it pressed is released at once.
 */
public final class Pressing {

  private final HomeLoop home = HomeLoop.here();
  private final Vertx vertx;
  private final Feeds feeds;
  private final Map<String, String> presses = new HashMap<>();
  private final Map<Client, Set<String>> boards = new HashMap<>();

  public Pressing(Vertx vertx, Feeds feeds) {
    this.vertx = vertx;
    this.feeds = feeds;
    for (String board : feeds.boards()) presses.put(Addresses.press(board), board);
  }

  /** Notes the board if the command presses a button there with a page's hand, not a program's. */
  void sent(Client client, String address) {
    home.check();
    String board = presses.get(address);
    if (board != null && client.participates(board))
      boards.computeIfAbsent(client, first -> new HashSet<>()).add(board);
  }

  /** Tells the owners that the client's socket is closed. */
  void lost(Client client) {
    home.check();
    Set<String> pressed = boards.remove(client);
    if (pressed == null) return;
    for (String board : pressed) {
      DeliveryOptions options =
          feeds.of(board, StreamId.CONTROLS).stamp(client.sender().stamp(new DeliveryOptions()));
      vertx.eventBus().send(Addresses.gone(board), null, options);
    }
  }
}
