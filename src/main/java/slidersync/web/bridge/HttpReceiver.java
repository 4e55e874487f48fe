package slidersync.web.bridge;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * A request for the messages of a session, which may belong to another event loop: its methods are
 * called there, and the answer is written on the request's own.
 */
final class HttpReceiver {

  private static final String JAVASCRIPT = "application/javascript; charset=UTF-8";

  /** After so much a stream ends: there are browsers that keep all of it in memory. */
  private static final int LONGEST_STREAM = 128 * 1024;

  /** What an answer looks like. */
  enum Form {
    /** It ends after one frame. */
    POLLING(JAVASCRIPT, "", "", "\n", 1),

    /** It begins with what makes browsers hand on all that follows. */
    STREAMING(JAVASCRIPT, "h".repeat(2048) + "\n", "", "\n", LONGEST_STREAM),

    EVENTS("text/event-stream", "\r\n", "data: ", "\r\n\r\n", LONGEST_STREAM);

    private final String type;
    private final String prelude;
    private final String before;
    private final String after;
    private final int most;

    Form(String type, String prelude, String before, String after, int most) {
      this.type = type;
      this.prelude = prelude;
      this.before = before;
      this.after = after;
      this.most = most;
    }
  }

  private final Context loop;
  private final RoutingContext request;
  private final Form form;
  private final Promise<Void> lost = Promise.promise();
  private int sent;
  private boolean hasBegun;

  /** To be called on the request's event loop. */
  HttpReceiver(Context loop, RoutingContext request, Form form) {
    this.loop = loop;
    this.request = request;
    this.form = form;
    request.response().closeHandler(closed -> lost.tryComplete());
  }

  /** The request, for who opens the session. */
  RoutingContext request() {
    return request;
  }

  /** Completes, on the request's event loop, when the connection ends before the answer does. */
  Future<Void> lost() {
    return lost.future();
  }

  boolean isPolling() {
    return form == Form.POLLING;
  }

  /** Whether the answer has to end now. */
  boolean isFull() {
    return sent >= form.most;
  }

  /** Completes, on the request's event loop, when the network has taken the frame. */
  Future<Void> send(String frame) {
    boolean isFirst = sent == 0;
    String text = form.before + frame + form.after;
    sent += text.length();
    Promise<Void> taken = Promise.promise();
    loop.runOnContext(
        here -> {
          begin();
          request.response().write(isFirst ? form.prelude + text : text).onComplete(taken);
        });
    return taken.future();
  }

  /**
   * Begins the answer although there is nothing to send yet. The server closes a connection to
   * which nothing was written for long; one that was silent before this request gets its time anew.
   */
  void await() {
    loop.runOnContext(
        here -> {
          HttpServerResponse response = request.response();
          if (hasBegun || response.closed() || !isChunked()) return;
          begin();
          response.writeHead();
        });
  }

  private void begin() {
    if (hasBegun) return;
    hasBegun = true;
    putHeaders(request);
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.CONTENT_TYPE, form.type);
    if (isChunked()) response.setChunked(true);
  }

  private boolean isChunked() {
    return request.request().version() != HttpVersion.HTTP_1_0;
  }

  /** Ends the answer; its connection may bring the next request. */
  void end() {
    loop.runOnContext(
        here -> {
          if (!request.response().closed()) request.response().end();
        });
  }

  /** Nobody may keep the answer, and a page of the origin that asked may read it. */
  static void putHeaders(RoutingContext request) {
    String origin = request.request().getHeader(HttpHeaders.ORIGIN);
    request
        .response()
        .putHeader(
            HttpHeaders.CACHE_CONTROL,
            "no-store, no-cache, no-transform, must-revalidate, max-age=0")
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin == null ? "*" : origin)
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, String.valueOf(origin != null));
  }
}
