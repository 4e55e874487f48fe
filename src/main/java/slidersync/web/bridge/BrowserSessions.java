package slidersync.web.bridge;

import io.vertx.ext.web.RoutingContext;
import slidersync.web.feed.ClientSocket;
import slidersync.web.identity.Identity;
import slidersync.web.identity.IdentityCookie;

/** Opens the sessions of browsers, which a cookie names. */
public record BrowserSessions(ClientSessions sessions, IdentityCookie identities) {

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
    return sessions.open(socket, Client.browser(participant));
  }
}
