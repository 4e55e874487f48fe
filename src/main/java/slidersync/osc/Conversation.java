package slidersync.osc;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.door.DoorMeters;
import slidersync.osc.mapping.OscCommand;
import slidersync.osc.mapping.OscCommand.Ask;
import slidersync.osc.mapping.OscCommand.Fire;
import slidersync.osc.mapping.OscCommand.Move;
import slidersync.osc.mapping.OscCommand.OfOne;
import slidersync.osc.mapping.OscCommand.Press;
import slidersync.osc.mapping.OscCommand.Refused;
import slidersync.osc.mapping.OscCommand.Touch;
import slidersync.osc.packet.OscMessage;
import slidersync.sync.Author;

/** What one peer says to one board; what it is told is a {@link Telling}, if it listens. */
final class Conversation {

  private final Peer peer;
  private final String name;
  private final Hand hand;
  private final Truths truths;
  private final DoorMeters meters;
  private final Moves moves;
  private final Grips grips = new Grips(System::nanoTime, this::letGo);

  /**
   * @param name of the peer, for people
   */
  Conversation(Peer peer, String name, Hand hand, Truths truths, DoorMeters meters) {
    this.peer = peer;
    this.name = name;
    this.hand = hand;
    this.truths = truths;
    this.meters = meters;
    moves = new Moves(peer, meters, values -> hand.set(values, isHolding(values.keySet())));
  }

  private boolean isHolding(Set<String> controls) {
    return controls.stream().anyMatch(grips::has);
  }

  /** Begins to tell the peer what changes, or ceases to. */
  void tell(@Nullable Telling next) {
    moves.tell(next);
  }

  @Nullable Telling telling() {
    return moves.telling();
  }

  /** Whether nothing is going on. */
  boolean isIdle() {
    return telling() == null && grips.isEmpty();
  }

  /** Whether the peer holds or presses a control. */
  boolean has(String control) {
    return grips.has(control);
  }

  /** Ends that the peer holds or presses a control. */
  void release(String control) {
    grips.release(control);
  }

  /** What the peer is called at this board. */
  String name() {
    return name;
  }

  /**
   * Does what the peer asks for.
   *
   * @param isBundle whether all values are to be set at once or none
   */
  void receive(List<OscCommand> commands, boolean isBundle) {
    List<Move> moved = new ArrayList<>();
    List<OscMessage> answers = new ArrayList<>();
    boolean isRefused = false;
    for (OscCommand command : commands) {
      if (command instanceof OfOne one) grips.prolong(one.control().id());
      if (command instanceof Move move) moved.add(move);
      else if (command instanceof Ask ask) answer(ask, answers);
      else if (command instanceof Touch touch) touch(touch);
      else if (command instanceof Press press) press(press);
      else if (command instanceof Fire fire) fire(fire.control().id());
      else if (command instanceof Refused refused) {
        isRefused = true;
        moves.refuse(refused);
      }
    }
    if (!isBundle) moved.forEach(move -> moves.put(List.of(move)));
    else if (isRefused) moved.forEach(moves::leaveOut);
    else moves.put(moved);
    send(answers, isBundle);
  }

  private void answer(Ask ask, List<OscMessage> answers) {
    Object value = truths.value(ask.control().id());
    if (value != null) answers.add(ask.control().tell(ask.as(), ask.control().write(value)));
  }

  private void send(List<OscMessage> answers, boolean isBundle) {
    answers.forEach(answer -> meters.out());
    if (isBundle || answers.size() > 1) Bundles.of(answers).forEach(peer::answer);
    else answers.forEach(peer::answer);
  }

  private void touch(Touch touch) {
    String control = touch.control().id();
    if (!touch.isTouched()) {
      grips.release(control);
      return;
    }
    Telling telling = telling();
    if (telling != null) telling.touched(control);
    grips.take(control, () -> hand.hold(control));
  }

  private void letGo(String control) {
    Telling telling = telling();
    if (telling != null) telling.letGo(control);
  }

  private void press(Press press) {
    String button = press.control().id();
    if (!moves.hear(button, press.control().write(press.isPressed()))) return;
    Future<Void> done =
        press.isPressed() ? grips.take(button, () -> hand.press(button)) : grips.release(button);
    done.onComplete(known -> moves.dropped(Set.of(button), known.failed()));
  }

  private void fire(String trigger) {
    Telling telling = telling();
    if (telling != null) telling.fired(trigger);
    hand.fire(trigger)
        .onComplete(
            fired -> {
              if (fired.failed()) meters.refused();
              if (telling != null) telling.answeredFire(trigger, fired.succeeded());
            });
  }

  /**
   * Passes changes of the board on.
   *
   * @param by who has made them
   */
  void changed(Collection<String> controls, Map<String, Author> by) {
    Telling telling = telling();
    if (telling == null) return;
    for (String control : controls) {
      if (isFromElsewhere(by.get(control)) && !moves.isBusy(control)) {
        truths.write(control).ifPresent(wire -> telling.has(control, wire));
      }
    }
    truths.pass(controls, telling);
    telling.flush();
  }

  /** Whether the peer has made a change itself, by another node of the cluster. */
  private boolean isFromElsewhere(@Nullable Author author) {
    return author != null && name.equals(author.label());
  }

  /** Looks at the clock. */
  void tick() {
    grips.expire();
    hand.rest();
  }

  /** Ends what the peer holds, and tells it nothing any more. */
  void end() {
    grips.releaseAll();
    hand.leave();
    tell(null);
  }
}
