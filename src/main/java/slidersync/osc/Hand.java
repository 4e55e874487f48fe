package slidersync.osc;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import slidersync.bus.BoardClient;
import slidersync.bus.ControlLease;
import slidersync.bus.Stored;

/**
 * The commands of a peer to a board, in its name. As a rule it is a program with that name; from
 * the first touch it is a participant, too, since only participants hold controls.
 */
final class Hand {

  /** Somebody who has touched nothing for so long leaves the board. */
  static final Duration STAYS = Duration.ofMinutes(2);

  private final BoardClient program;
  private final BoardClient participant;
  private final String name;
  private final LongSupplier nanoTime;
  private boolean hasJoined;
  private long touchedAt;

  Hand(BoardClient board, String name, LongSupplier nanoTime) {
    this.name = name;
    this.nanoTime = nanoTime;
    program = board.labelled(name);
    participant = board.as("osc-" + UUID.randomUUID().toString().substring(0, 23));
  }

  Future<Stored> set(Map<String, Object> values, boolean isHolding) {
    return (isHolding ? participant : program).set(values);
  }

  Future<Stored> fire(String trigger) {
    return program.fire(trigger);
  }

  ControlLease press(String button) {
    return program.keepPressed(button);
  }

  ControlLease hold(String control) {
    if (!hasJoined) participant.join(name);
    hasJoined = true;
    touchedAt = nanoTime.getAsLong();
    return participant.keepHeld(control);
  }

  /** Leaves the board if nothing was touched for a while. */
  void rest() {
    if (hasJoined && nanoTime.getAsLong() - touchedAt > STAYS.toNanos()) leave();
  }

  void leave() {
    if (hasJoined) participant.leave();
    hasJoined = false;
  }
}
