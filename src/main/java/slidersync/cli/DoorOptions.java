package slidersync.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import slidersync.text.Endpoint;
import slidersync.text.MqttUrl;

/** The options of the doors: ways in and out for programs that are not on the event bus. */
final class DoorOptions {

  private static final String LISTENING = "[HOST:]PORT";

  @Option(
      names = "--osc",
      paramLabel = LISTENING,
      converter = Converters.Listening.class,
      description = "Speak OSC over UDP here.")
  private Optional<Endpoint> osc = Optional.empty();

  @Option(
      names = "--osc-tcp",
      paramLabel = LISTENING,
      converter = Converters.Listening.class,
      description = "Speak OSC over TCP here.")
  private Optional<Endpoint> oscTcp = Optional.empty();

  @Option(
      names = "--osc-target",
      paramLabel = "HOST:PORT",
      converter = Converters.Targets.class,
      description = "Tell this OSC peer of all changes; may be given more than once.")
  private List<Endpoint> oscTargets = List.of();

  @Option(
      names = "--oscquery",
      paramLabel = LISTENING,
      converter = Converters.Listening.class,
      description = "Speak OSCQuery here.")
  private Optional<Endpoint> oscQuery = Optional.empty();

  @Option(
      names = "--mqtt",
      paramLabel = "URL",
      converter = Converters.Brokers.class,
      description = "Tell this MQTT broker of all changes; may be given more than once.")
  private List<MqttUrl> mqtt = List.of();

  @Option(
      names = "--tcp",
      paramLabel = LISTENING,
      converter = Converters.Listening.class,
      description = "Bridge the event bus to TCP here.")
  private Optional<Endpoint> tcp = Optional.empty();

  @Option(names = "--announce", description = "Announce this node in the local network.")
  private boolean announce;

  @Option(
      names = "--verticle",
      paramLabel = "CLASS",
      converter = Converters.ClassNames.class,
      description = "Deploy a verticle of your own; may be given more than once.")
  private List<String> verticles = List.of();

  @Option(
      names = "--class-path",
      paramLabel = "PATHS",
      converter = Converters.ClassPath.class,
      description = "The jars and folders with the classes of your own.")
  private List<Path> classPath = List.of();

  Settings.Doors settings() {
    return new Settings.Doors(
        osc,
        oscTcp,
        List.copyOf(oscTargets),
        oscQuery,
        List.copyOf(mqtt),
        tcp,
        announce,
        List.copyOf(verticles),
        List.copyOf(classPath));
  }
}
