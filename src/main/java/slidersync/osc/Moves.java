package slidersync.osc;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.bus.Stored;
import slidersync.door.DoorMeters;
import slidersync.osc.mapping.OscCommand.Move;
import slidersync.osc.mapping.OscCommand.Refused;

/**
 * The values that a peer sets, and what becomes of them: one that listens is told the truth again
 * when it is not what it has said.
 */
final class Moves implements Inbox.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(Moves.class);

  private final Peer peer;
  private final DoorMeters meters;
  private final Function<Map<String, Object>, Future<Stored>> set;
  private final Inbox inbox = new Inbox(this::send, this);
  private @Nullable Telling telling;

  /**
   * @param set sends a change to the board
   */
  Moves(Peer peer, DoorMeters meters, Function<Map<String, Object>, Future<Stored>> set) {
    this.peer = peer;
    this.meters = meters;
    this.set = set;
  }

  /** Begins to tell the peer what changes, or ceases to. */
  void tell(@Nullable Telling next) {
    if (telling != null) telling.end();
    telling = next;
  }

  @Nullable Telling telling() {
    return telling;
  }

  /** Whether a value of the peer is on its way to the board. */
  boolean isBusy(String control) {
    return inbox.isBusy(control);
  }

  /** Sets values, all or none. */
  void put(List<Move> moves) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Move move : moves) {
      String control = move.control().id();
      // One answer is to come for what a bundle says twice.
      if (values.containsKey(control) && telling != null) telling.refused(List.of(control));
      if (hear(control, move.wire())) values.put(control, move.value());
    }
    if (!values.isEmpty()) inbox.put(values);
  }

  private Future<Stored> send(Map<String, Object> values) {
    return set.apply(values)
        .onFailure(why -> LOG.debug("osc: from {}: {}", peer.address(), why.getMessage()));
  }

  /** Notes what the peer says; false if that is only what it was told. */
  boolean hear(String control, Object wire) {
    return telling == null || telling.heard(control, wire);
  }

  /** Sets nothing, since something that comes with it is refused. */
  void leaveOut(Move move) {
    String control = move.control().id();
    if (hear(control, move.wire())) dropped(Set.of(control), true);
  }

  void refuse(Refused refused) {
    LOG.debug("osc: from {}: {}", peer.address(), refused.refusal().message());
    String control = refused.control().id();
    if (hear(control, refused.wire())) dropped(Set.of(control), true);
  }

  @Override
  public void answered(Set<String> controls, long revision) {
    if (telling != null) telling.answered(controls, revision);
  }

  @Override
  public void dropped(Set<String> controls, boolean isRefused) {
    if (isRefused) meters.refused();
    if (telling != null) telling.refused(controls);
  }
}
