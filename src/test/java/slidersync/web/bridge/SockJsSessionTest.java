package slidersync.web.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.Node;
import slidersync.NodeOptions;
import slidersync.store.MemoryStore;
import slidersync.support.Boards;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;
import slidersync.web.WebOptions;

/** SockJS 0.3.3: a session over HTTP, from its opening to its end. */
class SockJsSessionTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  private static final SockJsHttp HTTP = new SockJsHttp(NODE.port());

  private static final int SESSIONS = 300;

  private final String session = "/000/" + UUID.randomUUID();

  @Test
  void serversNameIsIgnored() {
    HTTP.poll(session);
    String other = session.replace("/000/", "/999/");

    assertThat(HTTP.send(other, "[\"garbage\"]").status()).isEqualTo(204);
    assertThat(HTTP.poll(other).body()).contains("a[\"{");
  }

  @Test
  void pollBringsOpenThenMessages() {
    Answer open = HTTP.poll(session, "Origin: " + HTTP.origin());
    assertThat(open.header("Content-Type")).hasValue(SockJsHttp.JAVASCRIPT);
    assertThat(open.header("Cache-Control")).hasValue(SockJsHttp.NEVER_STORED);
    assertThat(open.header("Set-Cookie")).isEmpty();
    HTTP.assertIsForOrigin(open);
    assertThat(open.body()).isEqualTo(SockJsHttp.chunk("o\n"));

    Answer sent = HTTP.send(session, "[\"{}\"]", "Origin: " + HTTP.origin());
    assertThat(sent.status()).isEqualTo(204);
    assertThat(sent.header("Content-Type")).hasValue("text/plain; charset=UTF-8");
    assertThat(sent.header("Cache-Control")).hasValue(SockJsHttp.NEVER_STORED);
    HTTP.assertIsForOrigin(sent);

    assertThat(HTTP.poll(session).body()).contains("a[\"{\\\"type\\\":\\\"err\\\"", "missing_type");
  }

  /** A session that has set no timer yet must not end the first one of the node, which is 0. */
  @Test
  void sessionLeavesTheTimersOfOthersAlone() {
    Vertx vertx = Vertx.vertx();
    long first = vertx.setTimer(TimeUnit.HOURS.toMillis(1), late -> {});
    WebOptions web = new WebOptions("127.0.0.1", 0, Optional.empty(), List.of());
    Node node =
        get(Node.start(vertx, new MemoryStore(), NodeOptions.of(List.of(Boards.MAIN), web)));
    try {
      assertThat(new SockJsHttp(node.port()).poll(session).body()).contains("o");
      assertThat(vertx.cancelTimer(first)).isTrue();
    } finally {
      get(node.stop());
    }
  }

  /** Each request has a connection of its own, and each event loop gets every other one. */
  @Test
  void requestsOfASessionMayComeInOnAnyEventLoop() {
    for (int i = 0; i < SESSIONS; i++) {
      String each = session + i;
      assertThat(HTTP.poll(each).body()).isEqualTo(SockJsHttp.chunk("o\n"));
      assertThat(HTTP.send(each, "[\"{}\"]").status()).isEqualTo(204);
      assertThat(HTTP.poll(each).body()).contains("missing_type");
      if (i % 2 == 0) HTTP.get("/info");
    }
  }

  @Test
  void secondRequestForMessagesIsTurnedAway() {
    try (OpenRequest first = HTTP.stream(session)) {
      first.readTo("o\n");

      assertThat(HTTP.poll(session).body())
          .isEqualTo(SockJsHttp.chunk("c[2010,\"Another connection still open\"]\n"));
      assertThat(HTTP.send(session, "[\"{}\"]").status()).isEqualTo(204);
    }
  }

  @Test
  void sessionWhoseRequestBreaksOffIsOver() {
    try (OpenRequest first = HTTP.stream(session)) {
      first.readTo("o\n");
    }

    await().until(() -> HTTP.send(session, "[\"{}\"]").status() == 404);
    assertThat(HTTP.poll(session).body()).isEqualTo(SockJsHttp.chunk("o\n"));
  }

  @Test
  void streamBeginsWithAPreludeAndGoesOn() {
    try (OpenRequest stream = HTTP.stream(session)) {
      String head = stream.readTo("o\n");
      HTTP.send(session, "[\"{}\"]");
      HTTP.send(session, "[\"5\"]");

      assertThat(head)
          .contains(
              "content-type: " + SockJsHttp.JAVASCRIPT,
              "cache-control: " + SockJsHttp.NEVER_STORED);
      assertThat(head).contains("h".repeat(2048) + "\n");
      assertThat(stream.readTo("invalid_json")).contains("a[\"{", "missing_type");
    }
  }

  @Test
  void eventSourceBringsEachFrameAsData() {
    try (OpenRequest stream = HTTP.events(session)) {
      String head = stream.readTo("data: o\r\n\r\n");
      HTTP.send(session, "[\"{}\"]");

      assertThat(head)
          .contains("content-type: text/event-stream", "cache-control: " + SockJsHttp.NEVER_STORED);
      assertThat(stream.readTo("missing_type")).contains("data: a[\"{");
    }
  }

  @Test
  void streamEndsAfter128KilobytesAndTheSessionGoesOn() {
    try (OpenRequest stream = HTTP.stream(session)) {
      stream.readTo("o\n");
      String answer = "";
      for (int i = 0; !answer.contains(OpenRequest.END); i++) {
        HTTP.send(session, "[" + "\"{}\",".repeat(99) + unknownType("mark" + i) + "]");
        answer = stream.readTo("mark" + i, OpenRequest.END);
      }

      assertThat(answer.length()).isBetween(128 * 1024, 160 * 1024);
    }
    assertThat(HTTP.send(session, "[\"{}\"]").status()).isEqualTo(204);
    assertThat(HTTP.poll(session).body()).contains("missing_type");
  }

  @Test
  void sendWithoutAPayloadIsRefused() {
    HTTP.poll(session);

    Answer answer = HTTP.send(session, "");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("Payload expected.");
  }

  @Test
  void sendOfBrokenJsonIsRefusedAndTheSessionGoesOn() {
    HTTP.poll(session);

    Answer answer = HTTP.send(session, "[\"a");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("Broken JSON encoding.");
    assertThat(HTTP.send(session, "[\"{}\"]").status()).isEqualTo(204);
    assertThat(HTTP.poll(session).body()).contains("missing_type");
  }

  @Test
  void sendToNoSessionIsRefused() {
    assertThat(HTTP.send(session, "[\"x\"]").status()).isEqualTo(404);
  }

  @Test
  void cookieOfALoadBalancerIsNotAnswered() {
    Answer open = HTTP.poll(session, "Cookie: JSESSIONID=abcdef");

    assertThat(open.header("Set-Cookie")).isEmpty();
  }

  private static String unknownType(String type) {
    return "\"{\\\"type\\\":\\\"%s\\\",\\\"address\\\":\\\"a\\\"}\"".formatted(type);
  }
}
