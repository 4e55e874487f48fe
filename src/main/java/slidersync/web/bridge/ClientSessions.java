package slidersync.web.bridge;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import slidersync.bus.Sender;
import slidersync.web.feed.ClientSocket;
import slidersync.web.http.WebMeters;
import slidersync.web.identity.Identity;
import slidersync.web.identity.IdentityCookie;

/** Makes a {@link ClientSession} of each socket that opens. */
public record ClientSessions(
    Vertx vertx,
    PermittedAddresses permitted,
    IdentityCookie identities,
    Presence presence,
    Pressing pressing,
    WebMeters meters) {

  private static final String PARTICIPANT = "participant";

  /** Reads the participant from the cookie, before SockJS takes the cookies away. */
  void identify(RoutingContext context) {
    identities
        .of(context.request())
        .ifPresent(identity -> context.put(PARTICIPANT, identity.participant()));
    context.next();
  }

  /**
   * Serves a socket from now on, in the name of the participant whom the cookie names; without a
   * cookie each socket is a participant of its own.
   *
   * @param request the request that opened it
   */
  ClientSession open(ClientSocket socket, RoutingContext request) {
    String known = request.get(PARTICIPANT);
    String participant = known == null ? Identity.random().participant() : known;
    Client client = new Client(new Sender(participant, UUID.randomUUID().toString()));
    Commands commands = new Commands(vertx, permitted, presence, pressing, client);
    meters.opened();
    return new ClientSession(client, socket, permitted, commands, meters, () -> leave(client));
  }

  private void leave(Client client) {
    presence.lost(client);
    pressing.lost(client);
    meters.closed();
  }
}
