package slidersync.web;

import io.vertx.core.Vertx;
import io.vertx.core.shareddata.LocalMap;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which sessions of browsers that poll have a poll waiting, on whichever event loop of this node it
 * came in.
 */
final class Polls {

  /** By path; the number tells a poll from the one before it, which may be seen to end later. */
  private final LocalMap<String, Long> waiting;

  Polls(Vertx vertx) {
    waiting = vertx.sharedData().getLocalMap("slidersync.polls");
  }

  /** Handles a poll before SockJS does. */
  void arrive(RoutingContext context) {
    String path = context.normalizedPath();
    Long poll = ThreadLocalRandom.current().nextLong();
    waiting.put(path, poll);
    context.addEndHandler(end -> waiting.removeIfPresent(path, poll));
    context.next();
  }

  /** Whether there is one; a session's polls all have the same path. */
  boolean isWaiting(String path) {
    return waiting.get(path) != null;
  }
}
