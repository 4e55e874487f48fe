package slidersync.oscquery;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.door.DoorContext;
import slidersync.door.DoorMeters;
import slidersync.door.Listening;
import slidersync.osc.Switchboard;
import slidersync.text.Endpoint;
import slidersync.web.http.HostCheck;
import slidersync.web.http.Origin;
import slidersync.web.http.OriginCheck;
import slidersync.web.http.Origins;
import slidersync.web.http.OwnNames;
import slidersync.web.http.SecurityHeaders;
import slidersync.web.http.Upgrades;

/**
 * The server for OSCQuery. Anybody can read; to listen and to set values takes a WebSocket, which
 * pages of other sites do not get.
 */
public final class OscQueryVerticle extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(OscQueryVerticle.class);

  /** How long the start waits for the values of boards; without an owner there are none. */
  private static final long KNOWN_MILLIS = 5_000;

  /** Connections at the same time. */
  private static final int MAX_CONNECTIONS = 200;

  /** As large as the largest datagram. */
  private static final int MAX_FRAME = 64 * 1024;

  /** A connection that says nothing for longer is closed; listeners answer pings. */
  private static final int SILENCE_SECONDS = 60;

  /** What the operating system keeps for a client that does not read, all of it old values. */
  private static final int SEND_BUFFER = 64 * 1024;

  private final DoorContext door;
  private final Endpoint at;
  private final HostInfo host;
  private final Origins origins;
  private int connections;
  private @Nullable Switchboard switchboard;
  private @Nullable HttpServer server;

  /**
   * @param at where it listens; a port 0 for any free one
   * @param host what clients are told of the other doors
   * @param origins whose pages may read, listen and set
   */
  public OscQueryVerticle(DoorContext door, Endpoint at, HostInfo host, Origins origins) {
    this.door = door;
    this.at = at;
    this.host = host;
    this.origins = origins;
  }

  @Override
  public Future<?> start() {
    DoorMeters meters = new DoorMeters(door.registry(), "oscquery");
    Switchboard boards = new Switchboard(vertx, door.boards(), meters);
    switchboard = boards;
    Upgrades upgrades = new Upgrades();
    Clients clients = new Clients(vertx, boards, upgrades, host, meters);
    HttpServer http =
        vertx
            .createHttpServer(options())
            .connectionHandler(this::count)
            .requestHandler(upgrades.to(router(clients)));
    server = http;
    return known(boards)
        .compose(known -> Listening.free(vertx, at))
        .compose(free -> http.listen(at.port(), at.host()))
        .onSuccess(open -> LOG.info("oscquery: listens on {}", new Endpoint(at.host(), port())))
        .recover(failure -> Future.failedFuture(Listening.failure("--oscquery", at, failure)));
  }

  private Future<Void> known(Switchboard boards) {
    Promise<Void> known = Promise.promise();
    vertx.setTimer(KNOWN_MILLIS, late -> known.tryComplete());
    boards.known().onSuccess(values -> known.tryComplete());
    return known.future();
  }

  @Override
  public Future<?> stop() {
    Future<?> closed = server == null ? Future.succeededFuture() : server.close();
    return Future.join(
        closed, switchboard == null ? Future.succeededFuture() : switchboard.close());
  }

  /** The port that was taken. */
  public int port() {
    return server == null ? 0 : server.actualPort();
  }

  private static HttpServerOptions options() {
    // Deflated messages can be bombs.
    return new HttpServerOptions()
        .setHttp2ClearTextEnabled(false)
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setMaxWebSocketFrameSize(MAX_FRAME)
        .setMaxWebSocketMessageSize(MAX_FRAME)
        .setSendBufferSize(SEND_BUFFER)
        .setTcpKeepAlive(true)
        .setTcpNoDelay(true)
        .setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setReadIdleTimeout(SILENCE_SECONDS);
  }

  private void count(HttpConnection connection) {
    connections++;
    connection.closeHandler(closed -> connections--);
    if (connections > MAX_CONNECTIONS) connection.close();
  }

  private Router router(Clients clients) {
    Router router = Router.router(vertx);
    router.route().handler(new SecurityHeaders());
    router.route().handler(new HostCheck(OwnNames.of(vertx, at.host(), origins.publicUrls())));
    router.route().handler(this::share);
    OriginCheck check = new OriginCheck(origins.listed());
    router
        .route()
        .handler(
            context -> {
              if (context.request().canUpgradeToWebSocket()) {
                check.handle(context);
              } else {
                clients.answer(context);
              }
            });
    router.route().handler(clients::accept);
    return router;
  }

  /** Tells browsers that pages of the listed origins may read the answer. */
  private void share(RoutingContext context) {
    MultiMap headers = context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    Optional.ofNullable(context.request().getHeader(HttpHeaders.ORIGIN))
        .flatMap(Origin::of)
        .filter(origins.listed()::contains)
        .ifPresent(
            origin ->
                headers
                    .set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .set("Cross-Origin-Resource-Policy", "cross-origin"));
    context.next();
  }
}
