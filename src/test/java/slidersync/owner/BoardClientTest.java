package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static slidersync.owner.TestOwner.await;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.board.Profile;
import slidersync.bus.Addresses;
import slidersync.bus.BoardClient;
import slidersync.bus.ControlLease;
import slidersync.bus.Person;
import slidersync.bus.PostedMessage;
import slidersync.bus.Refusals;
import slidersync.bus.RefusedException;
import slidersync.bus.Stored;
import slidersync.bus.Value;
import slidersync.store.MemoryStore;
import slidersync.sync.Author;
import slidersync.sync.Delta;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** What a program does with a board, at a real owner. */
@ExtendWith(VertxExtension.class)
class BoardClientTest {

  private Vertx vertx;
  private TestOwner owner;
  private BoardClient board;

  @BeforeEach
  void start(Vertx vertx) {
    this.vertx = vertx;
    owner = TestOwner.deploy(vertx, new MemoryStore(), new SimpleMeterRegistry(), System::nanoTime);
    board = BoardClient.of(vertx, "main").labelled("Cue 4");
  }

  @AfterEach
  void end() {
    get(owner.undeploy());
  }

  private static Refusal refusal(Future<?> command) {
    await().until(command::failed);
    assertThat(command.cause()).isInstanceOf(RefusedException.class);
    return Refusals.of(command.cause());
  }

  @Test
  void followerOfAControlGetsItsValueAndThenEachOther() {
    List<Double> seen = new CopyOnWriteArrayList<>();
    board.follow("slider1", value -> seen.add(value.number()));
    await().until(() -> seen.equals(List.of(25.0)));

    get(board.set("slider2", 7));
    get(board.set("slider1", 31));

    await().until(() -> seen.equals(List.of(25.0, 31.0)));
    assertThat(board.value("slider2")).map(Value::number).contains(7.0);
    assertThat(board.isLive()).isTrue();
  }

  @Test
  void everyDeltaTellsWhoHasChangedWhat() {
    List<Delta> deltas = new CopyOnWriteArrayList<>();
    board.follow(deltas::add);
    get(board.known());

    Stored stored = get(board.set(Map.of("slider1", 30.4, "mute", true, "txt1", "Doors")));

    assertThat(stored.value("slider1").whole()).isEqualTo(30);
    assertThat(stored.value("mute").truth()).isTrue();
    assertThat(stored.value("txt1").text()).isEqualTo("Doors");
    await().until(() -> deltas.size() == 2);
    assertThat(deltas.get(0).isFull()).isTrue();
    assertThat(deltas.get(1).to()).isEqualTo(stored.position());
    assertThat(deltas.get(1).by().get("mute")).isEqualTo(Author.program("Cue 4"));
  }

  @Test
  void stoppedListenerIsNotCalledAndOneThatThrowsDisturbsNobody() {
    List<Long> seen = new CopyOnWriteArrayList<>();
    board.follow(
        "slider1",
        value -> {
          throw new IllegalStateException("a fault of this test");
        });
    AtomicInteger stopped = new AtomicInteger();
    board.follow("slider1", value -> stopped.incrementAndGet()).stop();
    board.follow("slider1", value -> seen.add(value.whole()));

    get(board.set("slider1", 3));

    await().until(() -> seen.contains(3L));
    assertThat(stopped).hasValueLessThan(2);
  }

  @Test
  void refusedCommandFailsWithTheRefusalAsData() {
    assertThat(refusal(board.set("nothing", 1)))
        .returns(Reason.UNKNOWN_CONTROL, Refusal::reason)
        .returns("nothing", Refusal::control);
    assertThat(refusal(board.set("slider1", "loud")).details()).containsKey("expected");
    assertThat(refusal(board.set("slider1", List.of(1))).reason()).isEqualTo(Reason.INVALID_VALUE);
    assertThat(refusal(board.get("nothing")).reason()).isEqualTo(Reason.UNKNOWN_CONTROL);
    assertThat(refusal(board.fire("go", "no id")).reason()).isEqualTo(Reason.INVALID_VALUE);
    assertThat(refusal(board.hold("slider1")).reason()).isEqualTo(Reason.NO_PARTICIPANT);
    assertThat(refusal(board.join("Ana")).reason()).isEqualTo(Reason.NO_PARTICIPANT);
  }

