package slidersync.web.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import slidersync.board.BoardDefinition;
import slidersync.bus.Addresses;

/**
 * The bridge is Vert.x's SockJS event-bus bridge, frame by frame, but for the {@link Difference}s
 * that the description of the protocol lists.
 */
class StockBridgeTest {

  private static final String CHANGED = "board.main.changed";

  @AutoClose private static final TwoBridges BRIDGES = new TwoBridges();

  @ParameterizedTest
  @EnumSource
  void answersAndEventsAreThoseOfTheStockBridge(BridgeClient.Kind kind) throws IOException {
    Set<Difference> seen = EnumSet.noneOf(Difference.class);
    try (BridgeClient stock = kind.open(BRIDGES.vertx(), BRIDGES.stock());
        BridgeClient own = kind.open(BRIDGES.vertx(), BRIDGES.own())) {
      for (Step step : Step.script()) {
        seen.addAll(differences(step.what(), step.answers(stock), step.answers(own)));
      }
      for (BoardDefinition board : TwoBridges.BOARDS) {
        for (String event : Addresses.events(board.id())) {
          if (event.equals(CHANGED)) continue; // it has that already
          Step subscription = Step.of(event, Step.register(event));
          seen.addAll(differences(event, subscription.answers(stock), subscription.answers(own)));
        }
      }
      for (int value = 1; value <= 3; value++) set(value);
      await().until(() -> events(own).size() == 3 && events(stock).size() == 3);
      seen.addAll(differences("events", events(stock), events(own)));
    }

    Set<Difference> expected = EnumSet.complementOf(EnumSet.of(Difference.PINGS));
    if (kind != BridgeClient.Kind.BARE_WEBSOCKET) expected.remove(Difference.TEXT);
    assertThat(seen).isEqualTo(expected);
  }

  @Test
  void headersOfABrowserReachNobody() {
    Step forged =
        new Step(
            "a beat that no owner gave",
            Step.send(
                "board.main.set",
                "\"1\"",
                "{\"values\":{\"slider1\":9}},\"headers\":{\"beat\":\"\"}"),
            "1");
    try (BridgeClient stock =
            BridgeClient.Kind.BARE_WEBSOCKET.open(BRIDGES.vertx(), BRIDGES.stock());
        BridgeClient own = BridgeClient.Kind.BARE_WEBSOCKET.open(BRIDGES.vertx(), BRIDGES.own())) {
      assertThat(types(forged.answers(stock))).containsExactly("err");
      assertThat(types(forged.answers(own))).containsExactly("rec");
    }
  }

  @Test
  void connectionWithoutPingsStaysOpen() {
    String path = "/eventbus/websocket";
    try (BareWebSocket own = BareWebSocket.open(BRIDGES.vertx(), BRIDGES.own(), path);
        BareWebSocket stock = BareWebSocket.open(BRIDGES.vertx(), BRIDGES.impatient(), path)) {
      await().until(stock::isClosed);

      assertThat(Step.of("get", Step.send("board.main.get", "\"r\"", "{}")).answers(own))
          .hasSize(1);
    }
  }

  @Test
  void descriptionListsEachDifference() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs", "protocol.md")).stream()
            .dropWhile(line -> !line.startsWith("| difference |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.split("\\|", -1)[1].strip())
            .toList();

    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Difference.values()).map(difference -> difference.row).toList());
  }

  private static List<String> types(List<JsonObject> frames) {
    return frames.stream().map(frame -> frame.getString("type")).toList();
  }

  private static void set(int value) {
    JsonObject values = new JsonObject().put("slider1", value);
    JsonObject body = new JsonObject().put("values", values);
    get(BRIDGES.vertx().eventBus().request(Addresses.set("main"), body));
  }

  private static List<JsonObject> events(BridgeClient client) {
    return client.received().stream()
        .filter(frame -> CHANGED.equals(frame.getString("address")))
        .filter(frame -> !Step.isHeartbeat(frame))
        .filter(frame -> frame.getJsonObject("body").getLong("from") > 0)
        .toList();
  }

  /** Those without which the frames would not be the same. */
  private static Set<Difference> differences(
      String what, List<JsonObject> stock, List<JsonObject> own) {
    Set<Difference> all = EnumSet.allOf(Difference.class);
    assertThat(Difference.areAllOf(all, stock, own)).as("%s: %s and %s", what, stock, own).isTrue();
    Set<Difference> needed = EnumSet.noneOf(Difference.class);
    for (Difference difference : all) {
      Set<Difference> others = EnumSet.complementOf(EnumSet.of(difference));
      if (!Difference.areAllOf(others, stock, own)) needed.add(difference);
    }
    return needed;
  }
}
