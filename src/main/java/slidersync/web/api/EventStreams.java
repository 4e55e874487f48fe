package slidersync.web.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import slidersync.door.DoorMeters;
import slidersync.sync.Position;
import slidersync.sync.StreamId;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.web.feed.Feed;
import slidersync.web.feed.PositionText;

/**
 * Opens streams of events that a server sends. A stream opens also while the board does not answer,
 * and is silent as long: browsers give up for good a stream that was refused once.
 */
final class EventStreams {

  /** After which readers come back when their connection was lost. */
  private static final int RETRY_MILLIS = 1_000;

  /** For readers that came when there were too many. */
  private static final int FULL_RETRY_MILLIS = 10_000;

  private final KnownBoards boards;
  private final ApiLoad load;
  private final DoorMeters meters;

  EventStreams(KnownBoards boards, ApiLoad load, DoorMeters meters) {
    this.boards = boards;
    this.load = load;
    this.meters = meters;
  }

  void values(Call call) {
    open(call, StreamId.CONTROLS);
  }

  void people(Call call) {
    open(call, StreamId.PEOPLE);
  }

  void messages(Call call) {
    open(call, StreamId.MESSAGES);
  }

  private void open(Call call, StreamId stream) {
    boards.feed(call.board(), stream).match(feed -> open(call, feed), call::refuse);
  }

  private void open(Call call, Feed feed) {
    if (call.response().closed()) return; // its reader has gone, and nobody would tell
    if (call.isHead()) {
      head(call).end();
    } else if (load.open()) {
      stream(call, feed);
    } else {
      call.refuse(
          Refusal.of(
                  Reason.TOO_MANY_SUBSCRIPTIONS,
                  "expected at most " + ApiLimits.MAX_STREAMS + " event streams of a node")
              .with(Refusal.MOST, ApiLimits.MAX_STREAMS)
              .with(Refusal.RETRY_AFTER, FULL_RETRY_MILLIS));
    }
  }

  private void stream(Call call, Feed feed) {
    HttpServerResponse response = head(call);
    EventStream stream = new EventStream(response, meters);
    response.closeHandler(
        closed -> {
          load.close();
          feed.unsubscribe(stream);
        });
    response.write("retry: " + RETRY_MILLIS + "\n\n");
    feed.subscribe(stream, position(call));
  }

  private static HttpServerResponse head(Call call) {
    HttpServerResponse response =
        call.response()
            .putHeader(HttpHeaders.CONTENT_TYPE, MediaTypes.EVENTS)
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
            // Some proxies keep an answer until it is complete.
            .putHeader("X-Accel-Buffering", "no");
    return call.request().version() == HttpVersion.HTTP_1_0 ? response : response.setChunked(true);
  }

  /** What the reader has; a position that is none leads nowhere, so it gets everything. */
  private static Position position(Call call) {
    String id = call.request().getHeader(Operation.Input.LAST_EVENT_ID.header());
    return id == null ? Position.NOTHING : PositionText.parse(id.strip()).orElse(Position.NOTHING);
  }
}
