package slidersync;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import slidersync.board.Excerpt;

/**
 * What was said to a node. The command line wins over the environment; an empty variable says
 * nothing.
 */
final class Given {

  static final String HELP = "--help";
  static final String VERSION = "--version";

  private static final int WIDTH = 100;

  /** The address of {@code --cluster} without one. */
  private static final String CLUSTER_HOST = "127.0.0.1";

  private final ParseResult arguments;
  private final Map<Option, List<Argument>> values = new EnumMap<>(Option.class);

  private Given(ParseResult arguments, Map<String, String> environment) {
    this.arguments = arguments;
    for (Option option : Option.values()) {
      values.put(option, find(option, environment));
    }
  }

  /**
   * Reads both.
   *
   * @throws StartException when an option is not known, or lacks its value
   */
  static Given of(Map<String, String> environment, String... arguments) {
    try {
      CommandLine commandLine = new CommandLine(spec()).setExpandAtFiles(false);
      return new Given(commandLine.parseArgs(arguments), environment);
    } catch (UnmatchedArgumentException e) {
      String similar = e.getSuggestions().stream().findFirst().map(Given::question).orElse("");
      throw StartException.usage(
          "expected an option (see %s), got %s%s"
              .formatted(HELP, Excerpt.of(e.getUnmatched().get(0)), similar));
    } catch (ParameterException e) {
      throw StartException.usage(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
  }

  private static String question(String option) {
    return "; did you mean " + option + "?";
  }

  private static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("slider-sync");
    spec.usageMessage()
        .width(WIDTH)
        .sortOptions(false)
        .abbreviateSynopsis(true)
        .description("Serves a page of controls that everybody sees and moves together.")
        .footer(
            "",
            "Each option is an environment variable, too: SLIDER_SYNC_HOST, SLIDER_SYNC_PORT, ...",
            "The command line wins.",
            "",
            "To see how many screens a running board can serve: slider-sync bench --help");
    for (Option option : Option.values()) {
      OptionSpec.Builder builder =
          OptionSpec.builder(option.flag())
              .paramLabel(option.parameter())
              .description(option.description());
      switch (option) {
        case CLUSTER -> builder.type(String.class).arity("0..1").fallbackValue(CLUSTER_HOST);
        case PUBLIC_URL -> builder.type(List.class).auxiliaryTypes(String.class);
        default -> builder.type(String.class);
      }
      spec.addOption(builder.build());
    }
    return spec.addOption(
            OptionSpec.builder(HELP).usageHelp(true).description("Print this and exit.").build())
        .addOption(
            OptionSpec.builder(VERSION)
                .versionHelp(true)
                .description("Print the version and exit.")
                .build());
  }

  private List<Argument> find(Option option, Map<String, String> environment) {
    OptionSpec matched = arguments.matchedOption(option.flag());
    String variable = environment.getOrDefault(option.variable(), "");
    if (matched != null) {
      return matched.stringValues().stream()
          .map(text -> new Argument(option.flag(), text))
          .toList();
    }
    return variable.isEmpty() ? List.of() : List.of(new Argument(option.variable(), variable));
  }

  /** The usage message, if that is all that is asked for, or the version. */
  boolean asksForHelp() {
    return arguments.isUsageHelpRequested();
  }

  boolean asksForVersion() {
    return arguments.isVersionHelpRequested();
  }

  String usage() {
    return new CommandLine(spec()).getUsageMessage();
  }

  Optional<Argument> one(Option option) {
    return values(option).stream().findFirst();
  }

  /** All that was said, also what stands in one argument with commas between. */
  List<Argument> all(Option option) {
    return values(option).stream()
        .flatMap(
            argument ->
                Arrays.stream(argument.text().split(",", -1))
                    .map(text -> new Argument(argument.source(), text.strip())))
        .toList();
  }

  private List<Argument> values(Option option) {
    return values.getOrDefault(option, List.of());
  }
}
