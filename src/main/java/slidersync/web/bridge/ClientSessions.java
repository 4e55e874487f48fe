package slidersync.web.bridge;

import io.vertx.core.Vertx;
import slidersync.web.feed.ClientSocket;
import slidersync.web.http.WebMeters;

/** Makes a {@link ClientSession} of each socket that opens. */
public record ClientSessions(
    Vertx vertx,
    PermittedAddresses permitted,
    Presence presence,
    Pressing pressing,
    WebMeters meters) {

  /** Serves a socket from now on. */
  public ClientSession open(ClientSocket socket, Client client) {
    Commands commands = new Commands(vertx, presence, pressing, client);
    meters.opened();
    return new ClientSession(client, socket, permitted, commands, meters, () -> leave(client));
  }

  private void leave(Client client) {
    presence.lost(client);
    pressing.lost(client);
    meters.closed();
  }
}
