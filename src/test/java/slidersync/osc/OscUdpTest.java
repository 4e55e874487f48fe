package slidersync.osc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slidersync.bus.Person;
import slidersync.door.Outlet;
import slidersync.osc.packet.OscBlob;
import slidersync.osc.packet.OscBundle;
import slidersync.osc.packet.OscMessage;
import slidersync.osc.packet.OscPacket;
import slidersync.sync.Author;

/** Peers that speak to a node over UDP. */
class OscUdpTest {

  private static final String BOARD =
      """
      boards:
        main:
          controls:
            dim: {type: range, min: 0, max: 100}
            pan: {type: range, min: 0, max: 10}
            fader: {type: range, min: -60, max: 10, step: 0.5, osc: {address: /ch/01/mix/fader, range: [0, 1]}}
            mute: {type: toggle}
            fog: {type: button}
            go: {type: trigger}
            title: {type: text, maxLength: 10000}
      """;

  @AutoClose private final TestPeer target = new TestPeer();
  @AutoClose private final TestPeer peer = new TestPeer();
  @AutoClose private final TestDoor door = TestDoor.open(List.of(target.port()), BOARD);

  @BeforeEach
  void targetsAreToldEverythingWithoutAsking() {
    target.awaitMessage("/main/dim", 0f);
    target.awaitMessage("/ch/01/mix/fader", 0f);
    assertThat(target.messages("/main/go")).isEmpty();
  }

  private void send(String address, Object... arguments) {
    peer.send(door.udp(), address, arguments);
  }

  /** Makes the peer one that hears all, and has heard all. */
  private void subscribe() {
    send("/main/subscribe", 600);
    await().until(() -> peer.packets().stream().anyMatch(OscBundle.class::isInstance));
  }

  @Test
  void changesReachTheBoardInThePeersNameAndTheOtherPeers() {
    List<Author> authors = new CopyOnWriteArrayList<>();
    door.board().follow(delta -> authors.addAll(delta.by().values()));

    send("/main/dim", 31.4f);
    send("/ch/01/mix/fader", 0.5f);

    door.awaitValue("dim", 31);
    door.awaitValue("fader", -25);
    target.awaitMessage("/main/dim", 31f);
    target.awaitMessage("/ch/01/mix/fader", 0.5f);
    Author author = Author.program("127.0.0.1:" + peer.port());
    await().untilAsserted(() -> assertThat(authors).contains(author));
  }

  @Test
  void subscribersGetEverythingAsOneBundleAndThenEachChange() {
    door.set("dim", 50);
    target.awaitMessage("/main/dim", 50f);

    subscribe();
    door.set("pan", 3);

    peer.awaitMessage("/main/pan", 3f);
    assertThat(peer.packets().get(0)).isInstanceOf(OscBundle.class);
    assertThat(((OscBundle) peer.packets().get(0)).messages())
        .contains(OscMessage.of("/main/dim", 50f), OscMessage.of("/main/mute", false))
        .noneMatch(message -> message.address().equals("/main/go"));
  }

  @Test
  void subscriptionsEndWhenNobodyRenewsThem() {
    send("/main/subscribe", 1);
    await().until(() -> !peer.packets().isEmpty());

    await().until(() -> !hearsChange("dim"));
  }

  @Test
  void subscriptionsEndAtOnceWithALeaseOfNoSeconds() {
    subscribe();
    assertThat(hearsChange("dim")).isTrue();

    peer.clear();
    send("/main/subscribe", 0);
    awaitAnswer();

    assertThat(hearsChange("dim")).isFalse();
  }

  /** Whether the peer hears of a change before the answer to a question that it asks afterwards. */
  private boolean hearsChange(String control) {
    int next = door.number(control) + 1;
    peer.clear();
    door.set(control, next);
    target.awaitMessage("/main/" + control, (float) next);
    awaitAnswer();
    return !peer.messages("/main/" + control).isEmpty();
  }

  /** Asks, since the last {@code clear}, so that all that was sent before has been read. */
  private void awaitAnswer() {
    send("/title");
    peer.awaitMessage("/title", "");
  }

  @Test
  void peersHearNoEchoButCorrections() {
    subscribe();
    awaitThatNothingCrosses();
    send("/main/dim", 31f);
    door.awaitValue("dim", 31);
    send("/main/pan", 99f);

    peer.awaitMessage("/main/pan", 10f);

    assertThat(peer.messages()).doesNotContain(OscMessage.of("/main/dim", 31f));
    assertThat(target.messages("/main/pan")).contains(OscMessage.of("/main/pan", 10f));
  }

  /** What a peer sends so soon after it was told something may be older than that. */
  private void awaitThatNothingCrosses() {
    await().until(() -> peer.messages("/main/dim").size() == 2);
    await().during(Outlet.QUIET.multipliedBy(2)).until(() -> peer.messages().size() > 2);
  }

