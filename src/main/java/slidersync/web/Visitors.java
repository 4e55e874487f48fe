package slidersync.web;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** Makes a {@link Visitor} of each socket that opens. */
record Visitors(
    Vertx vertx, Permitted permitted, Identities identities, Presence presence, WebMeters meters) {

  /** Whose socket is about to be opened: without a cookie somebody who is new with each socket. */
  Identity identify(RoutingContext context) {
    return identities.of(context.request()).orElseGet(Identity::random);
  }

  Visitor welcome(BrowserSocket socket, Identity identity) {
    meters.opened();
    return new Visitor(this, socket, identity.participant());
  }
}
