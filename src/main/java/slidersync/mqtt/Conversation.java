package slidersync.mqtt;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.bus.BoardClient;
import slidersync.control.Control;
import slidersync.door.BoardView;
import slidersync.door.DoorMeters;
import slidersync.door.Outlet;
import slidersync.text.Refusal;

/**
 * What is said and heard of one board in one connection. It begins with listening: what the broker
 * has retained is known when the probe comes back that was published after the subscription. Then
 * it says what differs, and goes on with what changes.
 */
final class Conversation {

  /** A broker that has not sent the probe back by then has retained nothing more. */
  static final Duration LISTENING = Duration.ofSeconds(5);

  /** While more messages are not confirmed the newest values wait. */
  private static final int MOST_UNCONFIRMED = 64;

  private final Vertx vertx;
  private final BoardView view;
  private final DoorMeters meters;
  private final Pace pace;
  private final Outlet<String> outlet;
  private final Commander commander;
  private final Inbox inbox;
  private final Set<String> strays = new HashSet<>();
  private final Set<String> retained = new HashSet<>();
  private final Promise<Void> listened = Promise.promise();
  private Dialect dialect;
  private Optional<String> description = Optional.empty();
  private Optional<String> state = Optional.empty();
  private @Nullable Link link;
  private boolean isSpeaking;
  private boolean isOver;
  private long timer = -1;
  private @Nullable Promise<Void> farewell;

  Conversation(Vertx vertx, BoardView view, BoardClient board, Dialect dialect, DoorMeters meters) {
    this.vertx = vertx;
    this.view = view;
    this.dialect = dialect;
    this.meters = meters;
    pace =
        new Pace(
            id -> view.definition().wiring().mqtt(id).send(),
            () -> ThreadLocalRandom.current().nextDouble());
    outlet = Outlet.sure(pace::policy);
    commander = new Commander(vertx, board, new Answers());
    inbox = new Inbox(pace, commander, meters, this::refuse);
  }

  private final class Answers implements Commander.Listener {

    @Override
    public void accepted(String id, String text, @Nullable Object stored) {
      Control control = view.definition().controls().get(id);
      if (isOver || control == null || stored == null) return;
      dialect.accepted(control, text).forEach(Conversation.this::publish);
      if (!stored.equals(dialect.read(control, text))) outlet.has(id, text);
      flush();
    }

    @Override
    public void refused(@Nullable String id, @Nullable String text, Refusal refusal) {
      if (id != null && text != null) outlet.has(id, text);
      refuse(id, refusal);
      flush();
    }
  }

  /** What the broker says when the connection breaks. */
  Message will() {
    return Message.retained(dialect.stateTopic(), dialect.lost());
  }

  /** Listens to what the broker has, then says what differs; completes when that is said. */
  Future<Void> begin(Link connected) {
    link = connected;
    List<String> filters = new ArrayList<>(dialect.live());
    filters.addAll(dialect.retained());
    return connected
        .subscribe(filters)
        .compose(subscribed -> listen())
        .compose(done -> view.known())
        .onSuccess(known -> speak(connected));
  }

  private Future<Void> listen() {
    long late = vertx.setTimer(LISTENING.toMillis(), over -> listened.tryComplete());
    publish(Message.passing(dialect.probeTopic(), ""));
    return listened.future().onComplete(done -> vertx.cancelTimer(late));
  }

  private void speak(Link connected) {
    if (isOver) return;
    connected.unsubscribe(dialect.retained());
    isSpeaking = true;
    strays.forEach(topic -> publish(Message.retained(topic, "")));
    describe(description);
    for (Control control : view.definition().controls().values()) {
      // An empty text is nothing that a broker retains.
      if (!retained.contains(control.id())) outlet.has(control.id(), "");
    }
    held();
    tell(view.values());
    if (!state.equals(Optional.of(dialect.online()))) sayState(dialect.online());
  }

  private void describe(Optional<String> known) {
    Optional<Message> next = dialect.describe(known);
    if (next.isEmpty()) return;
    dialect.describing().ifPresent(this::sayState);
    publish(next.get());
    description = Optional.of(next.get().payload());
  }

  private void sayState(String next) {
    state = Optional.of(next);
    publish(Message.retained(dialect.stateTopic(), next));
  }

  /** Says values if they are due. */
  void tell(Map<String, Object> values) {
    values.forEach(
        (id, value) -> {
          Control control = view.definition().controls().get(id);
          if (control != null) outlet.truth(id, dialect.write(control, value), view.revision());
        });
    flush();
  }

