package slidersync.support;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import slidersync.Node;
import slidersync.NodeOptions;
import slidersync.board.BoardDefinition;
import slidersync.board.RuleSource;
import slidersync.door.DoorContext;
import slidersync.store.MemoryStore;
import slidersync.store.Store;
import slidersync.web.WebOptions;
import slidersync.web.tls.Certificates;

/** A node in the test's own process, on a free port. */
public final class TestNode implements AutoCloseable {

  /** As a node of its own has them. */
  private static final VertxOptions OPTIONS = new VertxOptions().setPreferNativeTransport(true);

  private final Vertx vertx;
  private final Node node;

  private TestNode(Vertx vertx, Node node) {
    this.vertx = vertx;
    this.node = node;
  }

  public static TestNode start(List<BoardDefinition> boards) {
    return start(new MemoryStore(), boards, Optional.empty());
  }

  /**
   * Starts a node.
   *
   * @param patience after which it closes sockets that take nothing
   */
  public static TestNode start(List<BoardDefinition> boards, Duration patience) {
    Vertx vertx = Vertx.vertx(OPTIONS);
    WebOptions web =
        new WebOptions(
            "127.0.0.1", 0, Optional.empty(), List.of(), List.of(), patience, Optional.empty());
    return new TestNode(
        vertx, get(Node.start(vertx, new MemoryStore(), NodeOptions.of(boards, web))));
  }

  /**
   * Starts a node that speaks HTTPS.
   *
   * @param patience after which it closes sockets that take nothing, or do not say who they are
   */
  public static TestNode start(
      List<BoardDefinition> boards, Certificates certificates, Duration patience) {
    Vertx vertx = Vertx.vertx(OPTIONS);
    WebOptions web =
        new WebOptions(
            "127.0.0.1",
            0,
            Optional.empty(),
            List.of(),
            List.of(),
            patience,
            Optional.of(certificates));
    return new TestNode(
        vertx, get(Node.start(vertx, new MemoryStore(), NodeOptions.of(boards, web))));
  }

  public static TestNode start(Store store, List<BoardDefinition> boards, Optional<Path> webroot) {
    return start(store, boards, webroot, List.of());
  }

  public static TestNode start(
      Store store, List<BoardDefinition> boards, Optional<Path> webroot, List<String> publicUrls) {
    Vertx vertx = Vertx.vertx(OPTIONS);
    WebOptions web = new WebOptions("127.0.0.1", 0, webroot, publicUrls);
    return new TestNode(vertx, get(Node.start(vertx, store, NodeOptions.of(boards, web))));
  }

  /** Starts a node with doors. */
  public static TestNode start(
      List<BoardDefinition> boards, Function<DoorContext, List<VerticleBase>> doors) {
    Vertx vertx = Vertx.vertx(OPTIONS);
    WebOptions web = new WebOptions("127.0.0.1", 0, Optional.empty(), List.of());
    return new TestNode(
        vertx,
        get(
            Node.start(
                vertx,
                new MemoryStore(),
                new NodeOptions(boards, web, () -> 1, RuleSource.NONE, doors))));
  }

  /** Starts a node whose boards pages of these other sites may use. */
  public static TestNode startFor(
      List<String> allowedOrigins, List<BoardDefinition> boards, Optional<Path> webroot) {
    Vertx vertx = Vertx.vertx(OPTIONS);
    WebOptions web =
        new WebOptions(
            "127.0.0.1",
            0,
            webroot,
            List.of(),
            allowedOrigins,
            WebOptions.PATIENCE,
            Optional.empty());
    return new TestNode(
        vertx, get(Node.start(vertx, new MemoryStore(), NodeOptions.of(boards, web))));
  }

  public Vertx vertx() {
    return vertx;
  }

  public int port() {
    return node.port();
  }

  /** What {@code /metrics} says of a meter without tags. */
  public double metric(String name) {
    return RawHttp.metric(port(), name);
  }

  @Override
  public void close() {
    get(node.stop());
  }

  /** The result of a future, within 10 s. */
  public static <T> T get(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("expected a result within 10 s", e);
    }
  }
}
