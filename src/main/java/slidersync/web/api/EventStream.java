package slidersync.web.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import slidersync.door.DoorMeters;
import slidersync.web.feed.ClientSocket;
import slidersync.web.feed.CloseStatus;
import slidersync.web.feed.Frame;

/** An answer that goes on: one event for each delta that its reader has time for. */
final class EventStream implements ClientSocket {

  private static final Future<Void> CLOSED = Future.failedFuture("the stream is closed");

  private final HttpServerResponse response;
  private final DoorMeters meters;

  EventStream(HttpServerResponse response, DoorMeters meters) {
    this.response = response;
    this.meters = meters;
  }

  @Override
  public Future<Void> write(Frame frame) {
    if (response.closed()) return CLOSED;
    meters.out();
    return response.write(frame.event());
  }

  /** What waits for the network is enough. */
  @Override
  public int window() {
    return 1;
  }

  @Override
  public void close(CloseStatus why) {
    response.end();
  }
}
