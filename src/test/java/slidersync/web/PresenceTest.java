package slidersync.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;
import static slidersync.web.Guests.join;
import static slidersync.web.Guests.leave;
import static slidersync.web.Guests.person;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.eventbus.DeliveryContext;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.bus.Addresses;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;

/** For whom a web verticle speaks, by what it sends over the bus. */
class PresenceTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @AutoClose private final Guests guests = new Guests(NODE);

  private final List<DeliveryContext<Object>> sent = new CopyOnWriteArrayList<>();
  private final Queue<DeliveryContext<Object>> kept = new ConcurrentLinkedQueue<>();
  private final Handler<DeliveryContext<Object>> listener = this::take;
  private volatile Predicate<String> isKept = body -> false;

  @BeforeEach
  void listen() {
    NODE.vertx().eventBus().addOutboundInterceptor(listener);
  }

  @AfterEach
  void stop() {
    NODE.vertx().eventBus().removeOutboundInterceptor(listener);
  }

  private void take(DeliveryContext<Object> delivery) {
    sent.add(delivery);
    if (isKept.test(body(delivery))) kept.add(delivery);
    else delivery.next();
  }

  private static String body(DeliveryContext<Object> delivery) {
    return String.valueOf(delivery.message().body());
  }

  private List<String> addresses() {
    return sent.stream().map(delivery -> delivery.message().address()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Accept: text/html, 1",
    "Sec-Fetch-Mode: navigate, 1",
    "Sec-Fetch-Mode: same-origin, 0",
    "Sec-Fetch-Mode: cors, 0"
  })
  void whoLoadsThePageIsExpectedAndWhoKeepsACopyIsNot(String header, int times) {
    String cookie = named();

    RawHttp.request(NODE.port(), "GET", "/", cookie, header);

    assertThat(Collections.frequency(addresses(), Addresses.returning("main"))).isEqualTo(times);
  }

  /** The cookie of a device that knows a name. */
  private static String named() {
    String fresh = cookie(RawHttp.request(NODE.port(), "GET", "/"));
    return cookie(
        RawHttp.request(
            NODE.port(),
            "POST",
            "/me",
            List.of(
                "Content-Type: application/json", "Origin: http://127.0.0.1:" + NODE.port(), fresh),
            "{\"name\":\"Ana\",\"color\":\"#112233\"}"));
  }

  private static String cookie(Answer answer) {
    return "Cookie: " + answer.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  @Test
  void nobodySpeaksForWhoLeavesBeforeTheAnswerToTheirJoin() {
    SockJsClient ana = guests.open(Transport.WEBSOCKET);
    isKept = body -> body.contains("\"name\":\"Ana\"") && body.contains("\"participant\"");
    Future<JsonObject> joined = ana.request("board.main.people.join", person("Ana"));
    await().until(() -> !kept.isEmpty());
    isKept = body -> false;

    leave(ana);
    requireNonNull(kept.poll()).next();

    String left = get(joined).getJsonObject("body").getString("participant");
    String ben = join(guests.open(Transport.WEBSOCKET), "Ben");
    await().until(() -> speaksFor(ben));
    assertThat(speaksFor(left)).isFalse();
  }

  private boolean speaksFor(String participant) {
    return sent.stream()
        .filter(delivery -> Addresses.present("main").equals(delivery.message().address()))
        .anyMatch(delivery -> body(delivery).contains(participant));
  }
}
