package slidersync.client;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** SockJS over requests: one at a time brings frames, and one at a time takes them. */
final class HttpConnection extends SockJsConnection {

  private static final String DATA = "data: ";

  private final Transport transport;
  private final AtomicInteger unposted = new AtomicInteger();
  private Future<Void> posted = Future.succeededFuture();
  private Future<?> connectsToPost = Future.succeededFuture();
  private Future<?> connectsToPoll = Future.succeededFuture();
  private volatile @Nullable HttpClientResponse response;
  private volatile boolean isStalled;
  private volatile boolean pollWaits;

  HttpConnection(Connector connector, Transport transport, Consumer<String> onMessages) {
    super(connector, onMessages);
    this.transport = transport;
  }

  @Override
  void connect() {
    poll();
  }

  /** Posts frames one after the other, whatever becomes of them, so that they arrive in order. */
  @Override
  public synchronized Future<Void> sendFrame(String frame) {
    unposted.incrementAndGet();
    posted = posted.transform(before -> post(frame)).onComplete(sent -> unposted.decrementAndGet());
    return posted;
  }

  private synchronized Future<Void> post(String frame) {
    if (isClosed()) return Future.failedFuture("closed");
    Future<HttpClientRequest> connection =
        connector().request(HttpMethod.POST, path() + "xhr_send");
    connectsToPost = connection;
    return connection
        .compose(
            request -> request.putHeader("Content-Type", "text/plain").send(Buffer.buffer(frame)))
        .compose(
            response ->
                response.statusCode() == 204
                    ? Future.succeededFuture()
                    : Future.failedFuture("xhr_send answered " + response.statusCode()));
  }

  @Override
  public int unposted() {
    return unposted.get();
  }

  private synchronized void poll() {
    pollWaits = isStalled;
    if (isClosed() || isStalled) return;
    HttpMethod method = transport == Transport.EVENTSOURCE ? HttpMethod.GET : HttpMethod.POST;
    Future<HttpClientRequest> connection = connector().request(method, path() + transport.path());
    connectsToPoll = connection;
    connection
        // Read from the same turn of the event loop on, so that nothing is missed.
        .compose(request -> request.send().onSuccess(this::read))
        .onFailure(this::fail);
  }

  private void read(HttpClientResponse answer) {
    if (answer.statusCode() != 200) {
      fail(new IllegalStateException(transport.path() + " answered " + answer.statusCode()));
      return;
    }
    response = answer;
    answer.handler(RecordParser.newDelimited("\n", line -> line(line.toString().trim())));
    answer.exceptionHandler(this::fail);
    answer.endHandler(
        end -> {
          response = null;
          if (!ended().isComplete()) poll();
        });
  }

  private void line(String line) {
    if (transport != Transport.EVENTSOURCE) {
      receive(line);
    } else if (line.startsWith(DATA)) {
      receive(line.substring(DATA.length()));
    }
  }

  @Override
  public void stall() {
    isStalled = true;
    HttpClientResponse reading = response;
    if (reading != null) reading.pause();
  }

  @Override
  public void resume() {
    isStalled = false;
    HttpClientResponse reading = response;
    if (reading != null) reading.resume();
    if (pollWaits) poll();
  }

  @Override
  void shut() {
    connector().releaseWebSockets();
    // Closed while it connects, Vert.x's client may never end, and then Vert.x does not either.
    Future.join(connectsToPost, connectsToPoll).onComplete(done -> connector().releaseHttp());
    HttpClientResponse reading = response;
    if (reading != null) reading.request().connection().close();
  }
}