  @Test
  void questionsAreAnsweredToWhoAsks() {
    send("/dim");
    peer.awaitMessage("/dim", 0f);
    send("/main/{dim,mute}");
    peer.awaitMessage("/main/mute", false);

    assertThat(target.messages("/dim")).isEmpty();
  }

  @Test
  void bundlesAreSetAtOnceOrNotAtAll() {
    List<Map<String, Object>> changes = new CopyOnWriteArrayList<>();
    door.board().follow(delta -> changes.add(Map.copyOf(delta.values())));

    bundle(OscMessage.of("/main/dim", 7), OscMessage.of("/main/pan", new OscBlob(new byte[1])));
    bundle(OscMessage.of("/main/dim", 8), OscMessage.of("/other", 1), OscMessage.of("/pan", 9));

    door.awaitValue("pan", 9);
    await().untilAsserted(() -> assertThat(changes).contains(Map.of("dim", 8, "pan", 9)));
    assertThat(changes).noneMatch(change -> Integer.valueOf(7).equals(change.get("dim")));
    assertThat(door.counted("unknown")).isEqualTo(1);
  }

  private void bundle(OscPacket... packets) {
    peer.send(door.udp(), OscBundle.of(List.of(packets)));
  }

  @Test
  void buttonsStayPressedUntilThePeerReleasesThem() {
    send("/fog", 1);
    target.awaitMessage("/main/fog", true);
    // Longer than the board believes one press.
    await()
        .during(Duration.ofMillis(600))
        .until(() -> Boolean.TRUE.equals(door.board().values().get("fog")));

    send("/fog", 0);

    target.awaitMessage("/main/fog", false);
  }

  @Test
  void buttonsAreReleasedByAnotherPortOfTheSameHost() {
    send("/fog", 1);
    door.awaitValue("fog", true);

    target.send(door.udp(), "/fog", 0);

    door.awaitValue("fog", false);
  }

  @Test
  void triggersFireOnceAndTellTheOthersOnly() {
    subscribe();

    send("/main/go");
    door.awaitValue("go", 1);
    target.awaitMessage("/main/go");
    target.send(door.udp(), "/main/go", 1f);

    peer.awaitMessage("/main/go");
    door.awaitValue("go", 2);
    assertThat(target.messages("/main/go")).hasSize(1);
    assertThat(peer.messages("/main/go")).hasSize(1);
  }

  @Test
  void touchHoldsAndReleasesUnderThePeersName() {
    AtomicReference<List<Person>> people = new AtomicReference<>(List.of());
    door.board().followPeople(present -> people.set(List.copyOf(present)));
    subscribe();

    send("/main/dim/touch", 1);
    await()
        .until(
            () ->
                requireNonNull(people.get()).stream()
                    .anyMatch(person -> person.holds().contains("dim")));
    assertThat(requireNonNull(people.get()).get(0).profile().orElseThrow().name())
        .isEqualTo("127.0.0.1:" + peer.port());
    target.send(door.udp(), "/main/dim", 1f);
    send("/main/dim", 60f);
    door.awaitValue("dim", 60);
    // The other one is refused, and told the truth.
    target.awaitMessage("/main/dim", 60f);
    peer.clear();
    send("/main/dim/touch", 0);

    // A motor fader gets the truth once its hand is gone.
    peer.awaitMessage("/main/dim", 60f);
    await()
        .until(
            () ->
                requireNonNull(people.get()).stream().allMatch(person -> person.holds().isEmpty()));
    target.send(door.udp(), "/main/dim", 2f);
    door.awaitValue("dim", 2);
  }

  @Test
  void longDatagramsArriveInFull() {
    String text = "x".repeat(9_000);

    send("/main/title", text);

    door.awaitValue("title", text);
  }

  @Test
  void malformedPacketsAreCountedAndHarmNobody() {
    peer.sendBytes(door.udp(), new byte[] {1, 2, 3});
    peer.sendBytes(door.udp(), new byte[0]);
    peer.sendBytes(door.udp(), new byte[65_000]);

    send("/main/dim", 12);
    door.awaitValue("dim", 12);
    assertThat(door.counted("refused")).isEqualTo(3);
  }

  /** All of it is taken, and the last value counts. */
  @Test
  void floodsAreMerged() {
    for (int i = 1; i <= 2_000; i++) {
      send("/main/dim", i % 100);
      send("/main/pan", i % 10);
      if (i % 200 == 0) {
        int sent = 2 * i;
        await().until(() -> door.counted("in") >= sent);
      }
    }
    send("/main/dim", 77);

    door.awaitValue("dim", 77);
    door.awaitValue("pan", 0);
    target.awaitMessage("/main/dim", 77f);
    assertThat(door.counted("in")).isEqualTo(4_001);
  }
}
