package slidersync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.support.TestNode.get;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;
import slidersync.web.bridge.ClientLimits;

/** What transports over HTTP send: a JSON array of texts, or SockJS's answer to anything else. */
class HostileXhrSendTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @AutoClose final BoardUnchanged unchanged = BoardUnchanged.of(NODE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{}",
        "null",
        "5",
        "\"text\"",
        "[",
        "[\"a\"",
        "[null]",
        "[1]",
        "[[\"a\"]]",
        "[{}]",
        "[\"a\",null]"
      })
  void xhrSendOfAnythingButTextsIsRefused(String body) {
    try (SockJsClient client = open()) {
      Answer answer = xhrSend(client, body, "Content-Type: text/plain");

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body())
          .isEqualTo(body.isEmpty() ? "Payload expected." : "Broken JSON encoding.");
    }
  }

  @Test
  void xhrSendAboveTheLimitIsRefused() {
    try (SockJsClient client = open()) {
      String body = "[\"" + "x".repeat(ClientLimits.MAX_BYTES) + "\"]";

      assertThat(xhrSend(client, body).status()).isEqualTo(413);
    }
  }

  @Test
  void xhrSendWithoutASessionIsRefused() {
    Answer answer =
        RawHttp.request(NODE.port(), "POST", "/eventbus/000/nobody/xhr_send", List.of(), "[\"x\"]");

    assertThat(answer.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain; charset=nope",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: multipart/form-data",
        "Content-Type: multipart/form-data; boundary=b",
        "Content-Type: text/html"
      })
  void xhrSendTakesItsBodyWhateverItsTypeSays(String type) {
    try (SockJsClient client = open()) {
      assertThat(xhrSend(client, "[\"{}\"]", type).status()).isEqualTo(204);
    }
  }

  private static SockJsClient open() {
    return get(SockJsClient.open(NODE.vertx(), Transport.XHR, NODE.port()));
  }

  private static Answer xhrSend(SockJsClient client, String body, String... headers) {
    return RawHttp.request(
        NODE.port(), "POST", client.connection().path() + "xhr_send", List.of(headers), body);
  }
}
