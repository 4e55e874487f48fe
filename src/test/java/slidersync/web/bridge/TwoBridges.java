package slidersync.web.bridge;

import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.bridge.PermittedOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.sockjs.SockJSBridgeOptions;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;
import slidersync.support.Boards;
import slidersync.support.TestNode;
import slidersync.web.feed.Feeds;
import slidersync.web.http.Origins;
import slidersync.web.http.Upgrades;
import slidersync.web.http.WebMeters;
import slidersync.web.identity.IdentityCookie;

/**
 * Vert.x's own bridge and ours, before the same owner of the board {@code main}, on the same event
 * bus, with the same addresses permitted. The other boards have no owner.
 */
final class TwoBridges implements AutoCloseable {

  static final List<BoardDefinition> BOARDS =
      Stream.concat(
              Stream.of(Boards.MAIN),
              Stream.of("away", "absent", "b1", "b2", "b3", "b4", "b5", "b6")
                  .map(TwoBridges::empty))
          .toList();

  private static final long QUICK_MILLIS = 200;

  static {
    // It logs each message that it refuses; read before the first of its loggers is made.
    System.setProperty("org.slf4j.simpleLogger.log.io.vertx.ext.web.handler.sockjs.impl", "off");
  }

  private final TestNode node = TestNode.start(List.of(Boards.MAIN));
  private final int stock = deploy(() -> stockRoutes(Duration.ofMinutes(1).toMillis()));
  private final int impatient = deploy(() -> stockRoutes(QUICK_MILLIS));
  private final int own = deploy(this::ownRoutes);

  Vertx vertx() {
    return node.vertx();
  }

  /** The port of Vert.x's bridge. */
  int stock() {
    return stock;
  }

  /** The port of one that closes connections that send no ping. */
  int impatient() {
    return impatient;
  }

  /** The port of the bridge that is tested. */
  int own() {
    return own;
  }

  private static BoardDefinition empty(String id) {
    return BoardDefinition.of(id, id, List.copyOf(Boards.MAIN.controls().values()));
  }

  private int deploy(Callable<Handler<HttpServerRequest>> routes) {
    AtomicInteger port = new AtomicInteger();
    get(
        vertx()
            .deployVerticle(
                context -> {
                  context.exceptionHandler(ofStock -> {});
                  try {
                    return listen(routes.call(), port);
                  } catch (Exception e) {
                    return Future.failedFuture(e);
                  }
                }));
    return port.get();
  }

  private Future<HttpServer> listen(Handler<HttpServerRequest> routes, AtomicInteger port) {
    return vertx()
        .createHttpServer()
        .requestHandler(routes)
        .listen(0, "127.0.0.1")
        .onSuccess(server -> port.set(server.actualPort()));
  }

  private Handler<HttpServerRequest> stockRoutes(long pingMillis) {
    SockJSBridgeOptions options = new SockJSBridgeOptions().setPingTimeout(pingMillis);
    for (BoardDefinition board : BOARDS) {
      Addresses.commands(board.id()).forEach(it -> options.addInboundPermitted(exactly(it)));
      Addresses.events(board.id()).forEach(it -> options.addOutboundPermitted(exactly(it)));
    }
    Router router = Router.router(vertx());
    router.post().handler(BodyHandler.create(false));
    router.route("/eventbus*").subRouter(SockJSHandler.create(vertx()).bridge(options));
    return router;
  }

  private static PermittedOptions exactly(String address) {
    return new PermittedOptions().setAddress(address);
  }

  private Handler<HttpServerRequest> ownRoutes() {
    WebMeters meters = new WebMeters(new SimpleMeterRegistry(), new AtomicInteger());
    Feeds feeds = new Feeds(vertx(), BOARDS, meters);
    ClientSessions sessions =
        new ClientSessions(
            vertx(),
            PermittedAddresses.of(feeds),
            new Presence(vertx(), feeds),
            new Pressing(vertx(), feeds),
            meters);
    Router router = Router.router(vertx());
    Upgrades upgrades = new Upgrades();
    BrowserSessions browsers =
        new BrowserSessions(
            sessions, new IdentityCookie(new byte[32], false, new Origins(List.of(), List.of())));
    Bridge.route(vertx(), router, upgrades, browsers, List.of());
    return upgrades.to(router);
  }

  @Override
  public void close() {
    node.close();
  }
}
