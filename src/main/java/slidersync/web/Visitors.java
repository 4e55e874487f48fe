package slidersync.web;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** Makes a {@link Visitor} of each socket that opens. */
record Visitors(
    Vertx vertx, Permitted permitted, Identities identities, Presence presence, WebMeters meters) {

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
  Visitor welcome(BrowserSocket socket, RoutingContext context) {
    meters.opened();
    String known = context.get(PARTICIPANT);
    return new Visitor(this, socket, known == null ? Identity.random().participant() : known);
  }
}
