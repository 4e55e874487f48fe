package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;
import static slidersync.web.Guests.hold;
import static slidersync.web.Guests.join;
import static slidersync.web.Guests.person;
import static slidersync.web.Guests.release;
import static slidersync.web.Guests.set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import slidersync.bus.Refusals;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.TestNode;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Controls under somebody's finger, over the bridge, and whose changes are whose. */
class HoldingTest {

  private static final String HELD = "slider1: Ana is moving this";

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @AutoClose private final Guests guests = new Guests(NODE);

  /** Tries it again if half a second has gone meanwhile, so that the hold is over. */
  private static void awaitHeld(Callable<JsonObject> answer) {
    await().pollInSameThread().until(() -> HELD.equals(answer.call().getString("message")));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsHeldIsMovedByItsHolderAlone(Transport transport) {
    SockJsClient ana = guests.open(transport);
    SockJsClient ben = guests.open(Transport.WEBSOCKET);
    String participant = join(ana, "Ana");

    awaitHeld(
        () -> {
          hold(ana, "slider1");
          assertThat(set(ana, "slider1", 7).getString("type")).isEqualTo("rec");
          return set(ben, "slider1", 8);
        });
    hold(ana, "slider1");
    JsonObject slider = new JsonObject().put("control", "slider1");
    JsonObject refusal = get(ben.request("board.main.hold", slider));
    assertThat(refusal.getInteger("failureCode")).isEqualTo(423);
    assertThat(refusal.getString("reason")).isEqualTo("HELD");
    assertThat(refusal.getString("control")).isEqualTo("slider1");
    assertThat(refusal.getJsonObject("details"))
        .isEqualTo(person("Ana").put("participant", participant));
    release(ana, "slider1");
    assertThat(set(ben, "slider1", 9).getString("type")).isEqualTo("rec");
  }

  @Test
  void holdWithoutASignEndsByItself() {
    SockJsClient ana = guests.open(Transport.WEBSOCKET);
    SockJsClient ben = guests.open(Transport.WEBSOCKET);
    String participant = join(ana, "Ana");
    awaitHeld(
        () -> {
          hold(ana, "slider1");
          return set(ben, "slider1", 8);
        });

    await().until(() -> !guests.people().getJsonObject(participant).containsKey("holds"));
    assertThat(set(ben, "slider1", 9).getString("type")).isEqualTo("rec");
  }

  @Test
  void nobodyReleasesOrMovesInSomebodyElsesName() {
    SockJsClient ana = guests.open(Transport.WEBSOCKET);
    SockJsClient mallory = guests.open(Transport.WEBSOCKET);
    String participant = join(ana, "Ana");
    hold(ana, "slider1");
    JsonObject forged =
        new JsonObject().put("participant", participant).put("seat", participant).put("by", "Ana");

    for (String command : List.of("people.leave", "release", "set")) {
      JsonObject body =
          switch (command) {
            case "release" -> new JsonObject().put("control", "slider1");
            case "set" ->
                new JsonObject()
                    .put("values", new JsonObject().put("slider1", 1))
                    .put("label", "Ana");
            default -> new JsonObject();
          };
      get(
          mallory.send(
              new JsonObject()
                  .put("type", "send")
                  .put("address", "board.main." + command)
                  .put("headers", forged)
                  .put("body", body)));
    }

    assertThat(set(mallory, "slider1", 2).getString("message")).isEqualTo(HELD);
    assertThat(guests.people().getJsonObject(participant).getJsonArray("holds"))
        .isEqualTo(JsonArray.of("slider1"));
  }

  @Test
  void programIsKeptAwayToo() {
    SockJsClient ana = guests.open(Transport.WEBSOCKET);
    join(ana, "Ana");
    hold(ana, "slider1");
    JsonObject body = new JsonObject().put("values", new JsonObject().put("slider1", 3));

    assertThatThrownBy(() -> get(NODE.vertx().eventBus().request("board.main.set", body)))
        .rootCause()
        .extracting(Refusals::of)
        .returns(Reason.HELD, Refusal::reason)
        .returns(HELD, Refusal::message);
  }

  @Test
  void changesTellWhoseTheyAre() {
    SockJsClient ana = guests.open(Transport.WEBSOCKET);
    SockJsClient nobody = guests.open(Transport.WEBSOCKET);
    List<JsonObject> deltas = new CopyOnWriteArrayList<>();
    get(nobody.register("board.main.changed", deltas::add));
    String participant = join(ana, "Ana");

    set(ana, "slider2", 11);
    JsonObject values = new JsonObject().put("number1", 2);
    get(
        nobody.request(
            "board.main.set", new JsonObject().put("values", values).put("label", "Ana")));
    JsonObject cue =
        new JsonObject().put("values", new JsonObject().put("mute", true)).put("label", "Cue 4");
    get(NODE.vertx().eventBus().request("board.main.set", cue));

    await().until(() -> by(deltas, "mute") != null);
    assertThat(by(deltas, "mute")).isEqualTo(new JsonObject().put("label", "Cue 4"));
    assertThat(by(deltas, "slider2")).isEqualTo(participant);
    assertThat(by(deltas, "number1")).isNull();
  }

  @Test
  void ofManyWhoPressAtOnceOneHolds() {
    List<SockJsClient> hands = new ArrayList<>();
    for (int i = 0; i < 5; i++) hands.add(guests.open(Transport.WEBSOCKET));
    JsonObject slider = new JsonObject().put("control", "slider1");
    for (int round = 0; round < 20; round++) {
      List<JsonObject> answers =
          hands.stream().map(hand -> hand.request("board.main.hold", slider)).toList().stream()
              .map(TestNode::get)
              .toList();

      assertThat(answers).filteredOn(a -> "rec".equals(a.getString("type"))).hasSize(1);
      hands.forEach(hand -> release(hand, "slider1"));
    }
  }

  private static @Nullable Object by(List<JsonObject> deltas, String control) {
    return deltas.stream()
        .filter(delta -> delta.containsKey("by"))
        .map(delta -> delta.getJsonObject("by").getValue(control))
        .filter(by -> by != null)
        .findFirst()
        .orElse(null);
  }
}
