package slidersync.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static slidersync.support.TestNode.get;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import slidersync.board.BoardDefinition;
import slidersync.cli.CommandRunner;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.TestNode;

class BenchTest {

  private static TestNode node;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void start() {
    node = TestNode.start(List.of(Boards.MAIN));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private int bench(String... arguments) {
    return new CommandRunner(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(
            Map.of(),
            settings -> fail("a node was started"),
            Stream.concat(Stream.of("bench"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static String url() {
    return "http://127.0.0.1:" + node.port() + "/";
  }

  private static JsonObject values() {
    try (SockJsClient client =
        get(SockJsClient.open(node.vertx(), slidersync.client.Transport.WEBSOCKET, node.port()))) {
      return get(client.request("board.main.get", new JsonObject()))
          .getJsonObject("body")
          .getJsonObject("values");
    }
  }

  /** The number that begins the value of a row. */
  private long row(String name) {
    String value =
        out.toString(UTF_8)
            .lines()
            .filter(line -> line.startsWith(name + " "))
            .map(line -> line.substring(name.length()).strip())
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " is not in " + out.toString(UTF_8)));
    return Long.parseLong(value.replaceAll("[ .].*", "").replace(",", ""));
  }

  @Test
  void keepsSoManyChangesInFlightAsItIsToldToAndPutsValuesBack() {
    JsonObject before = values();

    assertThat(
            bench(url(), "--watchers", "1", "--movers", "2", "--in-flight", "3", "--seconds", "1"))
        .as(err.toString(UTF_8))
        .isZero();

    assertThat(row("changes acknowledged")).isEqualTo(row("changes sent")).isGreaterThan(20);
    assertThat(values()).isEqualTo(before);
  }

  /** None of these is a whole number, and no whole number is within the bounds of the last one. */
  @ParameterizedTest
  @CsvSource({"0,1,0.1,0.3", "-5,5,0.5,-0.5", "0.2,0.8,0.1,0.5"})
  void controlAtAFractionIsReallyMoved(double min, double max, double step, double value) {
    Map<String, Object> fader = Map.of("type", "range", "min", min, "max", max, "step", step);
    Map<String, Object> definition = new HashMap<>(fader);
    definition.put("value", value);
    Set<Object> seen = ConcurrentHashMap.newKeySet();
    try (TestNode small =
        TestNode.start(
            List.of(
                BoardDefinition.of(
                    "main", "Small", List.of(Boards.control("fader", definition)))))) {
      small
          .vertx()
          .eventBus()
          .<JsonObject>consumer(
              "board.main.changed",
              delta -> {
                Object at = delta.body().getJsonObject("values").getValue("fader");
                if (at != null) seen.add(at);
              });
      String at = "http://127.0.0.1:" + small.port() + "/";

      assertThat(bench(at, "--watchers", "1", "--movers", "1", "--rate", "10", "--seconds", "1"))
          .as(err.toString(UTF_8))
          .isZero();
    }

    assertThat(seen).contains(value).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource
  void measuresOverEveryTransportAndPutsValuesBack(Transport transport) {
    JsonObject before = values();
    List<String> arguments = new ArrayList<>(List.of(url(), "--watchers", "5", "--movers", "7"));
    arguments.addAll(List.of("--rate", "5", "--seconds", "3", "--stalled", "1"));
    arguments.addAll(List.of("--transport", transport.path()));

    assertThat(bench(arguments.toArray(String[]::new))).as(err.toString(UTF_8)).isZero();

    assertThat(row("changes sent")).isPositive();
    assertThat(row("changes acknowledged")).isEqualTo(row("changes sent"));
    assertThat(row("refused")).isZero();
    assertThat(row("gaps")).isZero();
    assertThat(row("reconnects")).isZero();
    assertThat(row("values shown")).isEqualTo(5 * row("changes sent"));
    assertThat(row("frames received")).isPositive();
    assertThat(err.toString(UTF_8)).contains("connected in", "frames/s");
    assertThat(values()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://192.0.2.1:8080/ | --yes-i-own-it",
        "ftp://127.0.0.1/ | expected http://HOST:PORT/",
        "http://127.0.0.1:8080/other | expected http://HOST:PORT/",
        "http://127.0.0.1:8080/ --rate=0 | --rate: expected a whole number from 1 to 1000, got 0",
        "http://127.0.0.1:8080/ --watchers=x | --watchers",
        "http://127.0.0.1:8080/ --bogus | --bogus",
        "--watchers=1 | URL",
      })
  void wrongArgumentsAreOneClearLine(String arguments, String mentioned) {
    assertThat(bench(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString(UTF_8).lines()).singleElement().asString().contains(mentioned);
    assertThat(out.size()).isZero();
  }

  @Test
  void boardThatIsNotThereIsOneClearLine() {
    assertThat(bench(url() + "boards/nowhere")).isEqualTo(1);
    assertThat(err.toString(UTF_8).lines())
        .singleElement()
        .asString()
        .contains("there is no board nowhere");
  }

  @Test
  void helpGoesToStandardOutput() {
    assertThat(bench("--help")).isZero();
    assertThat(out.toString(UTF_8)).contains("--watchers", "--stalled", "--yes-i-own-it");
  }
}
