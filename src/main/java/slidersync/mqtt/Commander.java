package slidersync.mqtt;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import slidersync.bus.BoardClient;
import slidersync.bus.ControlLease;
import slidersync.bus.Refusals;
import slidersync.bus.Stored;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * Sends what a broker's programs want to the owner of a board. Of a control one value is under way,
 * and the newest waits for its answer, so a flood becomes few commands.
 */
final class Commander {

  /** A press ends after this unless it is said again: a program may forget to release it. */
  static final Duration PRESS_LIMIT = Duration.ofSeconds(10);

  /** A fire without an answer is given up after this: a late cue is worse than none. */
  static final Duration FIRE_PATIENCE = Duration.ofSeconds(3);

  /** Before a fire without an answer is sent again. */
  static final Duration FIRE_RETRY = Duration.ofMillis(200);

  /** Commands that are not merged and under way; more are refused. */
  private static final int MOST = 32;

  private final Vertx vertx;
  private final BoardClient board;
  private final Listener listener;
  private final Map<String, Optional<Wanted>> wanted = new HashMap<>();
  private final Map<String, Press> presses = new HashMap<>();
  private int underWay;

  /** Hears what the owner says of commands. */
  interface Listener {

    /** A control was set; its value may be another one than wanted. */
    void accepted(String control, String text, @Nullable Object stored);

    /** A command was refused. */
    void refused(@Nullable String control, @Nullable String text, Refusal refusal);
  }

  private record Wanted(String text, Object value) {}

  private record Press(ControlLease lease, long limit) {}

  Commander(Vertx vertx, BoardClient board, Listener listener) {
    this.vertx = vertx;
    this.board = board;
    this.listener = listener;
  }

  /** Sets a control, now or when the command before it is answered. */
  void set(String control, String text, Object value) {
    if (wanted.containsKey(control)) {
      wanted.put(control, Optional.of(new Wanted(text, value)));
    } else {
      wanted.put(control, Optional.empty());
      send(control, new Wanted(text, value));
    }
  }

  private void send(String control, Wanted next) {
    board
        .set(control, next.value)
        .onSuccess(stored -> listener.accepted(control, next.text, stored.values().get(control)))
        .onFailure(failure -> listener.refused(control, next.text, Refusals.of(failure)))
        .onComplete(answer -> goOn(control));
  }

  private void sendWaiting(String control) {
    Optional<Wanted> waiting = wanted.get(control);
    if (waiting == null || waiting.isEmpty()) return;
    wanted.put(control, Optional.empty());
    send(control, waiting.get());
  }

  private void goOn(String control) {
    Optional<Wanted> next = wanted.remove(control);
    if (next != null) next.ifPresent(more -> set(control, more.text, more.value));
  }

  /** Sets several controls, all or none. Values of them that wait are older, and go before. */
  void set(Map<String, Object> values) {
    if (isFull(null)) return;
    values.keySet().forEach(this::sendWaiting);
    underWay++;
    board
        .set(values)
        .onSuccess(stored -> stored(values, stored))
        .onFailure(failure -> listener.refused(null, null, Refusals.of(failure)))
        .onComplete(answer -> underWay--);
  }

  private void stored(Map<String, Object> values, Stored stored) {
    values.forEach(
        (control, value) ->
            listener.accepted(control, Payload.write(value), stored.values().get(control)));
  }

  /** Presses a button, or goes on pressing it. */
  void press(String control) {
    Press before = presses.get(control);
    if (before != null) vertx.cancelTimer(before.limit);
    ControlLease lease = before == null ? board.keepPressed(control) : before.lease;
    long limit = vertx.setTimer(PRESS_LIMIT.toMillis(), over -> release(control));
    presses.put(control, new Press(lease, limit));
    if (before == null) lease.ended().onFailure(failure -> pressEnded(control, lease, failure));
  }

  private void pressEnded(String control, ControlLease lease, Throwable failure) {
    Press press = presses.get(control);
    if (press == null || press.lease != lease) return;
    vertx.cancelTimer(press.limit);
    presses.remove(control);
    listener.refused(control, null, Refusals.of(failure));
  }

  void release(String control) {
    Press press = presses.remove(control);
    if (press == null) return;
    vertx.cancelTimer(press.limit);
    press.lease.close();
  }

  /** Releases all that is pressed here. */
  void releaseAll() {
    new LinkedHashMap<>(presses).keySet().forEach(this::release);
  }

  /** Fires a trigger once. */
  void fire(String control) {
    if (isFull(control)) return;
    underWay++;
    fire(control, UUID.randomUUID().toString(), System.nanoTime() + FIRE_PATIENCE.toNanos());
  }

  private void fire(String control, String id, long until) {
    board
        .fire(control, id)
        .onSuccess(stored -> underWay--)
        .onFailure(
            failure -> {
              Refusal refusal = Refusals.of(failure);
              if (mayPass(refusal) && System.nanoTime() - until < 0) {
                vertx.setTimer(FIRE_RETRY.toMillis(), again -> fire(control, id, until));
              } else {
                underWay--;
                listener.refused(control, null, refusal);
              }
            });
  }

  private static boolean mayPass(Refusal refusal) {
    return refusal.reason() == Reason.UNAVAILABLE || refusal.reason() == Reason.UNCONFIRMED;
  }

  private boolean isFull(@Nullable String control) {
    if (underWay < MOST) return false;
    String problem = "expected at most " + MOST + " commands under way";
    Refusal refusal =
        control == null
            ? Refusal.of(Reason.TOO_MANY_REQUESTS, problem)
            : Refusal.of(Reason.TOO_MANY_REQUESTS, control, problem);
    listener.refused(control, null, refusal.with(Refusal.MOST, MOST));
    return true;
  }
}
