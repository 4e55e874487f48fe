package slidersync.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.JarProcess;
import slidersync.support.TcpProxy;

/** The server's process dies under its pages, and comes back. */
@ExtendWith(VertxExtension.class)
class RestartIT {

  private static final Duration NOTICED = Duration.ofSeconds(10);
  private static final Duration BACK = Duration.ofSeconds(10);

  @RegisterExtension static final Screens SCREENS = Screens.withoutNode();

  @TempDir private Path folder;
  private int port;
  private JarProcess jar;
  private TcpProxy proxy;
  private BoardPage page;
  private final List<String> sent = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() {
    port = JarProcess.freePort();
    jar = start();
    proxy = TcpProxy.to(port);
    page = SCREENS.open(proxy.url());
    page.page()
        .onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(String.valueOf(frame.text()))));
    page.awaitLive();
  }

  @AfterEach
  void close() {
    SCREENS.forgiveLostConnections();
    proxy.close();
    jar.close();
  }

  private JarProcess start() {
    return JarProcess.start(folder, "--port", String.valueOf(port));
  }

  private boolean wasSentAgain() {
    return sent.stream().anyMatch(frame -> frame.contains("unchangedSince"));
  }

  @Test
  void pageComesBackWithTheRightValues(Vertx vertx) {
    page.control("slider1").fill("31");
    page.control("txt1").fill("before");
    try (TestMover mover = TestMover.at(vertx, port)) {
      await().until(() -> mover.value("txt1").equals("before"));
    }
    jar.terminate();
    jar.exitCode(Duration.ofSeconds(5));
    page.awaitConnection("offline", NOTICED);
    assertThat(page.isInert()).isTrue();
    assertThat(page.value("slider1")).isEqualTo("31");
    jar = start();

    page.awaitConnection("live", BACK);
    try (TestMover mover = TestMover.at(vertx, port)) {
      assertThat(mover.values()).containsEntry("slider1", 31).containsEntry("txt1", "before");
      page.settle(mover);
      mover.set("slider1", 32);
      page.awaitValue("slider1", 32);
    }
    page.control("slider2").fill("4");
    try (TestMover mover = TestMover.at(vertx, port)) {
      await().until(() -> mover.value("slider2").equals(4));
    }
  }

  @Test
  void frozenServerIsOfflineAndUnacknowledgedChangeIsSentAgain(Vertx vertx) {
    jar.signal("STOP");
    page.control("slider1").fill("40");
    page.awaitConnection("offline", NOTICED);
    jar.kill();
    assertThat(wasSentAgain()).isFalse();
    jar = start();

    page.awaitConnection("live", BACK);
    try (TestMover mover = TestMover.at(vertx, port)) {
      await().until(() -> mover.value("slider1").equals(40));
    }
    page.awaitValue("slider1", 40);
    assertThat(wasSentAgain()).isTrue();
  }

  @Test
  void unacknowledgedChangeDoesNotOverwriteSomebodysNewerValue(Vertx vertx) {
    jar.signal("STOP");
    page.control("slider1").fill("40");
    page.control("slider2").fill("30");
    page.awaitConnection("offline", NOTICED);
    proxy.cut();
    jar.kill();
    jar = start();
    try (TestMover mover = TestMover.at(vertx, port)) {
      mover.set(Map.of("slider1", 5));
      proxy.mend();

      page.awaitConnection("live", BACK);
      assertThat(page.ghost("slider1"))
          .hasText("Your 40 was not taken. Somebody else changed this meanwhile.");
      page.awaitValue("slider1", 5);
      assertThat(mover.value("slider1")).isEqualTo(5);
      assertThat(wasSentAgain()).isTrue();
      // What nobody else has changed is no conflict.
      await().until(() -> mover.value("slider2").equals(30));
      page.awaitValue("slider2", 30);
    }
  }

  @Test
  void serverThatThawsIsLiveAgain(Vertx vertx) {
    jar.signal("STOP");
    page.awaitConnection("offline", NOTICED);
    jar.signal("CONT");

    page.awaitConnection("live", BACK);
    try (TestMover mover = TestMover.at(vertx, port)) {
      page.settle(mover);
    }
  }
}
