package slidersync.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option says that is not on the command line: {@code SLIDER_SYNC_PORT} for {@code --port}.
 * An empty variable says nothing, and none counts when the node is not to start. picocli asks for
 * missing options only, so nothing looks at a variable that the command line overrides.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {

  private final Map<String, String> environment;
  private final Set<String> used = new HashSet<>();

  EnvironmentDefaults(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !starts(option.command())) return null;
    String flag = option.longestName();
    String value = environment.getOrDefault(variable(flag), "");
    if (value.isEmpty()) return null;
    used.add(flag);
    // picocli would replace variables in it, and takes two dollars for one.
    return value.replace("$", "$$");
  }

  /** How an option was given, for messages: by its flag or by its variable. */
  String source(String flag) {
    return used.contains(flag) ? variable(flag) : flag;
  }

  /** Neither help nor the version nor a subcommand is asked for. */
  private static boolean starts(CommandSpec command) {
    boolean helps =
        command.options().stream()
            .anyMatch(
                option ->
                    (option.usageHelp() || option.versionHelp())
                        && Boolean.TRUE.equals(option.getValue()));
    return !helps
        && command.subcommands().values().stream()
            .allMatch(subcommand -> subcommand.getParseResult() == null);
  }

  /** For example {@code SLIDER_SYNC_PUBLIC_URL} for {@code --public-url}. */
  private static String variable(String flag) {
    return "SLIDER_SYNC_" + flag.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
