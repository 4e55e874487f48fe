package slidersync.support;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Speaks SockJS and the bridge's envelopes over one transport, as an old or new browser does. */
public final class SockJsClient implements AutoCloseable {

  /** Small, so that the server notices soon when nobody reads. */
  private static final int RECEIVE_BUFFER = 16 * 1024;

  private static final long OPEN_MILLIS = 10_000;

  private static final int CONNECT_MILLIS = 5_000;

  private final Transport transport;
  private final int port;
  private final @Nullable String cookie;
  private final String path;
  // Held here, since a client that nobody holds is closed with its connections.
  private final HttpClient http;
  private final WebSocketClient webSockets;
  private final Promise<SockJsClient> opened = Promise.promise();
  private final Promise<String> ended = Promise.promise();
  private final List<JsonObject> received = new CopyOnWriteArrayList<>();
  private final Map<String, Promise<JsonObject>> replies = new ConcurrentHashMap<>();
  private final Map<String, Handler<JsonObject>> handlers = new ConcurrentHashMap<>();
  private volatile @Nullable WebSocket socket;
  private volatile @Nullable HttpClientResponse response;
  private final AtomicInteger unposted = new AtomicInteger();
  private Future<Void> posted = Future.succeededFuture();
  private Future<?> connectsToPost = Future.succeededFuture();
  private Future<?> connectsToPoll = Future.succeededFuture();
  private volatile boolean stalled;
  private volatile boolean pollWaits;
  private volatile boolean closed;

