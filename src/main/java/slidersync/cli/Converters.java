package slidersync.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import slidersync.store.Stores;
import slidersync.text.Endpoint;
import slidersync.text.MqttUrl;
import slidersync.text.Quoted;
import slidersync.web.http.Origin;

/**
 * The types of options. What is wrong is refused with a {@link StartException} that says what was
 * expected and what came; {@link CommandRunner} adds where it came from.
 */
final class Converters {

  private static final int MAX_PORT = 65_535;

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.:%-]+");
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern MEMBER =
      Pattern.compile("([A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.%]+])(:[0-9]{1,5})?");
  private static final Pattern SECRETS = Pattern.compile("(//[^/@:]*:|password=)[^@&/]*");
  private static final Pattern CLASS =
      Pattern.compile("\\p{javaJavaIdentifierStart}[\\p{javaJavaIdentifierPart}.]*");
  private static final Pattern STORE =
      Pattern.compile(Settings.MEMORY + "|jdbc:sqlite:.+|jdbc:postgresql://.+");

  private Converters() {}

  /** A host's name or address. */
  static final class Host implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return matching(HOST, text, "a host name or an address");
    }
  }

  /** A port to listen on; 0 stands for a free one. */
  static final class AnyPort implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return port(text, 0);
    }
  }

  /** A port that others have to know. */
  static final class FixedPort implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return port(text, 1);
    }
  }

  /** Where to listen; without a host on this machine alone. */
  static final class Listening implements ITypeConverter<Endpoint> {
    @Override
    public Endpoint convert(String text) {
      return Endpoint.parse(text, "127.0.0.1")
          .orElseThrow(() -> refusal("PORT or HOST:PORT, such as 9000 or 0.0.0.0:9000", text));
    }
  }

  /** Where peers are to be reached, with commas between. */
  static final class Targets implements ITypeConverter<List<Endpoint>> {
    @Override
    public List<Endpoint> convert(String text) {
      return each(text, Targets::target);
    }

    private static Endpoint target(String text) {
      return Endpoint.parse(text)
          .orElseThrow(() -> refusal("HOST:PORT, such as 10.0.0.20:9000", text));
    }
  }

  /** The URLs of brokers, with commas between; a refusal does not repeat the passwords in them. */
  static final class Brokers implements ITypeConverter<List<MqttUrl>> {
    @Override
    public List<MqttUrl> convert(String text) {
      return each(text, Brokers::broker);
    }

    private static MqttUrl broker(String text) {
      return MqttUrl.parse(text)
          .orElseThrow(() -> refusal(MqttUrl.EXPECTED, MqttUrl.withoutSecrets(text)));
    }
  }

  /** The names of classes, with commas between. */
  static final class ClassNames implements ITypeConverter<List<String>> {
    @Override
    public List<String> convert(String text) {
      return each(
          text, name -> matching(CLASS, name, "the name of a class, such as com.example.Lights"));
    }
  }

  /** Jars and folders, as in a class path. */
  static final class ClassPath implements ITypeConverter<List<Path>> {
    @Override
    public List<Path> convert(String text) {
      return Arrays.stream(text.split(Pattern.quote(java.io.File.pathSeparator), -1))
          .map(ClassPath::existing)
          .toList();
    }

    private static Path existing(String text) {
      Path path = path(text);
      if (Files.isReadable(path)) return path;
      throw StartException.failure(
          "expected a jar or a folder that can be read, got " + Quoted.of(text));
    }
  }

  /** A file; whether it is there turns out when it is read. */
  static final class File implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      return path(text);
    }
  }

  /** A directory that can be read. */
  static final class Directory implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      Path path = path(text);
      if (Files.isDirectory(path) && Files.isReadable(path)) return path;
      throw StartException.failure("expected a directory that can be read, got " + Quoted.of(text));
    }
  }

  /** The URL of a store; a refusal does not repeat the passwords in it. */
  static final class Store implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (STORE.matcher(text).matches()) return text;
      throw refusal(Stores.FORMS, SECRETS.matcher(text).replaceAll("$1..."));
    }
  }

  /** Origins in normal form, with commas between. */
  static final class Origins implements ITypeConverter<List<String>> {
    @Override
    public List<String> convert(String text) {
      return each(text, Origins::origin);
    }

    private static String origin(String text) {
      return Origin.of(text)
          .orElseThrow(
              () -> refusal("an origin such as https://example.org, without a path", text));
    }
  }

  /** Addresses of nodes in the cluster, each with or without a port, with commas between. */
  static final class Members implements ITypeConverter<List<String>> {
    @Override
    public List<String> convert(String text) {
      return each(
          text, member -> matching(MEMBER, member, "HOST or HOST:PORT, with commas between"));
    }
  }

  private static int port(String text, int min) {
    String expected = "a whole number from " + min + " to " + MAX_PORT;
    int port = Integer.parseInt(matching(PORT, text, expected));
    if (port < min || port > MAX_PORT) throw refusal(expected, text);
    return port;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw refusal("a path", text);
    }
  }

  private static <T> List<T> each(String list, Function<String, T> item) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).map(item).toList();
  }

  private static String matching(Pattern form, String text, String expected) {
    if (form.matcher(text).matches()) return text;
    throw refusal(expected, text);
  }

  private static StartException refusal(String expected, String text) {
    return StartException.usage("expected " + expected + ", got " + Quoted.of(text));
  }
}
