package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static slidersync.owner.TestOwner.await;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.board.Change;
import slidersync.board.ControlCommand;
import slidersync.board.FaultyStream;
import slidersync.board.PeopleCommand;
import slidersync.board.Profile;
import slidersync.board.RuleSource;
import slidersync.store.Store;
import slidersync.store.Store.Lease;
import slidersync.support.Boards;
import slidersync.support.FaultyStore;
import slidersync.sync.Author;
import slidersync.sync.ChangeResult;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;
import slidersync.text.Reason;

@ExtendWith(VertxExtension.class)
class CommitLoopTest {

  private final FaultyStore store = new FaultyStore();
  private final Lease lease = store.claim("main", "owner-of-this-test").orElseThrow();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private Vertx vertx;
  private Context context;

  @BeforeEach
  void use(Vertx provided) {
    vertx = provided;
    context = vertx.getOrCreateContext();
  }

  private LeadershipContext leadershipContext(AwakeClock clock, LeaseConfirmation confirmation) {
    AsyncStore async =
        new AsyncStore(store, vertx.createSharedWorkerExecutor("store", 4, 1, TimeUnit.MINUTES));
    OwnerMeters meters = new OwnerMeters(new SimpleMeterRegistry(), "main");
    return new LeadershipContext(
        vertx,
        async,
        lease,
        clock,
        confirmation,
        meters,
        new LateCommands(System::nanoTime),
        new RuleJudge("main", RuleSource.NONE, System::nanoTime));
  }

  private CommitLoop<Object, Long> faultyLoop() {
    long revision = store.load("main", StreamId.CONTROLS).revision();
    AwakeClock clock = new AwakeClock(System::nanoTime);
    LeadershipContext leadership =
        leadershipContext(clock, new LeaseConfirmation(clock, false, 0, () -> {}));
    return loop(leadership, new FaultyStream(revision));
  }

  private <C, R> CommitLoop<C, R> loop(LeadershipContext leadership, StreamState<C, R> stream) {
    return onLoop(() -> new CommitLoop<>(leadership, stream, () -> {}, failures::add));
  }

  /** Runs a supplier on the event loop of this test, and returns what it made. */
  private <T> T onLoop(Supplier<T> supplier) {
    Promise<T> made = Promise.promise();
    context.runOnContext(go -> made.complete(supplier.get()));
    return get(made.future());
  }

  private <C, R> Future<Outcome<R>> ask(CommitLoop<C, R> loop, C command) {
    Promise<Outcome<R>> outcome = Promise.promise();
    context.runOnContext(go -> loop.collect(command, outcome::complete));
    return outcome.future();
  }

  private static <R> Outcome<R> answer(Future<Outcome<R>> asked) {
    return get(asked);
  }

  /** Asks until it is accepted: the clock moves on with each command. */
  private <C> void assertThatItIsAccepted(CommitLoop<C, ?> loop, C command) {
    assertThat(IntStream.range(0, 100))
        .anyMatch(i -> answer(ask(loop, command)) instanceof Outcome.Accepted<?>);
  }

  private static boolean isUnavailable(Outcome<?> outcome) {
    return outcome instanceof Outcome.Rejected<?> rejected
        && rejected.refusal().reason() == Reason.UNAVAILABLE;
  }