  private SockJsClient(Vertx vertx, Transport transport, int port, @Nullable String cookie) {
    this.transport = transport;
    this.cookie = cookie;
    this.port = port;
    path = "/eventbus/000/" + UUID.randomUUID().toString().replace("-", "") + "/";
    http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReceiveBufferSize(RECEIVE_BUFFER),
            new PoolOptions().setHttp1MaxSize(100));
    webSockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setMaxMessageSize(1 << 22)
                .setMaxFrameSize(1 << 22)
                .setReceiveBufferSize(RECEIVE_BUFFER));
  }

  public static Future<SockJsClient> open(Vertx vertx, Transport transport, int port) {
    return open(vertx, transport, port, null);
  }

  /**
   * Connects as a browser that has been there before.
   *
   * @param cookie {@code NAME=VALUE}, or null
   */
  public static Future<SockJsClient> open(
      Vertx vertx, Transport transport, int port, @Nullable String cookie) {
    SockJsClient client = new SockJsClient(vertx, transport, port, cookie);
    // A connection may end before the server has said a word.
    client.ended.future().onSuccess(client.opened::tryFail);
    client.opened.future().onFailure(failure -> client.close());
    vertx.setTimer(OPEN_MILLIS, late -> client.opened.tryFail("not open in time"));
    client.connect();
    return client.opened.future();
  }

  /** The path of this session on the server, with a slash behind. */
  public String path() {
    return path;
  }

  /** Everything that came, oldest first. */
  public List<JsonObject> received() {
    return received;
  }

  /** Completes when the connection has ended, with the server's last frame if it has closed it. */
  public Future<String> ended() {
    return ended.future();
  }

  /** How many messages wait to be posted; none where they are written to a socket. */
  int unposted() {
    return unposted.get();
  }

  /** Sends an envelope as it is. */
  public Future<Void> send(JsonObject envelope) {
    return sendText(envelope.encode());
  }

  /** Sends one SockJS message whose text need not be an envelope. */
  public Future<Void> sendText(String message) {
    return sendFrame(new JsonArray().add(message).encode());
  }

  /** Sends the text of a whole SockJS frame as it is. */
  public Future<Void> sendFrame(String frame) {
    WebSocket open = socket;
    return open == null ? post(frame) : open.writeTextMessage(frame);
  }

  /** One after the other, whatever becomes of it, so that the server gets them in order. */
  private synchronized Future<Void> post(String frame) {
    unposted.incrementAndGet();
    posted =
        posted.transform(before -> xhrSend(frame)).onComplete(sent -> unposted.decrementAndGet());
    return posted;
  }

  private synchronized Future<Void> xhrSend(String frame) {
    if (closed) return Future.failedFuture("closed");
    Future<HttpClientRequest> connection = http.request(options(HttpMethod.POST, "xhr_send"));
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

  /**
   * Sends a request envelope; the future has the whole frame that answers it, {@code err} or not.
   */
  public Future<JsonObject> request(String address, @Nullable Object body) {
    String replyAddress = UUID.randomUUID().toString();
    Promise<JsonObject> reply = Promise.promise();
    replies.put(replyAddress, reply);
    // In the order of answers: that something was sent may become known after it was answered.
    send(new JsonObject()
            .put("type", "send")
            .put("address", address)
            .put("headers", new JsonObject())
            .put("body", body)
            .put("replyAddress", replyAddress))
        .onFailure(reply::tryFail);
    return reply.future();
  }

  public Future<Void> register(String address, Handler<JsonObject> onBody) {
    handlers.put(address, onBody);
    return send(
        new JsonObject()
            .put("type", "register")
            .put("address", address)
            .put("headers", new JsonObject()));
  }

  /**
   * Stops reading, so that the server's frames pile up; where the client polls, it asks for no
   * more.
   */
  public void stall() {
    stalled = true;
    WebSocket open = socket;
    if (open != null) open.pause();
    HttpClientResponse reading = response;
    if (reading != null) reading.pause();
  }

  public void resume() {
    stalled = false;
    WebSocket open = socket;
    if (open != null) open.resume();
    HttpClientResponse reading = response;
    if (reading != null) reading.resume();
    if (pollWaits) poll();
  }

  @Override
  public synchronized void close() {
    closed = true;
    // Closed while it connects, Vert.x's client may never end, and then Vert.x does not either.
    Future.join(connectsToPost, connectsToPoll).onComplete(connected -> http.close());
    webSockets.close();
    WebSocket open = socket;
    if (open != null) open.close();
    ended.tryComplete("closed here");
  }

  private void connect() {
    if (transport == Transport.WEBSOCKET) {
      // Listens before it connects: a future's listener may come later than the first frame.
      ClientWebSocket open = webSockets.webSocket();
      open.textMessageHandler(
          text -> {
            socket = open;
            frame(text);
          });
      open.closeHandler(v -> ended.tryComplete("closed"));
      open.exceptionHandler(failure -> ended.tryComplete(String.valueOf(failure)));
      WebSocketConnectOptions options =
          new WebSocketConnectOptions()
              .setHost("127.0.0.1")
              .setPort(port)
              .setURI(path + transport.path());
      open.connect(headed(options)).onFailure(opened::tryFail);
    } else {
      poll();
    }
  }

  private synchronized void poll() {
    pollWaits = stalled;
    if (closed || stalled) return;
    HttpMethod method = transport == Transport.EVENTSOURCE ? HttpMethod.GET : HttpMethod.POST;
    Future<HttpClientRequest> connection = http.request(options(method, transport.path()));
    connectsToPoll = connection;
    connection
        // Read from the same turn of the event loop on, so that nothing is missed.
        .compose(request -> request.send().onSuccess(this::read))
        .onFailure(this::fail);
  }

  private void read(HttpClientResponse response) {
    if (response.statusCode() != 200) {
      fail(new IllegalStateException(transport.path() + " answered " + response.statusCode()));
      return;
    }
    this.response = response;
    RecordParser lines = RecordParser.newDelimited("\n", line -> line(line.toString().trim()));
    response.handler(lines);
    response.exceptionHandler(this::fail);
    response.endHandler(
        end -> {
          this.response = null;
          if (!ended.future().isComplete()) poll();
        });
  }

  private void line(String line) {
    if (transport != Transport.EVENTSOURCE) {
      frame(line);
    } else if (line.startsWith("data: ")) {
      frame(line.substring("data: ".length()));
    }
  }

  private void frame(String frame) {
    if (frame.equals("o")) {
      if (!opened.tryComplete(this)) ended.tryComplete("the server has lost the session");
    } else if (frame.startsWith("a")) {
      new JsonArray(frame.substring(1))
          .forEach(message -> envelope((JsonObject) Json.decodeValue((String) message)));
    } else if (frame.startsWith("c")) {
      ended.tryComplete(frame);
    }
  }

  private void envelope(JsonObject envelope) {
    received.add(envelope);
    String address = envelope.getString("address", "");
    Promise<JsonObject> reply = replies.remove(address);
    Handler<JsonObject> handler = handlers.get(address);
    if (reply != null) {
      reply.tryComplete(envelope);
    } else if (handler != null && "rec".equals(envelope.getString("type"))) {
      handler.handle(envelope.getJsonObject("body"));
    }
  }

  private void fail(Throwable failure) {
    opened.tryFail(failure);
    ended.tryComplete(String.valueOf(failure));
  }

  private RequestOptions options(HttpMethod method, String action) {
    return headed(
        new RequestOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setMethod(method)
            .setURI(path + action));
  }

  private <T extends RequestOptions> T headed(T options) {
    options.addHeader("Origin", "http://127.0.0.1:" + port);
    if (cookie != null) options.addHeader("Cookie", cookie);
    return options;
  }
}
