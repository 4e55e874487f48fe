package slidersync.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import java.io.PrintStream;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import slidersync.client.Connector;
import slidersync.client.Target;
import slidersync.client.Transport;
import slidersync.text.Quoted;

/**
 * {@code slider-sync bench URL}: puts a load on a running board, and says what it was like for
 * those who watch. Its progress goes to standard error, the result to standard output.
 */
@Command(
    name = "bench",
    sortOptions = false,
    description =
        "Watches and moves a running board, and tells how old what the watchers saw was."
            + " Values are put back at the end.")
public final class Bench implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Parameters(paramLabel = "URL", description = "The board's page, such as http://127.0.0.1:8080/.")
  private String url = "";

  @Option(names = "--watchers", paramLabel = "N", description = "Screens that watch (100).")
  private int watchers = 100;

  @Option(names = "--movers", paramLabel = "M", description = "Hands that move (1).")
  private int movers = 1;

  @Option(names = "--rate", paramLabel = "R", description = "Changes a second of each hand (50).")
  private int rate = 50;

  @Option(
      names = "--in-flight",
      paramLabel = "F",
      description = "Instead of the rate: so many changes of each hand wait for their answer.")
  private int inFlight = 0;

  @Option(names = "--seconds", paramLabel = "S", description = "How long to measure (10).")
  private int seconds = 10;

  @Option(names = "--warm-up", paramLabel = "W", description = "Seconds before that (3).")
  private int warmUp = 3;

  @Option(
      names = "--transport",
      paramLabel = "T",
      description = "websocket, xhr_streaming, eventsource or xhr (websocket).")
  private Transport transport = Transport.WEBSOCKET;

  @Option(names = "--stalled", paramLabel = "K", description = "Screens that never read (0).")
  private int stalled = 0;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "For https: trust the authority in this PEM file (as Java does).")
  private @Nullable Path authority;

  @Option(names = "--yes-i-own-it", description = "Needed for a server on another machine.")
  private boolean owned;

  @SuppressWarnings("unused") // picocli reads it
  @Option(names = "--help", usageHelp = true, description = "Print this and exit.")
  private boolean help;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param out takes the result
   * @param err takes what happens meanwhile
   */
  public Bench(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Target target = target();
    within("--watchers", watchers, 0, 100_000);
    within("--movers", movers, 0, 10_000);
    within("--rate", rate, 1, 1_000);
    within("--in-flight", inFlight, 0, 1_000);
    within("--seconds", seconds, 1, 3_600);
    within("--warm-up", warmUp, 1, 600);
    within("--stalled", stalled, 0, 10_000);
    TrustOptions trust = trust();
    // One event loop: no locks, and a load that takes one core and not those of the server.
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try {
      Load load = new Load(watchers, movers, rate, inFlight, warmUp, seconds, transport, stalled);
      Run run = new Run(vertx, Connector.shared(vertx, target, trust), load, err::println);
      Report report = onLoop(vertx, run).toCompletionStage().toCompletableFuture().join();
      report.table().forEach(out::println);
      return 0;
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      err.println("slider-sync: cannot measure " + url + ": " + cause.getMessage());
      return 1;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static Future<Report> onLoop(Vertx vertx, Run run) {
    Promise<Report> report = Promise.promise();
    vertx.runOnContext(loop -> run.go().onComplete(report));
    return report.future();
  }

  private @Nullable TrustOptions trust() {
    if (authority == null) return null;
    if (Files.isReadable(authority)) return new PemTrustOptions().addCertPath(authority.toString());
    throw refusal("--ca: expected a file that can be read, got " + Quoted.of(authority.toString()));
  }

  private Target target() {
    try {
      Target target = Target.of(url);
      if (owned || target.isLoopback()) return target;
      throw refusal(target.host() + " is another machine: expected --yes-i-own-it");
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      throw refusal("there is no host " + e.getMessage());
    }
  }

  private void within(String option, int value, int min, int max) {
    if (value < min || value > max) {
      throw refusal(
          option + ": expected a whole number from " + min + " to " + max + ", got " + value);
    }
  }

  private ParameterException refusal(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
