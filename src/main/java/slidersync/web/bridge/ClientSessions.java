package slidersync.web.bridge;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
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
    WebMeters meters) {

  private static final String PARTICIPANT = "participant";

  /** Finds out who it is, before SockJS takes the cookies away. */
  void identify(RoutingContext context) {
    identities
        .of(context.request())
        .ifPresent(identity -> context.put(PARTICIPANT, identity.participant()));
    context.next();
  }

  /**
   * Serves a socket from now on; without a cookie it is somebody's who is new with each socket.
   *
   * @param context the request that opened it
   */
  ClientSession welcome(ClientSocket socket, RoutingContext context) {
    meters.opened();
    String known = context.get(PARTICIPANT);
    return new ClientSession(this, socket, known == null ? Identity.random().participant() : known);
  }
}
