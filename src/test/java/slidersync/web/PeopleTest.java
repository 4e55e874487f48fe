package slidersync.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;
import static slidersync.web.Guests.join;
import static slidersync.web.Guests.leave;
import static slidersync.web.Guests.person;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import slidersync.client.SockJsClient;
import slidersync.client.Transport;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.RawHttp.Answer;
import slidersync.support.TestNode;
import slidersync.web.http.Origins;
import slidersync.web.identity.Identity;
import slidersync.web.identity.IdentityCookie;

/** People over the bridge: who they are, that they are seen, and what they say. */
class PeopleTest {

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  @AutoClose private final Guests guests = new Guests(NODE);

  @ParameterizedTest
  @EnumSource
  void whoJoinsIsSeenByOthersAndWhoLeavesIsSeenNoMore(Transport transport) {
    SockJsClient ana = guests.open(transport);
    List<JsonObject> deltas = new CopyOnWriteArrayList<>();
    get(guests.open(Transport.WEBSOCKET).register("board.main.people.changed", deltas::add));

    String participant = join(ana, "Ana");

    soon().until(() -> tells(deltas, participant, person("Ana")));
    await().until(() -> list() == 1);

    leave(ana);

    soon().until(() -> tells(deltas, participant, null));
  }

  @Test
  void whoNamesNoColourIsToldWhichOneTheBoardGave() {
    SockJsClient ana = guests.open(Transport.WEBSOCKET);

    JsonObject reply = Guests.accepted(ana, "people.join", new JsonObject().put("name", " Ana "));

    assertThat(reply.getString("name")).isEqualTo("Ana");
    assertThat(reply.getString("color")).matches("#[0-9a-f]{6}");
    assertThat(guests.people().getJsonObject(reply.getString("participant")))
        .isEqualTo(person("Ana").put("color", reply.getString("color")));
  }

