package slidersync.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The broker of Debian, and its clients of the command line. */
public final class Mosquitto implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(20);

  private final Path folder;
  private final int port;
  private final List<String> options;
  private Process broker;

  private Mosquitto(Path folder, int port, List<String> options) {
    this.folder = folder;
    this.port = port;
    this.options = options;
    broker = launch();
  }

  /** Starts a broker that keeps what it retains in a folder when it is stopped. */
  public static Mosquitto start(Path folder) {
    return start(folder, "allow_anonymous true");
  }

  /**
   * Starts a broker.
   *
   * @param options lines of its configuration
   */
  public static Mosquitto start(Path folder, String... options) {
    Platform.needs("mosquitto");
    return new Mosquitto(folder, JarProcess.freePort(), Arrays.asList(options));
  }

  private Process launch() {
    List<String> lines = new ArrayList<>();
    lines.add("listener " + port + " 127.0.0.1");
    lines.addAll(options);
    lines.addAll(
        List.of("persistence true", "persistence_location " + folder + "/", "log_dest none"));
    if (Platform.isRoot()) lines.add("user root");
    try {
      Path file = Files.write(folder.resolve("mosquitto.conf"), lines);
      ProcessBuilder builder = new ProcessBuilder("mosquitto", "-c", file.toString()).inheritIO();
      builder.environment().merge("PATH", "/usr/local/sbin:/usr/sbin", (a, b) -> a + ":" + b);
      Process process = builder.start();
      await("mosquitto")
          .atMost(START)
          .pollInterval(Duration.ofMillis(20))
          .failFast("it ended", () -> !process.isAlive())
          .until(this::accepts);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  public int port() {
    return port;
  }

  public String url() {
    return "mqtt://127.0.0.1:" + port;
  }

  /** Stops it; what it retains is in its folder then. */
  public void stop() {
    end(broker);
  }

  /** Kills it as a power cut does. */
  public void kill() {
    broker.destroyForcibly();
    end(broker);
  }

  /** Starts it again on the same port, with what it has kept. */
  public void restart() {
    broker = launch();
  }

  /** Forgets what it has kept, while it is stopped. */
  public void lose() {
    try {
      Files.deleteIfExists(folder.resolve("mosquitto.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs {@code mosquitto_pub} with these arguments, and waits until the broker has the message.
   */
  public void publish(String... arguments) {
    Platform.needs("mosquitto_pub", "mosquitto-clients");
    List<String> command = command("mosquitto_pub", arguments);
    Platform.run(command.toArray(String[]::new));
  }

  /** The same for each line of a file, in one connection. */
  public void publishLines(Path lines, String... arguments) {
    Platform.needs("mosquitto_pub", "mosquitto-clients");
    List<String> command = command("mosquitto_pub", arguments);
    command.add("-l");
    try {
      Process process =
          new ProcessBuilder(command).inheritIO().redirectInput(lines.toFile()).start();
      if (process.waitFor() != 0) throw new IllegalStateException("mosquitto_pub failed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What the broker retains for a filter, as lines of topic and payload. */
  public List<String> retained(String filter) {
    boolean isTopic = !filter.contains("+") && !filter.contains("#");
    // It ends after a second, or when it has the one message that there can be.
    String most = isTopic ? "1" : "1000";
    try (MqttListener listener =
        listen("-t", filter, "--retained-only", "-W", "1", "-C", most, "-F", "%t %p")) {
      listener.awaitEnd();
      return listener.lines().stream().filter(line -> !line.equals("Timed out")).toList();
    }
  }

  /** Starts {@code mosquitto_sub} with these arguments. */
  public MqttListener listen(String... arguments) {
    Platform.needs("mosquitto_sub", "mosquitto-clients");
    try {
      return new MqttListener(
          new ProcessBuilder(command("mosquitto_sub", arguments))
              .redirectErrorStream(true)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program, "-h", "127.0.0.1", "-p", String.valueOf(port), "-q", "1"));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  @Override
  public void close() {
    stop();
  }

  static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
