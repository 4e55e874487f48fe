package slidersync.oscquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.osc.packet.OscBundle;
import slidersync.osc.packet.OscColor;
import slidersync.osc.packet.OscMessage;

/** What clients of OSCQuery say to boards. */
class OscQuerySetTest {

  @AutoClose private static final QueriedNode NODE = QueriedNode.start();

  @Test
  void valueThatAClientSetsReachesTheOthers() {
    NODE.setKnown("slider2", 1);
    try (Listener mover = NODE.listener();
        Listener other = NODE.listener()) {
      for (Listener each : List.of(mover, other)) {
        each.say("LISTEN", "/main/slider2");
        assertThat(each.next()).isEqualTo(OscMessage.of("/main/slider2", 1f));
      }
      mover.send(OscMessage.of("/main/slider2", 7f));
      assertThat(other.next()).isEqualTo(OscMessage.of("/main/slider2", 7f));

      other.send(OscMessage.of("/main/slider2", 8f));
      await().until(() -> mover.last().equals(OscMessage.of("/main/slider2", 8f)));
    }
  }

  @Test
  void valueThatWasSnappedOrClippedIsCorrected() {
    try (Listener mover = NODE.listener()) {
      mover.say("LISTEN", "/main/number1");
      mover.next();
      mover.send(OscMessage.of("/main/number1", 3.3f));
      assertThat(mover.next()).isEqualTo(OscMessage.of("/main/number1", 3.5f));
      mover.send(OscMessage.of("/main/number1", 99));
      assertThat(mover.next()).isEqualTo(OscMessage.of("/main/number1", 10f));
    }
  }

  @Test
  void bundleIsSetAtOnceOrNotAtAll() {
    NODE.set("mute", false);
    try (Listener mover = NODE.listener();
        Listener other = NODE.listener()) {
      other.say("LISTEN", "/main/mute");
      other.say("LISTEN", "/main/tint");
      other.next();
      other.next();
      OscMessage mute = OscMessage.of("/main/mute", true);
      mover.send(OscBundle.of(List.of(mute, OscMessage.of("/main/scene", "nowhere"))));
      mover.send(OscBundle.of(List.of(OscMessage.of("/main/tint", new OscColor(0x112233ff)))));
      assertThat(other.next().address()).isEqualTo("/main/tint");

      mover.send(OscBundle.of(List.of(mute, OscMessage.of("/main/scene", "song"))));
      assertThat(other.next()).isEqualTo(mute);
    }
  }

  @Test
  void questionIsAnsweredWhereItWasAsked() {
    NODE.setKnown("txt1", "asked");
    try (Listener asking = NODE.listener()) {
      asking.send(OscMessage.of("/main/txt1"));
      assertThat(asking.next()).isEqualTo(OscMessage.of("/main/txt1", "asked"));

      asking.sendText("/main/txt1?TYPE");
      assertThat(asking.nextNews()).isEqualTo(new JsonObject().put("TYPE", "s"));
      asking.sendText("/nowhere");
      asking.sendText("/?HOST_INFO");
      assertThat(asking.nextNews().getInteger("WS_PORT")).isEqualTo(NODE.port());
    }
  }

  @Test
  void clientThatGoesReleasesWhatItPressed() {
    try (Listener watching = NODE.listener()) {
      watching.say("LISTEN", "/main/fog");
      watching.next();
      try (Listener pressing = NODE.listener()) {
        pressing.send(OscMessage.of("/main/fog", true));
        assertThat(watching.next()).isEqualTo(OscMessage.of("/main/fog", true));
      }
      assertThat(watching.next()).isEqualTo(OscMessage.of("/main/fog", false));
    }
  }

  @Test
  void packetThatIsNoneIsPassedOver() {
    try (Listener sending = NODE.listener()) {
      sending.sendBytes(new byte[] {1, 2, 3});
      sending.sendBytes(new byte[0]);
      sending.send(OscMessage.of("/nowhere", 1));
      sending.send(OscMessage.of("/main/mute"));
      assertThat(sending.next().address()).isEqualTo("/main/mute");
    }
  }
}