  @ParameterizedTest
  @ValueSource(longs = {30, 50, 70, 90, 110, 130})
  void holdThatEndsWhileOthersRequestItStopsNothing(long millisForEachReading) {
    AtomicLong nanos = new AtomicLong();
    AwakeClock clock = new AwakeClock(() -> nanos.addAndGet(millisForEachReading * 1_000_000));
    LeadershipContext leadership =
        leadershipContext(clock, new LeaseConfirmation(clock, false, 0, () -> {}));
    BoardState state = get(BoardLoader.load(leadership, Boards.MAIN));
    CommitLoop<PeopleCommand, Long> people = loop(leadership, state.people());
    CommitLoop<ControlCommand, ChangeResult> controls = loop(leadership, state.controls());
    Change bens = new Change(Map.of("slider1", 1, "slider2", 2), null, Author.participant("ben"));

    answer(ask(people, new PeopleCommand.Join("ana", "seat", new Profile("Ana", "#e5484d"))));
    for (String control : List.of("slider1", "slider2")) {
      answer(ask(people, new PeopleCommand.Hold("ana", control)));
    }
    assertThatItIsAccepted(controls, bens);
    for (String control : List.of("slider1", "slider2")) {
      answer(ask(people, new PeopleCommand.Hold("ana", control)));
      assertThatItIsAccepted(people, new PeopleCommand.Hold("ben", control));
    }
    assertThat(failures).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
  void unexpectedErrorEndsTheLoopAndRefusesAllRequests(Class<? extends Throwable> type)
      throws ReflectiveOperationException {
    CommitLoop<Object, Long> loop = faultyLoop();
    Throwable error = type.getDeclaredConstructor(String.class).newInstance("for this test");
    store.holdCommits();

    Future<Outcome<Long>> before = ask(loop, "under way when the error comes");
    List<Future<Outcome<Long>>> waiting =
        List.of(ask(loop, "first"), ask(loop, error), ask(loop, "last"));
    onLoop(() -> "all of them have been collected");
    store.releaseCalls();

    assertThat(answer(before)).isInstanceOf(Outcome.Accepted.class);
    assertThat(waiting).allMatch(asked -> isUnavailable(answer(asked)));
    await().until(() -> !failures.isEmpty());
    assertThat(failures).singleElement().asString().contains("for this test");
    assertThat(isUnavailable(answer(ask(loop, "after")))).isTrue();
    get(loop.drain());
  }

  @Test
  void listenerThatThrowsEndsTheLoopAfterAllOthersWereAnswered() {
    CommitLoop<Object, Long> loop = faultyLoop();
    Promise<Outcome<Long>> third = Promise.promise();
    context.runOnContext(
        go -> {
          loop.collect("first", outcome -> {});
          loop.collect(
              "second",
              outcome -> {
                throw new IllegalStateException("cannot be told");
              });
          loop.collect("third", third::complete);
        });

    assertThat(answer(third.future())).isInstanceOf(Outcome.Accepted.class);
    await().until(() -> !failures.isEmpty());
    assertThat(failures).singleElement().asString().contains("cannot be told");
    assertThat(isUnavailable(answer(ask(loop, "after")))).isTrue();
    get(loop.drain());
  }

  @Test
  void nothingIsAnsweredWhileTheLeaseMayHaveExpiredUntilItIsRenewed() {
    AtomicLong nanos = new AtomicLong();
    AtomicInteger questions = new AtomicInteger();
    AwakeClock clock = new AwakeClock(nanos::get);
    LeaseConfirmation confirmation =
        new LeaseConfirmation(clock, true, 0, questions::incrementAndGet);
    LeadershipContext leadership = leadershipContext(clock, confirmation);
    BoardState state = get(BoardLoader.load(leadership, Boards.MAIN));
    CommitLoop<ControlCommand, ChangeResult> controls = loop(leadership, state.controls());
    Change misfit = new Change(Map.of("slider1", "wrong"), null);

    assertThat(answer(ask(controls, misfit))).isInstanceOf(Outcome.Rejected.class);
    nanos.set(TimeUnit.MILLISECONDS.toNanos(Store.LEASE_MILLIS));
    Future<Outcome<ChangeResult>> late = ask(controls, misfit);
    await().until(() -> questions.get() == 1);
    assertThat(late.isComplete()).isFalse();
    context.runOnContext(go -> confirmation.renewed(nanos.get()));

    assertThat(answer(late)).isInstanceOf(Outcome.Rejected.class);
  }
}
