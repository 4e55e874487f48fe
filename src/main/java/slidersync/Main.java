package slidersync;

import io.vertx.core.Future;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Help.Ansi;
import slidersync.board.BoardDefinition;
import slidersync.cli.CommandRunner;
import slidersync.cli.Settings;
import slidersync.cli.StartException;
import slidersync.cli.Welcome;

/**
 * The program. Its exit status is 0 after {@code --help}, {@code --version} and an orderly stop by
 * a signal, 1 when it cannot start or stop, 2 when it was called in a wrong way; for 1 and 2 one
 * line on standard error says why.
 */
public final class Main {

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  /** An orderly stop takes no longer, so that the process ends within 5 s. */
  private static final long STOP_MILLIS = 4_500;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    // Names are few and looked up once; a resolver of its own costs Vert.x time at the start.
    System.setProperty("vertx.disableDnsResolver", "true");
    // The QR code is Unicode, whatever the locale says.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    int status = new Main(out, System.err).run(System.getenv(), args);
    if (status != 0) System.exit(status);
  }

  /** Does what it is told to; a node that has been started goes on after the return. */
  int run(Map<String, String> environment, String... arguments) {
    return new CommandRunner(out, err).run(environment, this::start, arguments);
  }

  private void start(Settings settings) {
    settings.boards().ifPresent(boards -> boards.definitions().forEach(Main::tellOfHidden));
    try {
      Future<Node> start = NodeLauncher.start(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(start), "stop"));
      Node node = start.toCompletionStage().toCompletableFuture().join();
      Welcome.Site site =
          new Welcome.Site(
              settings.tls().isPresent(), settings.host(), node.port(), node.authority());
      print(Welcome.lines(site, Ansi.AUTO.enabled()));
      node.complete();
    } catch (RuntimeException e) {
      Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
      LOG.debug("Start failed", cause);
      throw StartException.of(cause, settings);
    }
  }

  /** A control may be there for programs only, but often its author has forgotten it. */
  private static void tellOfHidden(BoardDefinition board) {
    if (board.hidden().isEmpty()) return;
    LOG.warn(
        "board {}: the layout does not show {}", board.id(), String.join(", ", board.hidden()));
  }

  /** Runs when the JVM is told to end, which by itself would exit with the signal's status. */
  private void stop(Future<Node> start) {
    if (start.failed()) return;
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(STOP_MILLIS);
    try {
      // Not composed: what a future of the node calls back needs an event loop, and they end here.
      Node node = await(start, deadline);
      await(node.stop(), deadline);
      halt(0);
    } catch (TimeoutException e) {
      err.println("slider-sync: did not stop in time");
    } catch (ExecutionException e) {
      err.println("slider-sync: did not stop in order: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    halt(1);
  }

  private static <T> T await(Future<T> future, long deadline)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private void halt(int status) {
    out.flush();
    err.flush();
    Runtime.getRuntime().halt(status);
  }

  private void print(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }
}
