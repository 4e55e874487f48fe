package slidersync.osc;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import slidersync.door.DoorMeters;
import slidersync.door.Outlet;
import slidersync.osc.mapping.OscControl;
import slidersync.osc.packet.OscMessage;
import slidersync.wiring.SendPolicy;

/** What one peer is told of a board: an {@link Outlet} and its clock, and the fires of triggers. */
final class Telling {

  private final Vertx vertx;
  private final Peer peer;
  private final Function<String, @Nullable OscControl> controls;
  private final DoorMeters meters;
  private final Outlet<Object> outlet;
  private final FireCounts fires = new FireCounts();
  private @Nullable Long timer;

  /**
   * @param controls finds a control of the board as it is defined now
   */
  Telling(
      Vertx vertx, Peer peer, Function<String, @Nullable OscControl> controls, DoorMeters meters) {
    this.vertx = vertx;
    this.peer = peer;
    this.controls = controls;
    this.meters = meters;
    outlet = peer.isSure() ? Outlet.sure(this::policy) : Outlet.unsure(this::policy);
  }

  private SendPolicy policy(String control) {
    OscControl known = controls.apply(control);
    return known == null ? SendPolicy.LIVE : known.binding().send();
  }

  /** Whether the peer wants to hear of a control. */
  boolean isAbout(OscControl control) {
    return peer.listensTo(control);
  }

  /** Notes the value that a control has, as it is written. */
  void truth(String control, Object wire, long revision) {
    outlet.truth(control, wire, revision);
  }

  /** Notes how often a trigger has fired. */
  void count(String trigger, long count) {
    fires.truth(trigger, count);
  }

  void remove(String control) {
    outlet.remove(control);
    fires.remove(control);
  }

  /** Notes that the peer says so itself; see {@link Outlet#heard}. */
  boolean heard(String control, Object wire) {
    return outlet.heard(control, wire);
  }

  /** Notes that the peer has the value, as it was heard by another node. */
  void has(String control, Object wire) {
    outlet.has(control, wire);
  }

  void answered(Collection<String> all, long revision) {
    all.forEach(control -> outlet.answered(control, revision));
    flush();
  }

  void refused(Collection<String> all) {
    all.forEach(outlet::refused);
    flush();
  }

  void fired(String trigger) {
    fires.fired(trigger);
  }

  void answeredFire(String trigger, boolean isDone) {
    fires.answered(trigger, isDone);
    flush();
  }

  void touched(String control) {
    outlet.touched(control);
  }

  void letGo(String control) {
    outlet.letGo(control);
    flush();
  }

  void held(Collection<String> held) {
    outlet.held(held);
  }

  /** Takes it that the peer has nothing, and tells it everything, in bundles. */
  void tellAll() {
    outlet.forget();
    Bundles.of(due()).forEach(peer::send);
    wait(outlet);
  }

  /** Sends what is due, each value in a message: there are desks that take no bundles. */
  void flush() {
    if (peer.isFull()) return;
    due().forEach(peer::send);
    wait(outlet);
  }

  /** Tells nothing any more. */
  void end() {
    if (timer != null) vertx.cancelTimer(timer);
    timer = null;
  }

  private List<OscMessage> due() {
    List<OscMessage> messages = new ArrayList<>();
    for (Map.Entry<String, Object> due : outlet.take().entrySet()) {
      OscControl control = controls.apply(due.getKey());
      if (control != null) messages.add(control.tell(control.address(), due.getValue()));
    }
    for (String trigger : fires.take()) {
      OscControl control = controls.apply(trigger);
      if (control != null) messages.add(control.tellFire());
    }
    messages.forEach(message -> meters.out());
    return messages;
  }

  private void wait(Outlet<Object> next) {
    end();
    next.nextDue()
        .ifPresent(
            nanos -> {
              long millis = TimeUnit.NANOSECONDS.toMillis(Math.max(0, nanos)) + 1;
              timer = vertx.setTimer(millis, now -> flush());
            });
  }
}
