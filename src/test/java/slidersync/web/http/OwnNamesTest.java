package slidersync.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.support.RawHttp;

/** This machine's names are looked up once, not before they matter, and nobody else waits. */
@ExtendWith(VertxExtension.class)
class OwnNamesTest {

  private final AtomicInteger lookUps = new AtomicInteger();
  private final CountDownLatch answered = new CountDownLatch(1);

  // Vert.x closes those that nobody refers to any more.
  private HttpServer server;
  private HttpClient client;
  private WebSocketClient socketClient;
  private int port;

  @BeforeEach
  void start(Vertx vertx) {
    OwnNames names = new OwnNames(vertx, List.of("Show.Example."), this::lookUp);
    Router router = Router.router(vertx);
    router.route().handler(new HostCheck(names));
    router
        .post()
        .handler(BodyHandler.create(false))
        .handler(context -> context.end(context.body().asString()));
    router
        .get("/socket")
        .handler(
            context ->
                context
                    .request()
                    .toWebSocket()
                    .onSuccess(socket -> socket.writeTextMessage("hello")));
    router.get().handler(context -> context.end("page"));
    server = vertx.createHttpServer().requestHandler(router);
    client = vertx.createHttpClient();
    socketClient = vertx.createWebSocketClient();
    port = get(server.listen(0, "127.0.0.1")).actualPort();
  }

  private Set<String> lookUp() throws InterruptedException {
    assertThat(Context.isOnEventLoopThread()).isFalse();
    lookUps.incrementAndGet();
    answered.await();
    return Set.of("stage.theatre.example");
  }

  @Test
  void knownNameNeedsNoLookUp() {
    for (String host : List.of("127.0.0.1", "localhost", "a.local", "show.example", "stage")) {
      assertThat(RawHttp.request(port, "GET", "/", "Host: " + host).body()).isEqualTo("page");
    }
    assertThat(lookUps).hasValue(0);
  }

  @Test
  void requestsWaitForOneLookUpWithTheirBodiesAndOthersDoNotWait() {
    CompletableFuture<String> own = post("stage.theatre.example");
    CompletableFuture<String> other = post("attacker.example");
    await().untilAtomic(lookUps, count -> assertThat(count).isEqualTo(1));

    assertThat(RawHttp.request(port, "GET", "/").body()).isEqualTo("page");
    assertThat(own).isNotDone();
    assertThat(other).isNotDone();

    answered.countDown();
    assertThat(own.join()).isEqualTo("body");
    assertThat(other.join()).isEqualTo("421");
    assertThat(post("STAGE.theatre.example.").join()).isEqualTo("body");
    assertThat(lookUps).hasValue(1);
  }

  @Test
  void webSocketThatHadToWaitOpens() {
    WebSocketConnectOptions options =
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/socket")
            .addHeader("Host", "stage.theatre.example");
    CompletableFuture<String> message = new CompletableFuture<>();
    socketClient
        .connect(options)
        .onSuccess(socket -> socket.textMessageHandler(message::complete))
        .onFailure(message::completeExceptionally);
    await().untilAtomic(lookUps, count -> assertThat(count).isEqualTo(1));

    answered.countDown();

    assertThat(message.join()).isEqualTo("hello");
  }

  /** What is answered, however late: the body, or the status of a refusal. */
  private CompletableFuture<String> post(String host) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(port, "127.0.0.1"))
            .setHost(host)
            .setPort(80);
    return client
        .request(options)
        .compose(request -> request.send("body"))
        .compose(
            response ->
                response
                    .body()
                    .map(
                        body ->
                            response.statusCode() == 200
                                ? body.toString()
                                : String.valueOf(response.statusCode())))
        .toCompletionStage()
        .toCompletableFuture();
  }
}
