package slidersync.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static slidersync.support.TestNode.get;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import slidersync.board.BoardDefinition;
import slidersync.cli.CommandRunner;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.control.Action;
import slidersync.control.Control;
import slidersync.support.Boards;
import slidersync.support.TestNode;

@Execution(ExecutionMode.CONCURRENT)
class BenchTest {

  private static final String WARM_UP = "--warm-up=1";

  private static TestNode node;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** A control of its own for each hand, none of whose values need to be whole numbers. */
  private static final BoardDefinition FADERS =
      BoardDefinition.of(
          "faders",
          "Faders",
          List.of(
              fader("loss", 0, 1, 0.1, 0.3),
              fader("pan", -5, 5, 0.5, -0.5),
              fader("mid", 0.2, 0.8, 0.1, 0.5)));

  /** Runs go on beside each other, each at a board of its own. */
  @BeforeAll
  static void start() {
    List<BoardDefinition> boards = new ArrayList<>(List.of(Boards.MAIN, FADERS));
    List<Control> settable =
        Boards.MAIN.controls().values().stream()
            .filter(control -> control.type().action() == Action.SET && !control.isReadOnly())
            .toList();
    for (Transport transport : Transport.values()) {
      boards.add(BoardDefinition.of(transport.path(), "Of a transport", settable));
    }
    node = TestNode.start(boards);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static Control fader(String id, double min, double max, double step, double value) {
    return Boards.control(
        id, Map.of("type", "range", "min", min, "max", max, "step", step, "value", value));
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

  private static JsonObject values(String board) {
    try (SockJsClient client =
        get(SockJsClient.open(node.vertx(), Transport.WEBSOCKET, node.port()))) {
      return get(client.request("board." + board + ".get", new JsonObject()))
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
    JsonObject before = values("main");

    assertThat(bench(url(), "--watchers=1", "--movers=2", "--in-flight=3", WARM_UP, "--seconds=1"))
        .as(err.toString(UTF_8))
        .isZero();

    assertThat(row("changes acknowledged")).isEqualTo(row("changes sent")).isGreaterThan(20);
    assertThat(values("main")).isEqualTo(before);
  }

  @Test
  void controlsAtFractionsAreReallyMovedAndPutBack() {
    JsonObject before = values("faders");
    List<JsonObject> seen = new CopyOnWriteArrayList<>();
    node.vertx()
        .eventBus()
        .<JsonObject>consumer(
            "board.faders.changed", delta -> seen.add(delta.body().getJsonObject("values")));
    String at = url() + "boards/faders";

    assertThat(bench(at, "--watchers=1", "--movers=3", "--rate=10", WARM_UP, "--seconds=1"))
        .as(err.toString(UTF_8))
        .isZero();

    for (String fader : FADERS.controls().keySet()) {
      assertThat(seen.stream().map(values -> values.getValue(fader)).filter(Objects::nonNull))
          .contains(before.getValue(fader))
          .anyMatch(value -> !value.equals(before.getValue(fader)));
    }
    assertThat(values("faders")).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void measuresOverEveryTransportAndPutsValuesBack(Transport transport) {
    String board = transport.path();
    JsonObject before = values(board);
    List<String> arguments = new ArrayList<>(List.of(url() + "boards/" + board, "--watchers=5"));
    arguments.addAll(List.of("--movers=7", "--rate=5", WARM_UP, "--seconds=2", "--stalled=1"));
    arguments.add("--transport=" + transport.path());

    assertThat(bench(arguments.toArray(String[]::new))).as(err.toString(UTF_8)).isZero();

    assertThat(row("changes sent")).isPositive();
    assertThat(row("changes acknowledged")).isEqualTo(row("changes sent"));
    assertThat(row("refused")).isZero();
    assertThat(row("gaps")).isZero();
    assertThat(row("reconnects")).isZero();
    assertThat(row("values shown")).isEqualTo(5 * row("changes sent"));
    assertThat(row("frames received")).isPositive();
    assertThat(err.toString(UTF_8)).contains("connected in", "frames/s");
    assertThat(values(board)).isEqualTo(before);
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
