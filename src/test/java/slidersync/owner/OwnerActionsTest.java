package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static slidersync.owner.TestOwner.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.bus.Addresses;
import slidersync.bus.BoardClient;
import slidersync.bus.ControlLease;
import slidersync.bus.Follower;
import slidersync.bus.Refusals;
import slidersync.sync.StreamId;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Buttons and triggers over the event bus, at one owner after the other. */
@ExtendWith(VertxExtension.class)
class OwnerActionsTest {

  private static final JsonObject FOG = new JsonObject().put("control", "fog");
  private static final String PRESS = Addresses.press("main");
  private static final String RELEASE = Addresses.release("main");

  @TempDir private Path folder;
  private Owners owners;

  @BeforeEach
  void start(Vertx vertx) {
    owners = new Owners(vertx, folder);
  }

  @AfterEach
  void end() {
    owners.close();
  }

  private Object fog() {
    return owners.all(StreamId.CONTROLS).getValue("fog");
  }

  private @Nullable Object seen(String control) {
    return owners.follower(StreamId.CONTROLS).values().get(control);
  }

  private JsonObject fire(String id) {
    JsonObject body = new JsonObject().put("control", "go").put("id", id);
    return owners.request(Addresses.fire("main"), body);
  }

  @Test
  void pressIsAnsweredWithTheValueAndReleaseEndsIt() {
    JsonObject pressed = owners.request(PRESS, FOG);
    assertThat(pressed.fieldNames()).containsExactlyInAnyOrder("history", "revision", "value");
    assertThat(pressed.getValue("value")).isEqualTo(true);
    await().until(() -> Boolean.TRUE.equals(seen("fog")));

    assertThat(owners.request(RELEASE, FOG).getValue("value")).isEqualTo(false);
    await().until(() -> Boolean.FALSE.equals(seen("fog")));
  }

  @Test
  void pressWithoutASignEndsByItself() {
    owners.request(PRESS, FOG);
    await().until(() -> Boolean.TRUE.equals(seen("fog")));

    await().until(() -> Boolean.FALSE.equals(seen("fog")));
  }

  @Test
  void pressThatALaterReleaseHasOvertakenIsRefused() {
    Follower follower = owners.follower(StreamId.CONTROLS);
    DeliveryOptions first = follower.stamp(new DeliveryOptions());
    DeliveryOptions second = follower.stamp(new DeliveryOptions());
    get(owners.vertx().eventBus().request(RELEASE, FOG, second));

    assertThatThrownBy(() -> get(owners.vertx().eventBus().request(PRESS, FOG, first)))
        .rootCause()
        .extracting(Refusals::of)
        .returns(Reason.UNAVAILABLE, Refusal::reason);
    assertThat(fog()).isEqualTo(false);
  }

  @Test
  void nextOwnerReleasesWhatNobodyPresses() {
    owners.request(PRESS, FOG);
    owners.end();
    owners.begin();

    await().until(() -> fog().equals(false));
    owners.awaitFollowers();
  }

  @Test
  void buttonStaysTrueAtTheNextOwnerAsLongAsItIsPressed() {
    owners.request(PRESS, FOG);
    await().until(() -> Boolean.TRUE.equals(seen("fog")));
    owners.end();
    owners.begin();

    owners.request(PRESS, FOG);
    assertThat(owners.request(RELEASE, FOG.copy()).getValue("value")).isIn(true, false);
    await().until(() -> fog().equals(false));
  }

  @Test
  void leaseOfAProgramGoesOnAtTheNextOwner() {
    BoardClient board = BoardClient.of(owners.vertx(), "main").labelled("Cue 4");
    ControlLease pressed = board.keepPressed("fog");
    get(pressed.taken());
    owners.end();
    owners.begin();

    await().until(() -> fog().equals(true) && TestOwner.succeeds(board.set("slider1", 3)));
    assertThat(pressed.ended().isComplete()).isFalse();

    get(pressed.end());
    await().until(() -> fog().equals(false));
  }

  @Test
  void sameFireCountsOnceAlsoAtTheNextOwner() {
    JsonObject first = fire("x");
    assertThat(first.getValue("value")).isEqualTo(1);
    assertThat(fire("x")).isEqualTo(first);
    owners.end();
    owners.begin();

    JsonObject again = fire("x");
    assertThat(again.getValue("value")).isEqualTo(1);
    assertThat(again.getValue("revision")).isEqualTo(first.getValue("revision"));
    assertThat(again.getValue("history")).isNotEqualTo(first.getValue("history"));
    assertThat(fire("y").getValue("value")).isEqualTo(2);
    owners.awaitFollowers();
    assertThat(seen("go")).isEqualTo(2);
  }
}