  @Test
  void whoLosesTheConnectionIsGoneAfterAWhileAndWhoComesBackOrIsHeardWasNeverAway() {
    List<JsonObject> deltas = new CopyOnWriteArrayList<>();
    try (SockJsClient watcher =
        get(SockJsClient.open(NODE.vertx(), Transport.WEBSOCKET, NODE.port()))) {
      get(watcher.register("board.main.people.changed", deltas::add));
      String lost = join(guests.openAs("Ana", Transport.WEBSOCKET), "Ana");
      String back = join(guests.openAs("Ben", Transport.WEBSOCKET), "Ben");
      long start = System.nanoTime();

      guests.vanish();
      assertThat(join(guests.openAs("Ben", Transport.XHR), "Ben")).isEqualTo(back);
      SockJsClient cleo = guests.open(Transport.WEBSOCKET);
      JsonObject given = Guests.accepted(cleo, "people.join", new JsonObject().put("name", "Cleo"));

      await().atMost(Duration.ofSeconds(15)).until(() -> ping(cleo) && tells(deltas, lost, null));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(5));
      // Longer than a seat is kept for which nobody speaks.
      String heard = given.getString("participant");
      JsonObject person = person("Cleo").put("color", given.getString("color"));
      await()
          .during(Duration.ofSeconds(2))
          .until(
              () ->
                  ping(cleo)
                      && person.equals(guests.people().getJsonObject(heard))
                      && guests.people().containsKey(back)
                      && !tells(deltas, back, null));
    }
  }

  private static boolean ping(SockJsClient client) {
    get(client.send(new JsonObject().put("type", "ping")));
    return true;
  }

  @Test
  void whoBearsANewNameIsTheSame() {
    SockJsClient ana = guests.open(Transport.WEBSOCKET);
    String participant = join(ana, " Ana\u202e ");

    assertThat(join(ana, "Anna")).isEqualTo(participant);

    await().until(() -> person("Anna").equals(guests.people().getJsonObject(participant)));
  }

  @Test
  void cookieThatWasNotMadeHereIsNobodys() {
    String participant = join(guests.openAs("Ana", Transport.WEBSOCKET), "Ana");
    String forged =
        new IdentityCookie(
                "not the secret".getBytes(UTF_8), false, new Origins(List.of(), List.of()))
            .write(new Identity(participant, null));

    String page = RawHttp.request(NODE.port(), "GET", "/").header("Set-Cookie").orElseThrow();
    String name = page.replaceFirst("=.*", "");
    for (String value : List.of(forged, "", ".", "a.b", "\u00ff", participant)) {
      SockJsClient mallory = guests.open(Transport.WEBSOCKET, name + "=" + value);
      assertThat(join(mallory, "Mallory")).isNotEqualTo(participant);
    }

    assertThat(guests.people().getJsonObject(participant)).isEqualTo(person("Ana"));
  }

  @Test
  void siteRemembersANameUntilItIsToldToForgetIt() {
    Answer first = RawHttp.request(NODE.port(), "GET", "/");
    String fresh = first.header("Set-Cookie").orElseThrow();
    assertThat(fresh).contains("HTTPOnly", "SameSite=Strict", "Path=/", "Max-Age=");
    assertThat(first.body()).contains("data-suggested-name=").doesNotContain(" data-name=");

    Answer named = me("{\"name\":\"  <b>Ana</b>\",\"color\":\"#ABCDEF\"}", cookie(fresh));
    assertThat(named.status()).isEqualTo(204);
    String cookie = cookie(named.header("Set-Cookie").orElseThrow());
    assertThat(RawHttp.request(NODE.port(), "GET", "/", "Cookie: " + cookie).body())
        .contains("data-name=\"&lt;b&gt;Ana&lt;/b&gt;\"", "data-color=\"#abcdef\"")
        .doesNotContain("data-suggested-name=");

    Answer forgotten = me("{\"name\":null}", cookie);
    String nameless = cookie(forgotten.header("Set-Cookie").orElseThrow());
    assertThat(RawHttp.request(NODE.port(), "GET", "/", "Cookie: " + nameless).body())
        .contains("data-suggested-name=");
  }

  @Test
  void pageSuggestsAColorThatNobodyThereHas() {
    Set<String> colors = new HashSet<>();
    for (int i = 1; i <= 12; i++) {
      String page = RawHttp.request(NODE.port(), "GET", "/").body();
      String color = page.replaceFirst("(?s).*data-suggested-color=\"([^\"]*)\".*", "$1");
      JsonObject person = new JsonObject().put("name", "Guest " + i).put("color", color);
      Guests.accepted(guests.open(Transport.WEBSOCKET), "people.join", person);
      colors.add(color);
      int all = i;
      await().until(() -> list() == all);
    }

    assertThat(colors).hasSize(12);
  }

  @Test
  void siteRefusesNamesThatAreNone() {
    assertThat(me("{\"name\":\"\",\"color\":\"#112233\"}", "").status()).isEqualTo(422);
    assertThat(me("{\"name\":\"Ana\"}", "").body())
        .isEqualTo("color: expected a color like #1a2b3c, got null\n");
    for (String body : List.of("", "null", "[]", "\"Ana\"", "{", "7")) {
      assertThat(me(body, "").status()).as(body).isIn(400, 422);
    }
    assertThat(me("x".repeat(2_000), "").status()).isEqualTo(413);
    assertThat(
            RawHttp.request(
                    NODE.port(), "POST", "/me", List.of("Origin: http://evil.example"), "{}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void messageReachesEverybodyAndThoseWhoComeLater() {
    SockJsClient ana = guests.open(Transport.WEBSOCKET);
    String participant = join(ana, "Ana");
    String text = "<script>alert(1)</script> " + UUID.randomUUID();

    long revision =
        Guests.accepted(ana, "messages.post", new JsonObject().put("text", text))
            .getLong("revision");

    JsonObject message =
        Guests.accepted(guests.open(Transport.XHR), "messages.get", new JsonObject())
            .getJsonObject("values")
            .getJsonObject(String.valueOf(revision));
    assertThat(message.getString("text")).isEqualTo(text);
    assertThat(message.getString("name")).isEqualTo("Ana");
    assertThat(message.getString("by")).isEqualTo(participant);
    assertThat(message.getLong("at")).isBetween(1_700_000_000_000L, System.currentTimeMillis());
  }

  @Test
  void floodOfMessagesIsRefusedWithWhenToTryAgain() {
    SockJsClient ana = guests.open(Transport.WEBSOCKET);
    join(ana, "Ana");
    JsonObject body = new JsonObject().put("text", "again");
    for (int i = 0; i < 10; i++) Guests.accepted(ana, "messages.post", body);

    JsonObject refusal = get(ana.request("board.main.messages.post", body));

    assertThat(refusal.getInteger("failureCode")).isEqualTo(429);
    assertThat(refusal.getString("reason")).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(refusal.getJsonObject("details").getInteger("retryAfter")).isBetween(1, 10_000);
    assertThat(refusal.getString("message"))
        .matches("expected at most 10 messages in 10 s; try again in \\d+ s");
  }

  /** Before somebody who has vanished would be missed. */
  private static ConditionFactory soon() {
    return await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofSeconds(5));
  }

  private static boolean tells(
      List<JsonObject> deltas, String participant, @Nullable Object value) {
    return deltas.stream()
        .map(delta -> delta.getJsonObject("values"))
        .anyMatch(
            values ->
                values.containsKey(participant)
                    && Objects.equals(values.getValue(participant), value));
  }

  private static int list() {
    String boards =
        RawHttp.request(NODE.port(), "GET", "/boards", "Accept: application/json").body();
    return new JsonObject(boards).getJsonObject("main").getInteger("people");
  }

  private static Answer me(String body, String cookie) {
    List<String> headers =
        List.of(
            "Content-Type: application/json",
            "Origin: http://127.0.0.1:" + NODE.port(),
            "Cookie: " + cookie);
    return RawHttp.request(NODE.port(), "POST", "/me", headers, body);
  }

  private static String cookie(String header) {
    return header.replaceFirst(";.*", "");
  }
}