  /** Notes which controls are held. */
  void held() {
    outlet.held(
        view.definition().controls().keySet().stream()
            .filter(id -> view.holder(id).isPresent())
            .toList());
    flush();
  }

  /** Goes on with another definition. */
  void define(BoardDefinition next) {
    Dialect before = dialect;
    Map<String, Control> gone = new HashMap<>(before.controls());
    dialect = before.with(next);
    if (!isSpeaking) return;
    gone.keySet().removeAll(next.controls().keySet());
    gone.forEach(
        (id, control) -> {
          outlet.remove(id);
          before.forget(control).forEach(this::publish);
        });
    describe(description);
    tell(view.values());
    if (!state.equals(Optional.of(dialect.online()))) sayState(dialect.online());
  }

  /** Publishes what is due, as far as the broker keeps up. */
  void flush() {
    Link connected = link;
    if (isOver || connected == null) return;
    Promise<Void> waiting = farewell;
    if (waiting != null && connected.unconfirmed() == 0) waiting.tryComplete();
    if (!isSpeaking || waiting != null || connected.unconfirmed() >= MOST_UNCONFIRMED) return;
    outlet
        .take()
        .forEach(
            (id, text) -> {
              pace.told(id);
              Control control = view.definition().controls().get(id);
              if (control != null) dialect.say(control, text).forEach(this::publish);
            });
    awaitDue();
  }

  private void awaitDue() {
    if (timer >= 0) vertx.cancelTimer(timer);
    timer = -1;
    OptionalLong due = outlet.nextDue();
    if (due.isEmpty()) return;
    long millis = Math.max(1, Duration.ofNanos(due.getAsLong()).toMillis() + 1);
    timer = vertx.setTimer(millis, now -> flush());
  }

  private void publish(Message message) {
    Link connected = link;
    if (connected == null || !connected.isUp()) return;
    connected.publish(message);
    meters.out();
  }

  /** Takes a message. */
  void hear(String topic, Buffer payload, boolean isRetained) {
    if (isOver) return;
    Heard heard = dialect.hear(topic);
    if (heard instanceof Heard.Value value) hasValue(value.control(), payload);
    if (heard instanceof Heard.Stray && !isSpeaking && payload.length() > 0) strays.add(topic);
    if (heard instanceof Heard.Description && !isSpeaking) description = text(payload);
    if (heard instanceof Heard.State) hearState(text(payload));
    if (heard instanceof Heard.Probe) listened.tryComplete();
    if (heard instanceof Heard.Readers && !isRetained) hearReaders(text(payload));
    inbox.take(heard, payload, isRetained, dialect);
  }

  private void hasValue(Control control, Buffer payload) {
    if (isSpeaking) return;
    retained.add(control.id());
    text(payload).ifPresent(text -> outlet.has(control.id(), text));
  }

  /** Somebody else may say that this door is not there: one before it, or its last will. */
  private void hearState(Optional<String> said) {
    if (!isSpeaking) {
      state = said;
      return;
    }
    boolean isWrong =
        said.equals(Optional.of(dialect.lost())) || said.equals(Optional.of(dialect.offline()));
    if (isWrong && farewell == null) sayState(dialect.online());
  }

  /** Who reads descriptions has begun anew, and may have lost them. */
  private void hearReaders(Optional<String> said) {
    if (isSpeaking && said.equals(Optional.of("online"))) describe(Optional.empty());
  }

  private static Optional<String> text(Buffer payload) {
    return Payload.text(payload.getBytes());
  }

  private void refuse(@Nullable String id, Refusal refusal) {
    meters.refused();
    if (isOver || !inbox.mayRefuse()) return;
    Control control = id == null ? null : view.definition().controls().get(id);
    publish(dialect.refused(Optional.ofNullable(control), refusal));
  }

  /** Says what is not said yet, and that this door goes; completes when the broker knows. */
  Future<Void> sayGoodbye() {
    Promise<Void> said = Promise.promise();
    pace.hurry();
    flush();
    farewell = said;
    commander.releaseAll();
    publish(Message.retained(dialect.stateTopic(), dialect.offline()));
    flush();
    return said.future();
  }

  /** The connection has ended. */
  void end() {
    isOver = true;
    if (timer >= 0) vertx.cancelTimer(timer);
    commander.releaseAll();
    listened.tryFail("the connection has ended");
    if (farewell != null) farewell.tryComplete();
  }
}
