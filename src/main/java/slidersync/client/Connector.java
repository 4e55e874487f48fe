package slidersync.client;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.TrustOptions;
import org.jspecify.annotations.Nullable;

/** Makes connections to one server, and holds what serves them. */
public final class Connector {

  private static final int MAX_FRAME = 1 << 22;
  private static final int MAX_CONNECTIONS = 200_000;
  private static final int CONNECT_MILLIS = 5_000;

  /** Small, so that the server notices soon when nobody reads. */
  private static final int RECEIVE_BUFFER = 16 * 1024;

  private final Vertx vertx;
  private final Target target;
  private final @Nullable String cookie;
  private final HttpClient http;
  private final WebSocketClient webSockets;
  private final boolean isShared;

  private Connector(
      Vertx vertx,
      Target target,
      @Nullable String cookie,
      HttpClient http,
      WebSocketClient webSockets,
      boolean isShared) {
    this.vertx = vertx;
    this.target = target;
    this.cookie = cookie;
    this.http = http;
    this.webSockets = webSockets;
    this.isShared = isShared;
  }

  /** Serves any number of connections, until its Vert.x ends. */
  public static Connector shared(Vertx vertx, Target target) {
    return shared(vertx, target, null);
  }

  /**
   * Serves any number of connections, until its Vert.x ends.
   *
   * @param trust whom to trust instead of those whom Java does
   */
  public static Connector shared(Vertx vertx, Target target, @Nullable TrustOptions trust) {
    HttpClientOptions requests = new HttpClientOptions();
    WebSocketClientOptions sockets = frames().setMaxConnections(MAX_CONNECTIONS);
    if (trust != null) {
      requests.setTrustOptions(trust);
      sockets.setTrustOptions(trust);
    }
    return new Connector(
        vertx,
        target,
        null,
        vertx.createHttpClient(requests, new PoolOptions().setHttp1MaxSize(MAX_CONNECTIONS)),
        vertx.createWebSocketClient(sockets),
        true);
  }

  /**
   * Serves one connection, and ends with it.
   *
   * @param cookie {@code NAME=VALUE} of a browser that has been there before, or null
   */
  public static Connector single(Vertx vertx, Target target, @Nullable String cookie) {
    return new Connector(
        vertx,
        target,
        cookie,
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReceiveBufferSize(RECEIVE_BUFFER),
            new PoolOptions().setHttp1MaxSize(100)),
        vertx.createWebSocketClient(frames().setReceiveBufferSize(RECEIVE_BUFFER)),
        false);
  }

  private static WebSocketClientOptions frames() {
    return new WebSocketClientOptions().setMaxMessageSize(MAX_FRAME).setMaxFrameSize(MAX_FRAME);
  }

  public Target target() {
    return target;
  }

  Vertx vertx() {
    return vertx;
  }

  Future<HttpClientRequest> request(HttpMethod method, String path) {
    return http.request(headed(new RequestOptions().setMethod(method), path));
  }

  ClientWebSocket webSocket() {
    return webSockets.webSocket();
  }

  Future<WebSocket> connect(ClientWebSocket socket, String path) {
    return socket.connect(headed(new WebSocketConnectOptions(), path));
  }

  /** Ends what serves WebSockets, unless others need it. */
  void releaseWebSockets() {
    if (!isShared) webSockets.close();
  }

  /** Ends what serves requests, unless others need it. */
  void releaseHttp() {
    if (!isShared) http.close();
  }

  private <T extends RequestOptions> T headed(T options, String path) {
    options
        .setHost(target.host())
        .setPort(target.port())
        .setSsl(target.ssl())
        .setURI(path)
        .addHeader("Origin", target.origin());
    if (cookie != null) options.addHeader("Cookie", cookie);
    return options;
  }
}
