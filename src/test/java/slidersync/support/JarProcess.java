package slidersync.support;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** The jar as a process of its own, as a user starts it. */
public final class JarProcess implements AutoCloseable {

  private static final Pattern READY =
      Pattern.compile("slider-sync is ready at https?://[^:]+:(\\d+)/");

  /** Below those that systems give to connections, which come and go while a process starts. */
  private static final int FIRST_PORT = 12_000;

  private static final int PORTS = 20_000;

  /** Test processes that run at the same time begin far from each other. */
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 997));

  /** A test starts many, and none of them lives long. */
  private static final List<String> JVM =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-Xmx256m",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC");

  private static final Duration START = Duration.ofSeconds(60);

  private static final Duration DUMP = Duration.ofSeconds(3);

  private final Process process;
  private final List<String> out = new CopyOnWriteArrayList<>();
  private final List<String> err = new CopyOnWriteArrayList<>();
  private final Journal journal;

  private JarProcess(Process process) {
    this.process = process;
    journal = Journal.begin("process", this::state, this::dumpThreads);
    read(process.getInputStream(), out);
    read(process.getErrorStream(), err);
  }

  private String state() {
    return "process " + pid() + (process.isAlive() ? " runs" : " exited " + process.exitValue());
  }

  /** What its journal is called; {@code process} without this. */
  JarProcess named(String name) {
    journal.rename(name);
    return this;
  }

  /** The journal gets what all threads are doing, unless the process is frozen. */
  private void dumpThreads() {
    if (!process.isAlive()) return;
    signal("QUIT");
    try {
      await()
          .atMost(DUMP)
          .until(() -> out.stream().anyMatch(line -> line.startsWith("JNI global refs")));
    } catch (ConditionTimeoutException frozen) {
      journal.note("(no thread dump)");
    }
  }

  /** Starts the jar in a folder, without waiting for anything. */
  public static JarProcess launch(Path folder, Map<String, String> environment, String... options) {
    return launch(List.of(), folder, environment, options);
  }

  /**
   * Starts the jar in a folder.
   *
   * @param prefix a command that runs the rest, such as {@code ip netns exec}
   */
  public static JarProcess launch(
      List<String> prefix, Path folder, Map<String, String> environment, String... options) {
    return launch(prefix, List.of(), folder, environment, options);
  }

  /**
   * Starts the jar in a folder.
   *
   * @param java more options of Java
   */
  static JarProcess launch(
      List<String> prefix,
      List<String> java,
      Path folder,
      Map<String, String> environment,
      String... options) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(JVM);
    command.addAll(SharedClasses.option(jar(), JVM));
    command.addAll(java);
    command.addAll(List.of("-jar", jar().toString()));
    command.addAll(List.of(options));
    return begin(command, folder, environment);
  }

  /** Starts a program of Java that is not the jar, in a folder. */
  public static JarProcess java(Path folder, String... options) {
    List<String> command = new ArrayList<>(JVM);
    command.addAll(List.of(options));
    return begin(command, folder, Map.of());
  }

  static JarProcess begin(List<String> command, Path folder, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    try {
      return new JarProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the jar on a free port and waits until it is ready. */
  public static JarProcess start(Path folder, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    if (!all.contains("--port")) all.addAll(List.of("--port", "0"));
    JarProcess jar = launch(folder, Map.of(), all.toArray(String[]::new));
    jar.awaitReady();
    return jar;
  }

  public void awaitReady() {
    await()
        .atMost(START)
        .failFast("it ended before it was ready", () -> !process.isAlive())
        .until(() -> out.stream().anyMatch(line -> READY.matcher(line).matches()));
  }

  /** The port of the ready line. */
  public int port() {
    for (String line : out) {
      Matcher ready = READY.matcher(line);
      if (ready.matches()) return Integer.parseInt(ready.group(1));
    }
    throw new IllegalStateException("not ready: " + err);
  }

  public List<String> out() {
    return out;
  }

  public List<String> err() {
    return err;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL, and waits for the end. */
  public void kill() {
    process.destroyForcibly();
    exitCode(Duration.ofSeconds(10));
  }

  /** SIGTERM. */
  public void terminate() {
    signal("TERM");
  }

  /** SIGSTOP, SIGCONT and the like. */
  public void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public int exitCode(Duration atMost) {
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("expected an end within " + atMost + "; it said " + err);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) kill();
  }

  /** A port that is free now. */
  public static int freePort() {
    while (true) {
      int port = FIRST_PORT + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // The next one may be free.
      }
    }
  }

  private static Path jar() {
    String path = System.getProperty("slidersync.jar");
    return path == null ? Path.of("target/slider-sync.jar").toAbsolutePath() : Path.of(path);
  }

  private void read(InputStream stream, List<String> lines) {
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader in =
                  new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                in.lines()
                    .forEach(
                        line -> {
                          lines.add(line);
                          journal.note(line);
                        });
              } catch (IOException | UncheckedIOException e) {
                lines.add("(reading ended: " + e.getMessage() + ")");
              }
            });
    reader.setDaemon(true);
    reader.start();
  }
}
