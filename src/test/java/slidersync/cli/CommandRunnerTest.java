package slidersync.cli;

import static java.io.File.pathSeparator;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import slidersync.board.BoardDefinition;
import slidersync.cli.Settings.Cluster;
import slidersync.cli.Settings.Tls;
import slidersync.store.Stores;
import slidersync.text.Endpoint;
import slidersync.text.MqttUrl;

class CommandRunnerTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Settings> started = new ArrayList<>();

  private static final String LISTENING =
      "expected PORT or HOST:PORT, such as 9000 or 0.0.0.0:9000, got ";

  private int run(Map<String, String> environment, String... arguments) {
    return new CommandRunner(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(environment, started::add, arguments);
  }

  private Settings settings(Map<String, String> environment, String... arguments) {
    assertThat(run(environment, arguments)).as(err.toString(UTF_8)).isZero();
    assertThat(started).hasSize(1);
    return started.get(0);
  }

  private void assertRefused(
      int status, String message, Map<String, String> environment, String... arguments) {
    assertThat(run(environment, arguments)).isEqualTo(status);
    assertThat(err.toString(UTF_8).lines()).containsExactly("slider-sync: " + message);
    assertThat(out.size()).isZero();
    assertThat(started).isEmpty();
  }

  @Test
  void withoutOptionsTheyAreTheDocumentedDefaults() {
    assertThat(settings(Map.of()))
        .isEqualTo(
            new Settings(
                "127.0.0.1",
                8080,
                Optional.empty(),
                Optional.empty(),
                "jdbc:sqlite:data/slider-sync.db",
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Settings.Doors.NONE));
  }

  @Test
  void eachOptionIsTaken() throws IOException {
    Path boards = folder.resolve("b.yaml");
    Files.writeString(boards, "boards: {b: {controls: {mute: {type: toggle}}}}");

    Settings settings =
        settings(
            Map.of(),
            "--host=0.0.0.0",
            "--port=0",
            "--boards=" + boards,
            "--webroot=" + folder,
            "--store=jdbc:postgresql://db/show",
            "--cluster=10.0.0.1",
            "--cluster-port=5702",
            "--cluster-members=10.0.0.1, 10.0.0.2:5701,[::1]:5701",
            "--public-url=https://show.example",
            "--public-url=http://Show.example:8080",
            "--allow-origin=https://Shop.example:443",
            "--allow-origin=http://a, http://b",
            "--tls=auto");

    assertThat(settings.host()).isEqualTo("0.0.0.0");
    assertThat(settings.port()).isZero();
    assertThat(settings.boards())
        .hasValueSatisfying(
            of -> {
              assertThat(of.file()).isEqualTo(boards);
              assertThat(of.definitions()).extracting(BoardDefinition::id).containsExactly("b");
            });
    assertThat(settings.webroot()).contains(folder);
    assertThat(settings.store()).isEqualTo("jdbc:postgresql://db/show");
    assertThat(settings.cluster())
        .contains(
            new Cluster("10.0.0.1", 5702, List.of("10.0.0.1", "10.0.0.2:5701", "[::1]:5701")));
    assertThat(settings.publicUrls())
        .containsExactly("https://show.example", "http://show.example:8080");
    assertThat(settings.allowedOrigins())
        .containsExactly("https://shop.example", "http://a", "http://b");
    assertThat(settings.tls()).contains(new Tls.Auto());
  }

  @Test
  void eachOptionIsAlsoAnEnvironmentVariable() {
    Settings settings =
        settings(
            Map.ofEntries(
                entry("SLIDER_SYNC_HOST", "::1"),
                entry("SLIDER_SYNC_PORT", "9090"),
                entry("SLIDER_SYNC_ALLOW_ORIGIN", "https://shop.example"),
                entry("SLIDER_SYNC_WEBROOT", folder.toString()),
                entry("SLIDER_SYNC_STORE", "jdbc:postgresql://db/show"),
                entry("SLIDER_SYNC_CLUSTER", "10.0.0.1"),
                entry("SLIDER_SYNC_CLUSTER_PORT", "5702"),
                entry("SLIDER_SYNC_CLUSTER_MEMBERS", "a,b"),
                entry("SLIDER_SYNC_PUBLIC_URL", "https://a.example, https://b.example"),
                entry("SLIDER_SYNC_TLS_CERT", "show.pem"),
                entry("SLIDER_SYNC_TLS_KEY", "show.key"),
                entry("SLIDER_SYNC_OSC", "9000"),
                entry("SLIDER_SYNC_OSC_TCP", "[::1]:9001"),
                entry("SLIDER_SYNC_OSC_TARGET", "wing:2223,10.0.0.2:9000"),
                entry("SLIDER_SYNC_OSCQUERY", "0.0.0.0:0"),
                entry("SLIDER_SYNC_MQTT", "mqtt://user:word@house"),
                entry("SLIDER_SYNC_TCP", "7000"),
                entry("SLIDER_SYNC_ANNOUNCE", "true"),
                entry("SLIDER_SYNC_VERTICLE", "com.example.Lights,Fog"),
                entry("SLIDER_SYNC_CLASS_PATH", folder + pathSeparator + folder)));

    assertThat(settings)
        .isEqualTo(
            new Settings(
                "::1",
                9090,
                Optional.empty(),
                Optional.of(folder),
                "jdbc:postgresql://db/show",
                Optional.of(new Cluster("10.0.0.1", 5702, List.of("a", "b"))),
                List.of("https://a.example", "https://b.example"),
                List.of("https://shop.example"),
                Optional.of(new Tls.Files(Path.of("show.pem"), Path.of("show.key"))),
                new Settings.Doors(
                    Optional.of(new Endpoint("127.0.0.1", 9000)),
                    Optional.of(new Endpoint("::1", 9001)),
                    List.of(new Endpoint("wing", 2223), new Endpoint("10.0.0.2", 9000)),
                    Optional.of(new Endpoint("0.0.0.0", 0)),
                    List.of(
                        new MqttUrl(
                            false, "house", 1883, Optional.of("user"), Optional.of("word"))),
                    Optional.of(new Endpoint("127.0.0.1", 7000)),
                    true,
                    List.of("com.example.Lights", "Fog"),
                    List.of(folder, folder))));
  }

  @Test
  void commandLineWinsOverTheEnvironment() {
    Map<String, String> environment = Map.of("SLIDER_SYNC_PORT", "9090", "SLIDER_SYNC_HOST", "::1");

    Settings settings = settings(environment, "--port", "7070");

    assertThat(settings.port()).isEqualTo(7070);
    assertThat(settings.host()).isEqualTo("::1");
  }

  @Test
  void wrongVariableThatTheCommandLineOverridesDoesNotMatter() {
    Map<String, String> environment = Map.of("SLIDER_SYNC_PORT", "tcp://10.0.0.1:80");

    assertThat(settings(environment, "--port", "7070").port()).isEqualTo(7070);
  }

  @Test
  void emptyVariableSaysNothing() {
    assertThat(settings(Map.of("SLIDER_SYNC_PORT", "")).port()).isEqualTo(8080);
  }

  @Test
  void clusterNeedsNoAddress() {
    assertThat(settings(Map.of(), "--cluster", "--port", "0").cluster())
        .contains(new Cluster("127.0.0.1", 5701, List.of("127.0.0.1")));
  }

  @ParameterizedTest
  @CsvSource({
    "https://show.example, https://show.example",
    "HTTPS://Show.Example, https://show.example",
    "https://show.example:443, https://show.example",
    "http://show.example:80, http://show.example",
    "http://show.example:443, http://show.example:443",
    "http://192.168.1.20:8080, http://192.168.1.20:8080",
    "http://[::1]:8080, http://[::1]:8080"
  })
  void publicUrlIsAnOriginAsBrowsersWriteIt(String url, String origin) {
    assertThat(settings(Map.of(), "--public-url", url).publicUrls()).containsExactly(origin);
  }

  @Test
  void sameOriginTwiceIsOne() {
    assertThat(
            settings(Map.of(), "--public-url", "http://a", "--public-url", "http://A:80")
                .publicUrls())
        .containsExactly("http://a");
  }

  static Stream<Arguments> usageErrors() {
    String port = "expected a whole number from 0 to 65535, got ";
    String host = "expected a host name or an address, got ";
    String origin = "expected an origin such as https://example.org, without a path, got ";
    String store = "expected " + Stores.FORMS + ", got ";
    return Stream.of(
        arguments("--bogus", "expected an option (see --help), got \"--bogus\""),
        arguments(
            "--Port=1", "expected an option (see --help), got \"--Port=1\": did you mean --port?"),
        arguments(
            "--por=1", "expected an option (see --help), got \"--por=1\": did you mean --port?"),
        arguments(
            "--prot 1", "expected an option (see --help), got \"--prot\": did you mean --port?"),
        arguments("benhc", "expected an option (see --help), got \"benhc\": did you mean bench?"),
        arguments(
            "bench http://127.0.0.1/ --wachers=1",
            "expected an option (see bench --help), got \"--wachers=1\":"
                + " did you mean --watchers?"),
        arguments("boards.yaml", "expected an option (see --help), got \"boards.yaml\""),
        arguments("@boards.yaml", "expected an option (see --help), got \"@boards.yaml\""),
        arguments("--port", "Missing required parameter for option '--port' (PORT)"),
        arguments("--port --host x", "Expected parameter for option '--port' but found '--host'"),
        arguments("--port 1 --port 2", "option '--port' (PORT) should be specified only once"),
        arguments("--port=65536", "--port: " + port + "\"65536\""),
        arguments("--port=-1", "--port: " + port + "\"-1\""),
        arguments("--port=8080.0", "--port: " + port + "\"8080.0\""),
        arguments("--port=99999999999", "--port: " + port + "\"99999999999\""),
        arguments("--port=", "--port: " + port + "\"\""),
        arguments("--host=", "--host: " + host + "\"\""),
        arguments("--host=http://x", "--host: " + host + "\"http://x\""),
        arguments("--store=mysql://h/d", "--store: " + store + "\"mysql://h/d\""),
        arguments("--store=jdbc:sqlite:", "--store: " + store + "\"jdbc:sqlite:\""),
        arguments(
            "--store=postgresql://me:secret@h/d",
            "--store: " + store + "\"postgresql://me:...@h/d\""),
        arguments(
            "--store=pg:h?user=me&password=secret",
            "--store: " + store + "\"pg:h?user=me&password=...\""),
        arguments("--tls=on", "--tls: expected auto, got \"on\""),
        arguments("--tls-cert=a.pem", "--tls-cert: expected --tls-key as well"),
        arguments("--tls-key=a.key", "--tls-key: expected --tls-cert as well"),
        arguments(
            "--tls=auto --tls-cert=a.pem --tls-key=a.key",
            "--tls: expected either auto or --tls-cert, got both"),
        arguments("--osc=70000", "--osc: " + LISTENING + "\"70000\""),
        arguments("--osc-tcp=a:b:1", "--osc-tcp: " + LISTENING + "\"a:b:1\""),
        arguments("--oscquery=:1", "--oscquery: " + LISTENING + "\":1\""),
        arguments("--tcp=::1:1", "--tcp: " + LISTENING + "\"::1:1\""),
        arguments(
            "--osc-target=9000",
            "--osc-target: expected HOST:PORT, such as 10.0.0.20:9000, got \"9000\""),
        arguments(
            "--mqtt=http://me:word@house",
            "--mqtt: expected mqtt://[USER:PASSWORD@]HOST[:PORT], or mqtts:// for TLS, got"
                + " \"http://...@house\""),
        arguments(
            "--verticle=9",
            "--verticle: expected the name of a class, such as com.example.Lights, got \"9\""),
        arguments("--public-url=show.example", "--public-url: " + origin + "\"show.example\""),
        arguments("--public-url=ftp://a", "--public-url: " + origin + "\"ftp://a\""),
        arguments("--public-url=http://a/", "--public-url: " + origin + "\"http://a/\""),
        arguments("--public-url=http://a?b", "--public-url: " + origin + "\"http://a?b\""),
        arguments("--public-url=http://a#b", "--public-url: " + origin + "\"http://a#b\""),
        arguments("--public-url=http://b@a", "--public-url: " + origin + "\"http://b@a\""),
        arguments("--public-url=http://a:99999", "--public-url: " + origin + "\"http://a:99999\""),
        arguments("--public-url=http://", "--public-url: " + origin + "\"http://\""),
        arguments("--public-url=http://a,", "--public-url: " + origin + "\"\""),
        arguments("--cluster=a/b", "--cluster: " + host + "\"a/b\""),
        arguments("--cluster-port=5701", "--cluster-port: expected --cluster as well"),
        arguments("--cluster-members=a", "--cluster-members: expected --cluster as well"),
        arguments(
            "--cluster --cluster-port=0",
            "--cluster-port: expected a whole number from 1 to 65535, got \"0\""),
        arguments(
            "--cluster --cluster-members=a,,b",
            "--cluster-members: expected HOST or HOST:PORT, with commas between, got \"\""),
        arguments(
            "--cluster --cluster-members=a;b",
            "--cluster-members: expected HOST or HOST:PORT, with commas between, got \"a;b\""),
        arguments(
            "--cluster --store=memory",
            "--cluster: expected a store that all nodes share, with --store jdbc:postgresql://..."
                + " (or, on one machine, jdbc:sqlite:FILE), got memory"),
        arguments(
            "--cluster=10.0.0.1 --store=jdbc:sqlite:a.db",
            "--cluster 10.0.0.1: expected --store jdbc:postgresql://..., since only nodes on one"
                + " machine (--cluster 127.0.0.1) can share an SQLite file"));
  }

  @ParameterizedTest
  @MethodSource("usageErrors")
  void wrongCommandLineIsRefusedWithWhatWasExpected(String arguments, String message) {
    assertRefused(2, message, Map.of(), arguments.split(" ", -1));
  }

  static Stream<Arguments> wrongVariables() {
    return Stream.of(
        arguments(
            "SLIDER_SYNC_PORT=tcp://10.0.0.1",
            "SLIDER_SYNC_PORT: expected a whole number from 0 to 65535, got \"tcp://10.0.0.1\""),
        arguments(
            "SLIDER_SYNC_STORE=pg://me:secret@h/d",
            "SLIDER_SYNC_STORE: expected " + Stores.FORMS + ", got \"pg://me:...@h/d\""),
        arguments(
            "SLIDER_SYNC_CLUSTER_MEMBERS=a",
            "SLIDER_SYNC_CLUSTER_MEMBERS: expected --cluster as well"),
        arguments(
            "SLIDER_SYNC_CLUSTER_PORT=1", "SLIDER_SYNC_CLUSTER_PORT: expected --cluster as well"));
  }

  @ParameterizedTest
  @MethodSource("wrongVariables")
  void wrongVariableIsNamed(String variable, String message) {
    String[] parts = variable.split("=", 2);
    assertRefused(2, message, Map.of(parts[0], parts[1]));
  }

  @Test
  void wrongOptionIsNamedAlthoughThereIsAVariable() {
    assertRefused(
        2,
        "--port: expected a whole number from 0 to 65535, got \"many\"",
        Map.of("SLIDER_SYNC_PORT", "9090"),
        "--port",
        "many");
  }

  @Test
  void variableIsTakenLiterally() {
    String store = "jdbc:sqlite:$a$${b}${user.home}$$$.db";
    assertThat(settings(Map.of("SLIDER_SYNC_STORE", store)).store()).isEqualTo(store);
  }

  @Test
  void webrootThatIsNoFolderIsAFailure() {
    assertRefused(
        1,
        "--webroot: expected a directory that can be read, got \"nowhere\"",
        Map.of(),
        "--webroot",
        "nowhere");
  }

  @Test
  void boardFileThatIsNotThereIsAFailure() {
    assertRefused(1, "nowhere.yaml: no such file", Map.of(), "--boards", "nowhere.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "bench --help"})
  void whatStartsNothingNeedsNoRightVariables(String arguments) {
    assertThat(run(Map.of("SLIDER_SYNC_PORT", "wrong"), arguments.split(" "))).isZero();
    assertThat(out.size()).isPositive();
    assertThat(err.size()).isZero();
    assertThat(started).isEmpty();
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(run(Map.of(), "--help")).isZero();
    List<OptionSpec> options =
        new CommandLine(new ServeCommand(started::add, flag -> flag)).getCommandSpec().options();
    assertThat(options).hasSizeGreaterThan(8);
    for (OptionSpec option : options) {
      assertThat(out.toString(UTF_8)).contains("  " + option.longestName());
      if (option.arity().max() > 0) {
        assertThat(out.toString(UTF_8)).contains(option.paramLabel());
      }
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void helpTellsTheDefaultsAndTheOtherCommand() {
    run(Map.of("SLIDER_SYNC_PORT", "9090"), "--help");
    assertThat(out.toString(UTF_8))
        .contains("Usage: slider-sync [OPTIONS]", "(127.0.0.1)", "(8080)", "slider-sync.db)")
        .containsPattern("\n +bench +Watches and moves a running board");
  }

  @Test
  void defectOfTheProgramIsATrace() {
    CommandRunner runner =
        new CommandRunner(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    int status =
        runner.run(
            Map.of(),
            settings -> {
              throw new IllegalStateException("a defect");
            });
    assertThat(status).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("a defect", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:sqlite:data/slider-sync.db, data",
    "jdbc:sqlite:/srv/show/board.db, /srv/show",
    "jdbc:sqlite:board.db, ''",
    "jdbc:postgresql://db/show, data",
    "memory, data"
  })
  void certificatesAreKeptBesideTheStore(String store, String data) {
    assertThat(settings(Map.of(), "--store", store).data()).isEqualTo(Path.of(data));
  }
}
