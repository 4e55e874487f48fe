package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;
import static slidersync.web.Guests.accepted;
import static slidersync.web.Guests.join;
import static slidersync.web.Guests.set;

import io.vertx.core.Handler;
import io.vertx.core.eventbus.DeliveryContext;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import slidersync.bus.Addresses;
import slidersync.bus.Refusals;
import slidersync.bus.Sender;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.TestNode;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Buttons, triggers, and controls that only programs change, over the bridge. */
class BridgeActionsTest {

  private static final JsonObject FOG = new JsonObject().put("control", "fog");

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @AutoClose private final Guests guests = new Guests(NODE);

  private static JsonObject controls() {
    return get(NODE.vertx().eventBus().<JsonObject>request("board.main.get", new JsonObject()))
        .body();
  }

  private static Object value(String control) {
    return controls().getJsonObject("values").getValue(control);
  }

  @ParameterizedTest
  @EnumSource
  void buttonIsPressedUntilAllWhoPressItReleaseIt(Transport transport) {
    SockJsClient ana = guests.open(transport);
    SockJsClient ben = guests.open(Transport.WEBSOCKET);
    String participant = join(ana, "Ana");

    assertThat(accepted(ana, "press", FOG).getValue("value")).isEqualTo(true);
    assertThat(controls().getJsonObject("by").getValue("fog")).isEqualTo(participant);
    accepted(ben, "press", FOG);
    accepted(ana, "press", FOG);
    assertThat(accepted(ben, "release", FOG).getValue("value")).isEqualTo(true);
    assertThat(accepted(ana, "release", FOG).getValue("value")).isEqualTo(false);
  }

  @Test
  void closedConnectionIsToldToTheOwnerOnceIfItHasPressedSomething() {
    AtomicInteger told = new AtomicInteger();
    Handler<DeliveryContext<Object>> counter =
        delivery -> {
          if (delivery.message().address().equals(Addresses.gone("main"))) told.incrementAndGet();
          delivery.next();
        };
    NODE.vertx().eventBus().addOutboundInterceptor(counter);
    SockJsClient ana = guests.open(Transport.WEBSOCKET);
    SockJsClient ben = guests.open(Transport.WEBSOCKET);
    accepted(ana, "press", FOG);
    accepted(ana, "press", FOG);
    set(ben, "slider1", 3);

    guests.vanish();

    await().until(() -> value("fog").equals(false));
    await().until(() -> told.get() > 0);
    NODE.vertx().eventBus().removeOutboundInterceptor(counter);
    assertThat(told).hasValue(1);
  }

  @Test
  void ownerReleasesWhatAPageThatIsGoneHasPressedAndNothingElse() {
    Sender ana = new Sender("ana", "here");
    for (Sender hand : List.of(ana, new Sender("ana", "there")))
      send(hand, Addresses.press("main"));

    assertThat(send(ana, Addresses.release("main")).getValue("value")).isEqualTo(true);
    NODE.vertx()
        .eventBus()
        .send(
            Addresses.gone("main"), null, new Sender("ana", "there").stamp(new DeliveryOptions()));
    assertThat(send(ana, Addresses.release("main")).getValue("value")).isEqualTo(false);
  }

  private static JsonObject send(Sender sender, String address) {
    DeliveryOptions options = sender.stamp(new DeliveryOptions());
    return get(NODE.vertx().eventBus().<JsonObject>request(address, FOG, options)).body();
  }

  @Test
  void programPressesUnderItsLabel() {
    JsonObject cue = FOG.copy().put("label", "Cue 4");

    get(NODE.vertx().eventBus().request(Addresses.press("main"), cue));
    assertThat(controls().getJsonObject("by").getValue("fog"))
        .isEqualTo(new JsonObject().put("label", "Cue 4"));
    // Another program is another hand.
    get(NODE.vertx().eventBus().request(Addresses.release("main"), FOG));
    assertThat(value("fog")).isEqualTo(true);
    get(NODE.vertx().eventBus().request(Addresses.release("main"), cue));
    assertThat(value("fog")).isEqualTo(false);
  }

  @ParameterizedTest
  @EnumSource
  void fireCountsOnceHoweverOftenItComes(Transport transport) {
    SockJsClient ana = guests.open(transport);
    int before = (int) value("go");
    JsonObject body = new JsonObject().put("control", "go").put("id", "id-" + transport);

    JsonObject first = accepted(ana, "fire", body);
    assertThat(first.getInteger("value")).isEqualTo(before + 1);
    assertThat(accepted(guests.open(Transport.WEBSOCKET), "fire", body)).isEqualTo(first);
    get(NODE.vertx().eventBus().request(Addresses.fire("main"), body));
    assertThat(value("go")).isEqualTo(before + 1);
  }

  @Test
  void browserIsRefusedWhatOnlyProgramsChangeWhateverItsHeadersSay() {
    SockJsClient mallory = guests.open(Transport.WEBSOCKET);
    JsonObject body = new JsonObject().put("values", new JsonObject().put("level", 1));
    for (String forged : List.of("{}", "{\"participant\":\"\"}", "{\"label\":\"Cue 4\"}")) {
      get(
          mallory.send(
              new JsonObject()
                  .put("type", "send")
                  .put("address", "board.main.set")
                  .put("headers", new JsonObject(forged))
                  .put("body", body)));
    }

    JsonObject refusal = set(mallory, "level", 1);
    assertThat(refusal.getInteger("failureCode")).isEqualTo(403);
    assertThat(refusal.getString("reason")).isEqualTo("READ_ONLY");
    assertThat(refusal.getString("control")).isEqualTo("level");
    assertThat(value("level")).isEqualTo(0);
  }

  @Test
  void programChangesWhatOnlyProgramsChangeUnlessItSpeaksForSomebody() {
    JsonObject body = new JsonObject().put("values", new JsonObject().put("level", 1));
    DeliveryOptions ana = new Sender("ana", "here").stamp(new DeliveryOptions());

    assertThatThrownBy(() -> get(NODE.vertx().eventBus().request("board.main.set", body, ana)))
        .rootCause()
        .extracting(Refusals::of)
        .returns(Reason.READ_ONLY, Refusal::reason);
    assertThat(value("level")).isEqualTo(0);

    get(NODE.vertx().eventBus().request("board.main.set", body));
    assertThat(value("level")).isEqualTo(1);
    get(
        NODE.vertx()
            .eventBus()
            .request(
                "board.main.set",
                new JsonObject().put("values", new JsonObject().put("level", 0))));
  }
}
