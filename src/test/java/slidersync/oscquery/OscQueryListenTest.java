package slidersync.oscquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.bus.Addresses;
import slidersync.osc.packet.OscMessage;

/** What clients of OSCQuery hear. */
class OscQueryListenTest {

  @AutoClose private static final QueriedNode NODE = QueriedNode.start();

  @Test
  void listenerHearsTheValueThenEachChangeUntilItIgnoresIt() {
    NODE.setKnown("slider1", 10);
    try (Listener listener = NODE.listener();
        Listener other = NODE.listener()) {
      listener.say("LISTEN", "/main/slider1");
      assertThat(listener.next()).isEqualTo(OscMessage.of("/main/slider1", 10f));
      other.say("LISTEN", "/main/slider2");
      assertThat(other.next().address()).isEqualTo("/main/slider2");

      NODE.set("slider1", 11);
      assertThat(listener.next()).isEqualTo(OscMessage.of("/main/slider1", 11f));

      listener.say("IGNORE", "/main/slider1");
      listener.say("LISTEN", "/main/txt1");
      assertThat(listener.next().address()).isEqualTo("/main/txt1");
      NODE.set("slider1", 12);
      NODE.set("txt1", "after");
      assertThat(listener.next()).isEqualTo(OscMessage.of("/main/txt1", "after"));
      assertThat(other.waiting()).isZero();
    }
  }

  @Test
  void triggerIsNewsOnlyWhenItFires() {
    try (Listener listener = NODE.listener();
        Listener witness = NODE.listener()) {
      listenToGo(witness);
      fire("one", witness);

      listenToGo(listener);
      fire("two", witness, listener);

      listener.say("IGNORE", "/main/go");
      listener.sendText("/main/go?TYPE");
      listener.nextNews(); // What was said before has been heard.
      fire("three", witness);
      listener.say("LISTEN", "/main/go");
      listener.say("LISTEN", "/main/scene");
      assertThat(listener.next().address()).isEqualTo("/main/scene");
    }
  }

  /** When this returns, the door has heard it. */
  private static void listenToGo(Listener listener) {
    listener.say("LISTEN", "/main/go");
    listener.say("LISTEN", "/main/tint");
    assertThat(listener.next().address()).isEqualTo("/main/tint");
  }

  /** Fires the trigger; when this returns, these have heard of it. */
  private static void fire(String id, Listener... listeners) {
    JsonObject fire = new JsonObject().put("control", "go").put("id", id);
    NODE.command(Addresses.fire("main"), fire);
    for (Listener each : listeners) assertThat(each.next()).isEqualTo(OscMessage.of("/main/go"));
  }

  @Test
  void containerStandsForAllBeneath() {
    try (Listener listener = NODE.listener()) {
      listener.say("LISTEN", "/main");
      int methods = QueriedNode.MAIN.controls().size() - 1; // All but the trigger have a value.
      await().until(() -> listener.waiting() == methods);
    }
  }

  @Test
  void nonsenseIsPassedOver() {
    try (Listener listener = NODE.listener()) {
      listener.sendText("nonsense");
      listener.say("LISTEN", "/nowhere");
      listener.say("SHOUT", "/main");
      listener.say("LISTEN", "/main/mute");
      assertThat(listener.next().address()).isEqualTo("/main/mute");
    }
  }

  @Test
  void listenerThatDidNotReadGetsTheNewestValue() {
    try (Listener slow = NODE.listener();
        Listener quick = NODE.listener()) {
      for (Listener each : List.of(slow, quick)) {
        each.say("LISTEN", "/novel/page");
        each.next();
      }
      slow.pause();
      int pages = 200;
      for (int i = 1; i <= pages; i++) NODE.set("novel", "page", "x".repeat(9_990) + i);
      String last = "x".repeat(9_990) + pages;
      await().until(() -> quick.last().arguments().equals(List.of(last)));

      slow.resume();
      await().until(() -> slow.last().arguments().equals(List.of(last)));
      assertThat(slow.waiting()).isLessThan(pages / 2);
    }
  }

  @Test
  void definitionThatIsSavedIsNews() {
    try (Listener listener = NODE.listener()) {
      listener.say("LISTEN", "/plan");
      listener.next();
      String file =
          "boards: {plan: {title: A plan, controls: {page: {type: text, label:"
              + " Leaf}, mark: {type: toggle}}}}";
      NODE.command(
          Addresses.define("plan"),
          new JsonObject().put("text", file).put("at", 1).put("by", "test"));

      assertThat(listener.nextNews()).isEqualTo(news("PATH_ADDED", "/plan/mark"));
      assertThat(listener.nextNews()).isEqualTo(news("PATH_CHANGED", "/plan/page"));
      await().until(() -> listener.next().equals(OscMessage.of("/plan/mark", false)));
      assertThat(new JsonObject(NODE.get("/plan/page?DESCRIPTION").body()).getString("DESCRIPTION"))
          .isEqualTo("Leaf");
    }
  }

  private static JsonObject news(String command, String path) {
    return new JsonObject().put("COMMAND", command).put("DATA", path);
  }
}
