package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Churn;
import slidersync.support.Crowd;
import slidersync.support.JarProcess;
import slidersync.support.Mover;

/** Tests that screens stay up to date while hundreds of other sockets a second open and close. */
@Tag("chaos")
@ExtendWith(VertxExtension.class)
class ChurnIT {

  private static final int SCREENS_OF_EACH_TRANSPORT = 5;
  private static final int PER_SECOND = 300;
  private static final int CHURNED_SOCKETS = 1_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @TempDir private Path folder;

  /** A client that does not reconnect when its connection is lost. */
  private record Screen(SockJsClient client, AtomicLong revision, AtomicInteger heartbeats) {

    static Screen open(Vertx vertx, Transport transport, int port) {
      Screen screen =
          new Screen(
              get(SockJsClient.open(vertx, transport, port)),
              new AtomicLong(),
              new AtomicInteger());
      get(screen.client.register("board.main.changed", screen::hear));
      return screen;
    }

    private void hear(JsonObject delta) {
      revision.set(delta.getLong("revision"));
      if (delta.getJsonObject("values").isEmpty()) heartbeats.incrementAndGet();
    }
  }

  /** Repeated, as a fault may depend on how the process has started. */
  @RepeatedTest(3)
  void screensThatStayGetEverythingWhileOthersComeAndGo(Vertx vertx) throws IOException {
    Files.writeString(folder.resolve("boards.yaml"), Crowd.boards(1));
    try (JarProcess jar =
        JarProcess.start(folder, "--store", "memory", "--boards", "boards.yaml")) {
      List<Screen> screens =
          Stream.of(Transport.values())
              .flatMap(t -> Stream.generate(() -> t).limit(SCREENS_OF_EACH_TRANSPORT))
              .map(transport -> Screen.open(vertx, transport, jar.port()))
              .toList();
      try (Mover mover = Mover.start(vertx, Transport.WEBSOCKET, jar::port, "main", "n0", 16)) {
        try (Churn churn = Churn.start(vertx, jar::port, "main", PER_SECOND)) {
          await("the churn")
              .atMost(TIMEOUT.multipliedBy(2))
              .until(() -> churn.gone() >= CHURNED_SOCKETS);
        }
        long seen = mover.acknowledgedRevision();
        List<Integer> heartbeats = screens.stream().map(s -> s.heartbeats().get()).toList();

        await("frames on every screen")
            .atMost(TIMEOUT)
            .until(() -> screens.stream().allMatch(s -> s.revision().get() > seen));
        mover.rest();
        await("heartbeats on every screen")
            .atMost(TIMEOUT)
            .until(
                () ->
                    screens.stream()
                        .allMatch(s -> s.heartbeats().get() > heartbeats.get(screens.indexOf(s))));
      }
      assertThat(screens).noneMatch(screen -> screen.client().ended().isComplete());
      // A busy machine may block a thread for a while.
      assertThat(jar.err())
          .filteredOn(line -> !line.contains("BlockedThreadChecker"))
          .noneMatch(line -> line.matches(".*(WARN|ERROR|Exception).*"));
      screens.forEach(screen -> screen.client().close());
    }
  }
}
