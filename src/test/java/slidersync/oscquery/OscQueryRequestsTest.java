package slidersync.oscquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.door.DoorException;
import slidersync.support.JarProcess;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;

/** What the server of OSCQuery answers, and to whom. */
class OscQueryRequestsTest {

  @AutoClose private static final QueriedNode NODE = QueriedNode.start();

  @Test
  void treeIsAnsweredWithTheValuesOfNow() {
    NODE.setKnown("number1", 2.5);

    RawHttp.Answer all = NODE.get("/");
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.header("Content-Type")).contains("application/json");
    JsonObject main = new JsonObject(all.body()).getJsonObject("CONTENTS").getJsonObject("main");
    assertThat(main.getJsonObject("CONTENTS").fieldNames())
        .containsExactlyElementsOf(QueriedNode.MAIN.controls().keySet());
    assertThat(main.getJsonObject("CONTENTS").getJsonObject("number1").getJsonArray("VALUE"))
        .isEqualTo(JsonArray.of(2.5));
  }

  @Test
  void everyAnswerHasItsStatus() {
    assertThat(NODE.get("/nowhere?HOST_INFO").status()).isEqualTo(200);
    assertThat(new JsonObject(NODE.get("/?HOST_INFO").body()))
        .contains(
            Map.entry("OSC_PORT", 9000),
            Map.entry("OSC_IP", "127.0.0.1"),
            Map.entry("WS_PORT", NODE.port()));
    assertThat(NODE.get("/nowhere").status()).isEqualTo(404);
    assertThat(NODE.get("/main?COLOUR").status()).isEqualTo(400);
    assertThat(NODE.get("/main?VALUE").status()).isEqualTo(204);
    assertThat(RawHttp.request(NODE.port(), "HEAD", "/main").body()).isEmpty();
    for (String method : List.of("PUT", "POST", "PATCH", "DELETE", "OPTIONS")) {
      assertThat(RawHttp.request(NODE.port(), method, "/main/mute").status()).isEqualTo(405);
    }
  }

  @Test
  void pagesOfOtherSitesGetNeitherValuesNorASocket() {
    assertThat(NODE.get("/", "Host: evil.example").status()).isEqualTo(421);
    assertThat(NODE.get("/", "Origin: http://evil.example").header("Access-Control-Allow-Origin"))
        .isEmpty();
    assertThat(NODE.get("/", "Origin: https://other.example").header("Access-Control-Allow-Origin"))
        .contains("https://other.example");
    assertThatThrownBy(() -> NODE.listener("Origin: http://evil.example"))
        .hasRootCauseMessage("403");
    assertThatThrownBy(() -> NODE.listener("Origin: http://127.0.0.1:8080"))
        .hasRootCauseMessage("403");
    assertThatThrownBy(() -> NODE.listener("Host: evil.example", "Origin: http://evil.example"))
        .hasRootCauseMessage("421");
    NODE.listener("Origin: https://show.example").close();
    NODE.listener("Origin: https://other.example").close();
    NODE.listener("Origin: http://127.0.0.1:" + NODE.port()).close();
  }

  @Test
  void portThatIsTakenIsSaidInOneLineEvenIfThisProcessHasIt() {
    int port = JarProcess.freePort();
    TestNode.get(NODE.vertx().deployVerticle(NODE.door(port)));

    assertThatThrownBy(() -> TestNode.get(NODE.vertx().deployVerticle(NODE.door(port))))
        .rootCause()
        .isInstanceOf(DoorException.class)
        .hasMessage("--oscquery: cannot listen on 127.0.0.1:%d: the port is in use", port);
  }
}
