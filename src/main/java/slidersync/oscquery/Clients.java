package slidersync.oscquery;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import slidersync.board.BoardDefinition;
import slidersync.door.DoorMeters;
import slidersync.osc.Peer;
import slidersync.osc.Switchboard;
import slidersync.web.http.Upgrades;

/** All clients that have a WebSocket. */
final class Clients {

  /** How often they are asked whether they are there. */
  private static final Duration PING_INTERVAL = Duration.ofSeconds(20);

  /** How often what they hold is looked at. */
  private static final Duration TICK = Duration.ofMillis(250);

  private final Switchboard switchboard;
  private final Upgrades upgrades;
  private final Catalog catalog;
  private final Questions questions;
  private final DoorMeters meters;
  private final Set<Client> clients = new LinkedHashSet<>();

  Clients(
      Vertx vertx, Switchboard switchboard, Upgrades upgrades, HostInfo host, DoorMeters meters) {
    this.switchboard = switchboard;
    this.upgrades = upgrades;
    this.meters = meters;
    catalog = new Catalog(switchboard, this::tell);
    questions = new Questions(catalog, host, meters);
    vertx.setPeriodic(PING_INTERVAL.toMillis(), again -> clients.forEach(Client::ping));
    vertx.setPeriodic(TICK.toMillis(), again -> switchboard.tick());
  }

  private void tell(Tree.Difference difference) {
    clients.forEach(client -> client.grown(difference));
  }

  /** Answers a request that wants no WebSocket. */
  void answer(RoutingContext context) {
    questions.answer(context);
  }

  /** Takes a request for a WebSocket, at any path. */
  void accept(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.toWebSocket().onSuccess(socket -> open(socket, request)).onFailure(context::fail);
  }

  private void open(ServerWebSocket socket, HttpServerRequest request) {
    Client client =
        new Client(
            socket, upgrades.take(request.connection()), switchboard, catalog, questions, meters);
    clients.add(client);
    tellAllClients();
    socket
        .textMessageHandler(client::receive)
        .binaryMessageHandler(client::receive)
        .exceptionHandler(broken -> meters.refused())
        .closeHandler(
            closed -> {
              clients.remove(client);
              switchboard.gone(client);
            });
  }

  private void tellAllClients() {
    Set<Peer> all = Set.copyOf(clients);
    for (BoardDefinition board : switchboard.definitions()) {
      switchboard.setTargets(board.id(), all);
    }
  }
}
