package slidersync.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import slidersync.bench.Bench;
import slidersync.text.Quoted;
import slidersync.text.Spelling;

/**
 * Runs the command that the command line names. A refusal is one line on standard error, and an
 * exit status as of {@link StartException}.
 */
public final class CommandRunner {

  private final PrintStream out;
  private final PrintStream err;

  public CommandRunner(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Returns the exit status: 0, or that of the {@link StartException} which was printed.
   *
   * @param environment all variables; those that begin with {@code SLIDER_SYNC_} count
   * @param start starts a node, if that is what is asked for
   */
  public int run(Map<String, String> environment, Consumer<Settings> start, String... arguments) {
    EnvironmentDefaults defaults = new EnvironmentDefaults(environment);
    CommandLine commandLine = new CommandLine(new ServeCommand(start, defaults::source));
    if (mayAskForMore(arguments)) commandLine.addSubcommand(new Bench(out, err));
    commandLine.getCommandSpec().defaultValueProvider(defaults);
    return commandLine
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true, UTF_8))
        .setErr(new PrintWriter(err, true, UTF_8))
        .setParameterExceptionHandler((e, all) -> refuse(explained(e, defaults)))
        .setExecutionExceptionHandler((e, command, result) -> refuse(refusal(e)))
        .execute(arguments);
  }

  /** Whether it may be about more than a node, which is to start without loading anything else. */
  private static boolean mayAskForMore(String... arguments) {
    return arguments.length > 0
        && (!arguments[0].startsWith("-") || List.of(arguments).contains("--help"));
  }

  private int refuse(StartException refusal) {
    err.println("slider-sync: " + refusal.getMessage());
    return refusal.status();
  }

  /** What the command refused; anything else is a defect, and picocli prints its trace. */
  private static StartException refusal(Exception e) throws Exception {
    if (e instanceof StartException refusal) return refusal;
    throw e;
  }

  private static StartException explained(ParameterException e, EnvironmentDefaults defaults) {
    if (e instanceof UnmatchedArgumentException unmatched) return unknown(unmatched);
    if (e.getCause() instanceof StartException refusal
        && e.getArgSpec() instanceof OptionSpec option) {
      return refusal.from(defaults.source(option.longestName()));
    }
    return StartException.usage(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
  }

  private static StartException unknown(UnmatchedArgumentException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String help = command.parent() == null ? "--help" : command.name() + " --help";
    String word = e.getUnmatched().get(0);
    Stream<String> known =
        Stream.concat(
            command.optionsMap().keySet().stream(), command.subcommands().keySet().stream());
    String hint =
        Spelling.nearest(word.replaceFirst("=.*", ""), known)
            .map(near -> ": did you mean " + near + "?")
            .orElse("");
    return StartException.usage(
        "expected an option (see " + help + "), got " + Quoted.of(word) + hint);
  }
}
