package slidersync.web;

import io.vertx.core.Vertx;

/** Makes a {@link Visitor} of each socket that opens. */
record Visitors(Vertx vertx, Permitted permitted, WebMeters meters) {

  Visitor welcome(BrowserSocket socket) {
    meters.opened();
    return new Visitor(vertx, socket, permitted, meters);
  }
}