  @Test
  void namesOfAnotherFormAreRefusedAtOnce() {
    assertThatThrownBy(() -> board.labelled(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> board.as("no id")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valueOfAnotherTypeIsAClearError() {
    Value scene = get(board.get("scene"));

    assertThat(scene.text()).isEqualTo("intro");
    assertThatThrownBy(scene::number)
        .hasMessage("scene: expected a number, the board has \"intro\"");
    assertThatThrownBy(scene::truth).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> get(board.get("mute")).text())
        .hasMessage("mute: expected a text, the board has false");
    assertThat(board.value("nothing")).isEmpty();
  }

  @Test
  void changeAfterAPositionIsAConflict() {
    Stored first = get(board.set("slider1", 1));
    Stored second = get(board.setIfUnchangedSince(first.position(), Map.of("slider1", 2)));

    Refusal refusal = refusal(board.setIfUnchangedSince(first.position(), Map.of("slider1", 3)));

    assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
    assertThat(refusal.details().get("revision")).isEqualTo((int) second.revision());
  }

  @Test
  void pressGoesOnUntilItsLeaseIsEnded() {
    AtomicInteger signs = new AtomicInteger();
    vertx
        .eventBus()
        .addInboundInterceptor(
            delivery -> {
              if (delivery.message().address().equals(Addresses.press("main")))
                signs.incrementAndGet();
              delivery.next();
            });
    ControlLease fog = board.keepPressed("fog");
    get(fog.taken());
    // Longer than a press lasts.
    await().until(() -> signs.get() > 7);
    assertThat(get(board.get("fog")).truth()).isTrue();

    get(fog.end());

    assertThat(get(board.get("fog")).truth()).isFalse();
    assertThat(fog.ended().succeeded()).isTrue();
    get(fog.end());
  }

  @Test
  void onlyTheHolderMovesWhatIsHeld() {
    BoardClient ana = board.as("ana");
    ControlLease held = ana.keepHeld("slider1");
    get(held.taken());

    assertThat(refusal(board.set("slider1", 5)).details().get("participant")).isEqualTo("ana");
    assertThat(refusal(board.as("ben").keepHeld("slider1").ended()).reason())
        .isEqualTo(Reason.HELD);
    assertThat(get(ana.set("slider1", 6)).value("slider1").whole()).isEqualTo(6);

    get(held.end());
    assertThat(get(board.set("slider1", 7)).value("slider1").whole()).isEqualTo(7);
  }

  @Test
  void sameIdFiresOnceAndListenersCountFires() {
    List<Long> fires = new CopyOnWriteArrayList<>();
    get(board.fire("go"));
    board.followFires("go", fires::add);
    get(board.known());

    Stored first = get(board.fire("go", "x"));
    assertThat(get(board.fire("go", "x"))).isEqualTo(first);
    assertThat(first.value("go").whole()).isEqualTo(2);

    await().until(() -> fires.equals(List.of(1L)));
  }

  @Test
  void messagesComeOnceEach() {
    get(board.post("Doors in five"));
    List<PostedMessage> seen = new CopyOnWriteArrayList<>();
    board.followMessages(seen::addAll);
    await().until(() -> seen.size() == 1);

    get(board.as("ana").join("Ana"));
    long id = get(board.as("ana").post("Doors"));

    await().until(() -> seen.size() == 2);
    assertThat(seen.get(0).name()).isEqualTo("Cue 4");
    assertThat(seen.get(0).by()).isEmpty();
    assertThat(seen.get(1)).returns(id, PostedMessage::id).returns("Doors", PostedMessage::text);
    assertThat(seen.get(1).by()).contains("ana");
  }

  @Test
  void participantStaysUntilLeaving() {
    List<List<Person>> seen = new CopyOnWriteArrayList<>();
    board.followPeople(seen::add);
    BoardClient ana = board.as("ana");

    Profile profile = get(ana.join("Ana"));
    get(ana.keepHeld("slider1").taken());
    await()
        .until(
            () ->
                seen.contains(
                    List.of(new Person("ana", Optional.of(profile), List.of("slider1")))));

    get(ana.leave());
    await()
        .until(() -> seen.get(seen.size() - 1).stream().allMatch(one -> one.profile().isEmpty()));
  }

  @Test
  void closedClientHasLeftReleasedAndRefuses() {
    get(board.as("ana").join("Ana"));
    get(board.as("ana").keepHeld("slider1").taken());
    get(board.keepPressed("fog").taken());

    get(board.close());

    assertThat(refusal(board.set("slider1", 1)).reason()).isEqualTo(Reason.UNAVAILABLE);
    BoardClient other = BoardClient.of(vertx, "main");
    await().until(() -> !get(other.get("fog")).truth());
    get(other.set("slider1", 1));
    List<List<Person>> people = new CopyOnWriteArrayList<>();
    other.followPeople(people::add);
    await().until(() -> people.contains(List.of()));
  }

  @Test
  void commandsToABoardThatNobodyOwnsFailInTime() {
    BoardClient nobody = BoardClient.of(vertx, "nobody");

    Refusal refusal = refusal(nobody.set("slider1", 1));

    assertThat(refusal.reason()).isEqualTo(Reason.UNAVAILABLE);
    assertThat(refusal.message()).isEqualTo("the board does not answer just now; try again");
    assertThat(nobody.isLive()).isFalse();
    assertThat(nobody.value("slider1")).isEmpty();
    get(nobody.close());
  }

  @Test
  void workerVerticlesMayUseIt() {
    List<Stored> stored = new CopyOnWriteArrayList<>();
    List<Long> followed = new CopyOnWriteArrayList<>();
    VerticleBase worker =
        new VerticleBase() {
          @Override
          public Future<?> start() {
            BoardClient own = BoardClient.of(vertx, "main");
            own.follow("slider1", value -> followed.add(value.whole()));
            own.set("slider1", 1).onSuccess(stored::add);
            return own.set("slider1", 2).onSuccess(stored::add);
          }
        };
    DeploymentOptions options = new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);

    String deployed = get(vertx.deployVerticle(worker, options));

    await().until(() -> stored.size() == 2 && followed.contains(2L));
    get(vertx.undeploy(deployed));
    get(board.set("slider1", 3));
    assertThat(followed).doesNotContain(3L);
  }

  @Test
  void manyThreadsMayUseIt() throws InterruptedException {
    ConcurrentLinkedQueue<Future<Stored>> sets = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      threads.add(
          new Thread(
              () ->
                  IntStream.range(0, 50).forEach(value -> sets.add(board.set("slider1", value)))));
    }
    for (Thread thread : threads) thread.start();
    for (Thread thread : threads) thread.join();

    get(Future.all(List.copyOf(sets)));
    assertThat(sets).hasSize(200);
  }
}
