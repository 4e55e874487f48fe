package slidersync.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.client.Connector;
import slidersync.client.SockJsClient;
import slidersync.client.Target;
import slidersync.client.Transport;
import slidersync.support.Authorities;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;
import slidersync.tls.Credentials;
import slidersync.tls.PemFiles;
import slidersync.web.tls.Certificates;

/** A node that speaks HTTPS and leads everybody there. */
class HttpsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  @TempDir private static Path folder;

  private static final AtomicReference<Credentials> SOURCE = new AtomicReference<>();
  private static X509Certificate authority;
  private static HttpClient client;
  private static TestNode node;

  @BeforeAll
  static void start() {
    Credentials credentials = Authorities.in(folder).load();
    authority = credentials.authority().orElseThrow();
    client = Authorities.client(authority);
    SOURCE.set(credentials);
    node = TestNode.start(List.of(Boards.MAIN), Certificates.load(HttpsTest::source), PATIENCE);
  }

  private static Credentials source() {
    return requireNonNull(SOURCE.get());
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + node.port() + target));
  }

  private static HttpResponse<byte[]> answer(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static List<Arguments> plainRequests() {
    return List.of(
        Arguments.of("GET", "/", "/"),
        Arguments.of("GET", "/boards/main?a=%20b&c", "/boards/main?a=%20b&c"),
        Arguments.of("HEAD", "/slider-sync.js", "/slider-sync.js"),
        Arguments.of("POST", "/me", "/me"),
        Arguments.of("GET", "/trust/other", "/trust/other"),
        Arguments.of("GET", "/metrics", "/metrics"),
        Arguments.of("GET", "/eventbus/info", "/eventbus/info"),
        Arguments.of("GET", "http://elsewhere.example/x", "/x"));
  }

  @ParameterizedTest
  @MethodSource("plainRequests")
  void plainHttpIsLedToHttpsOnTheSamePort(String method, String target, String location) {
    Answer answer = RawHttp.request(node.port(), method, target);

    assertThat(answer.status()).isEqualTo(307);
    assertThat(answer.header("Location")).contains("https://127.0.0.1:" + node.port() + location);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void plainWebSocketIsRefused() {
    Answer answer =
        RawHttp.request(
            node.port(), "GET", "/eventbus/websocket", "Upgrade: websocket", "Connection: Upgrade");

    assertThat(answer.status()).isEqualTo(307);
  }

  @Test
  void plainRequestForAnotherSiteIsLedNowhere() {
    Answer answer = RawHttp.request(node.port(), "GET", "/", "Host: attacker.example");

    assertThat(answer.status()).isEqualTo(421);
  }

  @Test
  void plainRequestWithoutAHostIsMalformed() {
    assertThat(RawHttp.send(node.port(), "GET / HTTP/1.0\r\n\r\n").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/style.css", "/icon.svg", "/trust"})
  void whatBalancersAndStrangersNeedIsPlainToo(String target) {
    assertThat(RawHttp.request(node.port(), "GET", target).status()).isEqualTo(200);
    assertThat(answer(request(target)).statusCode()).isEqualTo(200);
  }

  @Test
  void pageOfTrustShowsTheFingerprintAndLeadsToTheAuthority() throws Exception {
    String page = RawHttp.request(node.port(), "GET", "/trust").body();

    assertThat(page)
        .contains(Credentials.fingerprint(authority).replace(":", " "))
        .contains("href=\"/trust/authority.crt\"")
        .contains("href=\"https://127.0.0.1:" + node.port() + "/\"");
    HttpResponse<byte[]> download = answer(request("/trust/authority.crt"));
    assertThat(download.headers().firstValue("Content-Type"))
        .contains("application/x-x509-ca-cert");
    assertThat(download.body()).isEqualTo(authority.getEncoded());
    assertThat(RawHttp.request(node.port(), "GET", "/trust/authority.crt").status()).isEqualTo(200);
  }

  @Test
  void cookiesGoOverHttpsOnlyAndBrowsersMayComeBackWithoutIt() {
    HttpResponse<byte[]> page = answer(request("/"));

    assertThat(page.headers().firstValue("Set-Cookie")).get().asString().contains("; Secure");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  /** A certificate from elsewhere is good for ever, and there is nothing to tell a device. */
  @Test
  void realCertificateMakesBrowsersStrictAndNeedsNoPageOfTrust() throws Exception {
    Path file = folder.resolve("server.pem");
    Certificates certificates = Certificates.load(new PemFiles(file, file, InstantSource.system()));
    try (TestNode real = TestNode.start(List.of(Boards.MAIN), certificates, PATIENCE)) {
      URI site = URI.create("https://localhost:" + real.port() + "/");

      HttpResponse<byte[]> page = answer(HttpRequest.newBuilder(site));

      assertThat(page.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=2592000");
      assertThat(answer(HttpRequest.newBuilder(site.resolve("/trust"))))
          .returns(404, HttpResponse::statusCode);
      Answer plain = RawHttp.request(real.port(), "GET", "/");
      assertThat(plain.status()).isEqualTo(307);
      assertThat(plain.header("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void onlyPagesOfTheSecureSiteMayPost() {
    HttpRequest.Builder post =
        request("/me").POST(HttpRequest.BodyPublishers.ofString("{\"name\":null}"));

    assertThat(answer(post.copy().header("Origin", "https://localhost:" + node.port())))
        .returns(204, HttpResponse::statusCode);
    assertThat(answer(post.copy().header("Origin", "http://localhost:" + node.port())))
        .returns(403, HttpResponse::statusCode);
  }

  private static SockJsClient open(Transport transport) {
    Target target = Target.of("https://localhost:" + node.port() + "/");
    PemTrustOptions trust =
        new PemTrustOptions().addCertPath(folder.resolve("authority.pem").toString());
    return get(SockJsClient.open(Connector.shared(node.vertx(), target, trust), transport));
  }

  private static void assertAnswers(SockJsClient board) {
    JsonObject reply = get(board.request("board.main.get", new JsonObject()));
    assertThat(reply.getString("type")).isEqualTo("rec");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WEBSOCKET", "XHR", "EVENTSOURCE"})
  void boardIsReachedOnEveryTransport(String transport) {
    try (SockJsClient board = open(Transport.valueOf(transport))) {
      assertAnswers(board);
    }
  }

  @Test
  void newCertificateIsShownToWhoComesAndNobodyIsCutOff(@TempDir Path other) {
    Credentials before = source();
    try (SockJsClient board = open(Transport.WEBSOCKET)) {
      SOURCE.set(Authorities.in(other).load());
      X509Certificate next = source().authority().orElseThrow();
      await()
          .until(
              () -> {
                // Whoever says nothing is closed before a busy machine has the new one.
                assertAnswers(board);
                return isTrusted(next);
              });

      assertAnswers(board);
      assertThat(isTrusted(authority)).isFalse();
    } finally {
      SOURCE.set(before);
      await().until(() -> isTrusted(authority));
    }
  }

  private static boolean isTrusted(X509Certificate by) {
    try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), node.port());
        SSLSocket secure =
            (SSLSocket)
                Authorities.trusting(by)
                    .getSocketFactory()
                    .createSocket(plain, "localhost", node.port(), true)) {
      secure.startHandshake();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** At the same time: each may take as long as the patience of the server. */
  @Test
  void connectionThatNeverSaysWhatItWantsIsClosed() throws IOException {
    assertAllEnd(
        "",
        "G",
        "GET / HTTP/1.1\r\nHost: a\r\nX: ",
        "\u0016",
        "\u0016\u0003\u0001",
        "\u0016\u0003\u0001\u00ff\u00ff\u0001");
  }

  @Test
  void garbageIsRefusedAndHarmsNobody() throws IOException {
    assertAllEnd(
        "\u0016\u0003\u0003\u0000\u0004\u0001\u0000\u0000\u0000",
        "\u0016GET / HTTP/1.1\r\n\r\n",
        "\u0015\u0003\u0003\u0000\u0002\u0002(",
        "\u0080.\u0001\u0003\u0001\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
  }

  private static void assertAllEnd(String... beginnings) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (String beginning : beginnings) sockets.add(send(beginning));
      for (Socket socket : sockets) assertThat(end(socket)).isLessThan(2000);
    } finally {
      for (Socket socket : sockets) socket.close();
    }
    assertThat(answer(request("/health/live")).statusCode()).isEqualTo(200);
  }

  private static Socket send(String bytes) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port());
    socket.setSoTimeout(30_000);
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    return socket;
  }

  /** How many bytes came until the end; fails when there is none within 30 s. */
  private static int end(Socket socket) throws IOException {
    try (InputStream in = socket.getInputStream()) {
      return in.readAllBytes().length;
    } catch (SocketException reset) {
      return 0;
    }
  }
}
