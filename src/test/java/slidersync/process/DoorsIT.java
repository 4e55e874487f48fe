package slidersync.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.JarProcess;
import slidersync.support.Mosquitto;
import slidersync.support.Platform;
import slidersync.support.TestNode;

/**
 * All doors of one node are open, and at each of them is a program that others have made. What one
 * of them moves shows at all others, once.
 */
class DoorsIT {

  /** From which on all programs have to show everything. */
  private static final int FIRST = 100;

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();

  /** Kept, since their connections end with them. */
  private final NetClient netClient = vertx.createNetClient();

  private final WebSocketClient webClient = vertx.createWebSocketClient();
  private final List<Process> processes = new ArrayList<>();
  private final Map<String, List<Integer>> seen = new LinkedHashMap<>();

  @AfterEach
  void close() {
    processes.forEach(Process::destroy);
    TestNode.get(vertx.close());
  }

  /** Begins a list of what a door shows; a value that comes twice in a row was said again. */
  private Consumer<Integer> screen(String door) {
    List<Integer> values = new CopyOnWriteArrayList<>();
    seen.put(door, values);
    return values::add;
  }

  /** Starts a program whose lines have a value at their end. */
  private void show(String door, Pattern line, String... command) {
    Consumer<Integer> screen = screen(door);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      processes.add(process);
      Thread reader =
          new Thread(
              () -> {
                BufferedReader lines =
                    new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                try {
                  lines
                      .lines()
                      .map(line::matcher)
                      .filter(Matcher::find)
                      .forEach(found -> screen.accept(Integer.valueOf(found.group(1))));
                } catch (UncheckedIOException ended) {
                  // The test is over.
                }
              },
              door);
      reader.setDaemon(true);
      reader.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject message(String type, String address) {
    return new JsonObject()
        .put("type", type)
        .put("address", address)
        .put("headers", new JsonObject());
  }

  private static JsonObject set(int value) {
    return message("send", "board.main.set")
        .put("body", new JsonObject(Map.of("values", Map.of("dim", value))));
  }

  private static void show(JsonObject frame, Consumer<Integer> screen) {
    JsonObject body = frame.getJsonObject("body", new JsonObject());
    Integer dim = body.getJsonObject("values", new JsonObject()).getInteger("dim");
    if (dim != null) screen.accept(dim);
  }

  private IntConsumer overTcp(int port) {
    Consumer<Integer> screen = screen("tcp");
    NetSocket socket = TestNode.get(netClient.connect(port, "127.0.0.1"));
    RecordParser parser = RecordParser.newFixed(4);
    boolean[] isLength = {true};
    parser.handler(
        bytes -> {
          if (!isLength[0]) show(bytes.toJsonObject(), screen);
          parser.fixedSizeMode(isLength[0] ? bytes.getInt(0) : 4);
          isLength[0] = !isLength[0];
        });
    socket.handler(parser);
    Consumer<JsonObject> send =
        json -> {
          Buffer bytes = json.toBuffer();
          socket.write(Buffer.buffer().appendInt(bytes.length()).appendBuffer(bytes));
        };
    send.accept(message("register", "board.main.changed"));
    return value -> send.accept(set(value));
  }

  private IntConsumer overWebSocket(int port) {
    Consumer<Integer> screen = screen("websocket");
    WebSocket socket =
        TestNode.get(
            webClient.connect(
                new WebSocketConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setURI("/eventbus/websocket")));
    socket.textMessageHandler(text -> show(new JsonObject(text), screen));
    socket.writeTextMessage(message("register", "board.main.changed").encode());
    return value -> socket.writeTextMessage(set(value).encode());
  }

  @Test
  void whatOneProgramMovesAllOthersShowOnce() throws IOException {
    Platform.needs("oscsend", "liblo-tools");
    Platform.needs("curl");
    Path boards = folder.resolve("boards.yaml");
    Files.writeString(
        boards,
        "boards: {main: {controls: {dim: {type: range, min: 0, max: 1000, mqtt: {send: live}}}}}");
    String osc = String.valueOf(JarProcess.freePort());
    String desk = String.valueOf(JarProcess.freePort());
    int tcp = JarProcess.freePort();
    try (Mosquitto broker = Mosquitto.start(folder);
        JarProcess node =
            JarProcess.start(
                folder,
                "--boards=" + boards,
                "--store=memory",
                "--osc=" + osc,
                "--osc-target=127.0.0.1:" + desk,
                "--tcp=" + tcp,
                "--oscquery=" + JarProcess.freePort(),
                "--mqtt=" + broker.url())) {
      String api = "http://127.0.0.1:" + node.port() + "/api/boards/main/";
      show("osc", Pattern.compile("/main/dim f (\\d+)\\."), "oscdump", "-L", desk);
      show(
          "mqtt",
          Pattern.compile("^(\\d+)$"),
          "mosquitto_sub",
          "-p",
          String.valueOf(broker.port()),
          "-t",
          "slider-sync/main/dim");
      show("http", Pattern.compile("\"dim\":(\\d+)"), "curl", "-sN", api + "events");
      Map<String, IntConsumer> hands = new LinkedHashMap<>();
      hands.put("tcp", overTcp(tcp));
      hands.put("websocket", overWebSocket(node.port()));
      hands.put("osc", v -> Platform.run("oscsend", "127.0.0.1", osc, "/main/dim", "i", "" + v));
      hands.put("mqtt", v -> broker.publish("-t", "slider-sync/main/dim/set", "-m", "" + v));
      hands.put("http", v -> Platform.run("curl", "-sfX", "PUT", "-d", "" + v, api + "values/dim"));

      awaitAllToShow(hands.get("http"));
      List<Integer> moves = new ArrayList<>();
      int value = FIRST;
      for (int round = 0; round < 3; round++) {
        for (IntConsumer hand : hands.values()) {
          int next = ++value;
          hand.accept(next);
          moves.add(next);
          seen.forEach(
              (door, values) -> await(door + " shows " + next).until(() -> values.contains(next)));
        }
      }
      seen.forEach((door, values) -> assertThat(distinct(values)).as(door).isEqualTo(moves));
    }
  }

  /** Moves on until every program is there: each begins when it is ready. */
  private void awaitAllToShow(IntConsumer hand) {
    int[] next = {0};
    await("all show something")
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              hand.accept(next[0]++ % FIRST);
              assertThat(seen.values()).as(seen.toString()).noneMatch(List::isEmpty);
            });
    hand.accept(FIRST);
    seen.forEach((door, values) -> await(door).until(() -> values.contains(FIRST)));
  }

  /** What follows the first value, without what was said twice in a row. */
  private static List<Integer> distinct(List<Integer> values) {
    List<Integer> distinct = new ArrayList<>();
    int last = FIRST;
    for (int value : values.subList(values.lastIndexOf(FIRST) + 1, values.size())) {
      if (value != last) distinct.add(value);
      last = value;
    }
    return distinct;
  }
}
