package slidersync.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The example configuration of HAProxy, in front of two nodes. */
public final class Haproxy implements AutoCloseable {

  private static final Path CONFIGURATION = Path.of("src/main/haproxy/haproxy.cfg");

  private final Process process;
  private final int port;

  private Haproxy(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  public static Haproxy start(int node1, int node2) {
    int port = JarProcess.freePort();
    ProcessBuilder builder =
        new ProcessBuilder("haproxy", "-db", "-f", CONFIGURATION.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("SLIDER_SYNC_BIND", "127.0.0.1:" + port);
    builder.environment().put("SLIDER_SYNC_NODE1", "127.0.0.1:" + node1);
    builder.environment().put("SLIDER_SYNC_NODE2", "127.0.0.1:" + node2);
    builder.environment().merge("PATH", "/usr/local/sbin:/usr/sbin", (a, b) -> a + ":" + b);
    try {
      Haproxy haproxy = new Haproxy(builder.start(), port);
      await("HAProxy")
          .atMost(Duration.ofSeconds(15))
          .failFast("it ended", () -> !haproxy.process.isAlive())
          .until(() -> RawHttp.isReady(port));
      return haproxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
