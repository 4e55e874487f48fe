package slidersync.mqtt;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.bus.BoardClient;
import slidersync.control.Control;
import slidersync.door.BoardView;
import slidersync.door.DoorMeters;
import slidersync.text.Refusal;

/**
 * What is said and heard of one board in one connection. It begins with listening: what the broker
 * has retained is known when the probe comes back that was published after the subscription. Then
 * it says what differs, and goes on with what changes.
 */
final class Conversation {

  /** A broker that has not sent the probe back by then has retained nothing more. */
  static final Duration LISTENING = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final BoardView view;
  private final DoorMeters meters;
  private final Voice voice;
  private final Commander commander;
  private final Inbox inbox;
  private final Memory memory = new Memory();
  private final Introduction introduction;
  private final Promise<Void> listened = Promise.promise();
  private Dialect dialect;
  private boolean isSpeaking;
  private boolean isOver;

  Conversation(Vertx vertx, BoardView view, BoardClient board, Dialect dialect, DoorMeters meters) {
    this.vertx = vertx;
    this.view = view;
    this.dialect = dialect;
    this.meters = meters;
    voice = new Voice(vertx, meters, id -> view.definition().wiring().mqtt(id).send(), this::say);
    introduction = new Introduction(voice, memory);
    commander = new Commander(vertx, board, new Answers());
    inbox = new Inbox(voice, commander, meters, this::refuse);
  }

  private final class Answers implements Commander.Listener {

    @Override
    public void accepted(String id, String text, @Nullable Object stored) {
      Control control = control(id);
      if (isOver || control == null || stored == null) return;
      dialect.accepted(control, text).forEach(voice::publish);
      if (!stored.equals(dialect.read(control, text))) voice.correct(id);
      voice.flush();
    }

    @Override
    public void refused(@Nullable String id, @Nullable String text, Refusal refusal) {
      if (id != null && text != null) voice.correct(id);
      refuse(id, refusal);
      if (!isOver) voice.flush();
    }
  }

  private @Nullable Control control(String id) {
    return view.definition().controls().get(id);
  }

  /** What the broker says when the connection breaks. */
  Message will() {
    return Message.retained(dialect.stateTopic(), dialect.lost());
  }

  /** Listens to what the broker has, then says what differs; completes when that is said. */
  Future<Void> begin(Link link) {
    voice.connected(link);
    List<String> filters = new ArrayList<>(dialect.live());
    filters.addAll(dialect.retained());
    return link.subscribe(filters)
        .compose(subscribed -> listen())
        .compose(done -> view.known())
        .onSuccess(known -> speak(link));
  }

  private Future<Void> listen() {
    long late = vertx.setTimer(LISTENING.toMillis(), over -> listened.tryComplete());
    voice.publish(Message.passing(dialect.probeTopic(), ""));
    return listened.future().onComplete(done -> vertx.cancelTimer(late));
  }

  private void speak(Link link) {
    if (isOver) return;
    link.unsubscribe(dialect.retained());
    isSpeaking = true;
    voice.begin();
    memory.strays().forEach(topic -> voice.publish(Message.retained(topic, "")));
    introduction.describe(dialect);
    view.definition()
        .controls()
        .values()
        .forEach(control -> voice.has(control.id(), memory.value(control)));
    held();
    tell(view.values());
    introduction.sayOnline(dialect);
  }

  private void say(String id, String text) {
    Control control = control(id);
    if (control != null) dialect.say(control, text).forEach(voice::publish);
  }

  /** Says values if they are due. */
  void tell(Map<String, Object> values) {
    values.forEach(
        (id, value) -> {
          Control control = control(id);
          if (control != null) voice.truth(id, dialect.write(control, value), view.revision());
        });
    voice.flush();
  }

  /** Notes which controls are held. */
  void held() {
    voice.held(
        view.definition().controls().keySet().stream()
            .filter(id -> view.holder(id).isPresent())
            .toList());
    voice.flush();
  }

  /** Goes on with another definition. */
  void define(BoardDefinition next) {
    Dialect before = dialect;
    dialect = before.with(next);
    if (!isSpeaking) return;
    Map<String, Control> gone = new HashMap<>(before.controls());
    gone.keySet().removeAll(next.controls().keySet());
    gone.forEach(
        (id, control) -> {
          voice.remove(id);
          before.forget(control).forEach(voice::publish);
        });
    introduction.describe(dialect);
    tell(view.values());
    introduction.sayOnline(dialect);
  }

  /** Says more, as the broker has confirmed something. */
  void flush() {
    if (!isOver) voice.flush();
  }

  /** Takes a message. */
  void hear(String topic, Buffer payload, boolean isRetained) {
    if (isOver) return;
    Heard heard = dialect.hear(topic);
    if (heard instanceof Heard.Probe) listened.tryComplete();
    if (inbox.take(heard, payload, isRetained, dialect)) return;
    Optional<String> text = Payload.text(payload.getBytes());
    if (!isSpeaking) memory.note(heard, topic, text);
    else if (heard instanceof Heard.State) introduction.hearState(dialect, text);
    else if (heard instanceof Heard.Readers && !isRetained) introduction.hearReaders(dialect, text);
  }

  private void refuse(@Nullable String id, Refusal refusal) {
    meters.refused();
    if (isOver || !inbox.mayRefuse()) return;
    Optional<Control> control = Optional.ofNullable(id).map(this::control);
    voice.publish(dialect.refused(control, refusal));
  }

  /** Says what is not said yet, and that this door goes; completes when the broker knows. */
  Future<Void> sayGoodbye() {
    commander.releaseAll();
    return voice.leave(Message.retained(dialect.stateTopic(), dialect.offline()));
  }

  /** The connection has ended. */
  void end() {
    isOver = true;
    voice.end();
    commander.releaseAll();
    listened.tryFail("the connection has ended");
  }
}
