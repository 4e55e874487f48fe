package slidersync.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.bus.HomeLoop;
import slidersync.web.api.Api;
import slidersync.web.bridge.Bridge;
import slidersync.web.bridge.BrowserSessions;
import slidersync.web.bridge.ClientSessions;
import slidersync.web.bridge.PermittedAddresses;
import slidersync.web.bridge.Presence;
import slidersync.web.bridge.Pressing;
import slidersync.web.description.DescriptionRoutes;
import slidersync.web.feed.Boards;
import slidersync.web.feed.Feeds;
import slidersync.web.http.HostCheck;
import slidersync.web.http.Origins;
import slidersync.web.http.OtherSites;
import slidersync.web.http.OwnNames;
import slidersync.web.http.ReadRoute;
import slidersync.web.http.SecurityHeaders;
import slidersync.web.http.Upgrades;
import slidersync.web.http.WebMeters;
import slidersync.web.identity.IdentityCookie;
import slidersync.web.identity.ProfileRoute;
import slidersync.web.page.Assets;
import slidersync.web.page.BoardPages;
import slidersync.web.page.ErrorPages;
import slidersync.web.page.Installation;
import slidersync.web.page.OwnFiles;
import slidersync.web.page.Pages;
import slidersync.web.page.ShareOrigins;
import slidersync.web.page.TrustPage;
import slidersync.web.tls.Certificates;
import slidersync.web.tls.HttpsOnly;

/**
 * The browser's border: pages, files, health, metrics, and the bridge. It knows boards only by
 * their addresses on the event bus. Several instances may share the port, each with its own
 * sockets.
 */
public final class WebVerticle extends VerticleBase {

  /** How long a node waits for the values of its boards before it listens without them. */
  private static final long KNOWN_MILLIS = 5_000;

  private final WebOptions options;
  private final List<BoardDefinition> definitions;
  private final Future<?> ready;
  private final BooleanSupplier storeAnswers;
  private final PrometheusMeterRegistry registry;
  private final AtomicInteger sockets;
  private final byte[] secret;
  private @Nullable HttpServer server;

  /**
   * @param secret what cookies are signed with, the same on all nodes
   * @param ready before which it does not listen; when that fails it does not start
   * @param storeAnswers whether the node can reach its store
   * @param sockets counts the open sockets of all instances
   */
  public WebVerticle(
      WebOptions options,
      List<BoardDefinition> definitions,
      byte[] secret,
      Future<?> ready,
      BooleanSupplier storeAnswers,
      PrometheusMeterRegistry registry,
      AtomicInteger sockets) {
    this.options = options;
    this.definitions = definitions;
    this.secret = secret;
    this.ready = ready;
    this.storeAnswers = storeAnswers;
    this.registry = registry;
    this.sockets = sockets;
  }

  /**
   * Completes when the server listens, and, unless an owner is away, its pages know their values.
   */
  @Override
  public Future<?> start() {
    WebMeters meters = new WebMeters(registry, sockets);
    Feeds feeds = new Feeds(vertx, definitions, meters);
    Upgrades upgrades = new Upgrades();
    HttpServer http =
        vertx
            .createHttpServer(serverOptions())
            .requestHandler(upgrades.to(router(feeds, upgrades, meters)));
    server = http;
    return HomeLoop.bring(context, ready)
        .compose(owned -> known(feeds))
        .compose(known -> http.listen(listenPort(), options.host()))
        .onSuccess(
            listening ->
                options
                    .certificates()
                    .ifPresent(all -> all.follow(next -> ServerOptions.replace(http, next))));
  }

  /** Completes when all boards are known, or have had time enough to be. */
  private Future<Void> known(Feeds feeds) {
    Promise<Void> known = Promise.promise();
    vertx.setTimer(KNOWN_MILLIS, late -> known.tryComplete());
    HomeLoop.bring(context, feeds.known()).onSuccess(all -> known.tryComplete());
    return known.future();
  }

  @Override
  public Future<?> stop() {
    return server == null ? Future.succeededFuture() : server.close();
  }

  /** The port that was taken. */
  public int port() {
    return server == null ? 0 : server.actualPort();
  }

  /** To Vert.x a negative port is a free one that all instances share. */
  private int listenPort() {
    return options.port() == 0 ? -1 : options.port();
  }

  private HttpServerOptions serverOptions() {
    HttpServerOptions plain = ServerOptions.of(options);
    return options
        .certificates()
        .map(certificates -> ServerOptions.secure(plain, certificates.options()))
        .orElse(plain);
  }

  private Router router(Feeds feeds, Upgrades upgrades, WebMeters meters) {
    Origins origins = new Origins(options.publicUrls(), options.allowedOrigins());
    List<String> publicUrls = origins.publicUrls();
    IdentityCookie identities = new IdentityCookie(secret, isSecure(), origins);
    Presence presence = new Presence(vertx, feeds);
    ClientSessions sessions =
        new ClientSessions(
            vertx, PermittedAddresses.of(feeds), presence, new Pressing(vertx, feeds), meters);
    Pages pages = new Pages(vertx, new ShareOrigins(options.host(), publicUrls));
    Router router = Router.router(vertx);
    router.route().handler(new SecurityHeaders());
    router.route().handler(new HostCheck(OwnNames.of(vertx, options.host(), options.publicUrls())));
    options.certificates().ifPresent(certificates -> secure(router, certificates, pages));
    BrowserSessions browsers = new BrowserSessions(sessions, identities);
    OtherSites.route(router, origins, Assets.FOR_PROGRAMS);
    Bridge.route(vertx, router, upgrades, browsers, origins.listed());
    new ProfileRoute(identities).route(router, publicUrls);
    new Health(feeds, storeAnswers).route(router);
    Boards boards = new Boards(definitions, feeds);
    Supplier<JsonObject> openApi =
        Api.route(vertx, router, boards, feeds, identities, origins.listed(), registry);
    new DescriptionRoutes(feeds.boards(), openApi, pages).route(router);
    ReadRoute.at(router, "/metrics").handler(this::metrics);
    options.webroot().ifPresent(folder -> new OwnFiles(folder).route(router));
    Assets.route(router);
    new Installation(boards).route(router);
    ErrorPages errors = new ErrorPages(pages, boards);
    new BoardPages(boards, feeds, identities, presence, pages, errors).route(router);
    new Errors(errors).route(router);
    return router;
  }

  private static void secure(Router router, Certificates certificates, Pages pages) {
    router.route().handler(new HttpsOnly(certificates));
    new TrustPage(certificates, pages).route(router);
  }

  /** A cookie that only goes over HTTPS would be lost where the site is reached without it. */
  private boolean isSecure() {
    List<String> publicUrls = options.publicUrls();
    return options.certificates().isPresent()
        || (!publicUrls.isEmpty() && publicUrls.stream().allMatch(url -> url.startsWith("https:")));
  }

  private void metrics(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
        .end(registry.scrape());
  }
}
