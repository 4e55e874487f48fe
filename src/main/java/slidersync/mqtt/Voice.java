package slidersync.mqtt;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import slidersync.door.DoorMeters;
import slidersync.door.Outlet;
import slidersync.wiring.SendPolicy;

/**
 * Publishes in one connection: values when they are due, as far as the broker keeps up. Of each
 * control the newest value waits.
 */
final class Voice {

  /** While more messages are not confirmed, values wait. */
  private static final int MOST_UNCONFIRMED = 64;

  private final Vertx vertx;
  private final DoorMeters meters;
  private final BiConsumer<String, String> say;
  private final Pace pace;
  private final Outlet<String> outlet;
  private final Promise<Void> farewell = Promise.promise();

  /** What programs have set controls to that were not told of since: that is what they believe. */
  private final Map<String, String> believed = new HashMap<>();

  private @Nullable Link link;
  private boolean isSpeaking;
  private boolean isLeaving;
  private long timer = -1;

  /**
   * Begins silent.
   *
   * @param policies by control
   * @param say publishes the value of a control
   */
  Voice(
      Vertx vertx,
      DoorMeters meters,
      Function<String, SendPolicy> policies,
      BiConsumer<String, String> say) {
    this.vertx = vertx;
    this.meters = meters;
    this.say = say;
    pace = new Pace(policies, () -> ThreadLocalRandom.current().nextDouble());
    outlet = Outlet.sure(pace::policy);
  }

  /** Has a connection. */
  void connected(Link connected) {
    link = connected;
  }

  /** Begins to say values. */
  void begin() {
    isSpeaking = true;
  }

  /** Publishes now. */
  void publish(Message message) {
    Link connected = link;
    if (connected == null || !connected.isUp()) return;
    connected.publish(message);
    meters.out();
  }

  /**
   * Notes the value that a control has. When it is again the one that the topic has, after a
   * program has set another, nothing would be said, and that program would go on to believe in its
   * own.
   */
  void truth(String control, String text, long revision) {
    outlet.truth(control, text, revision);
    String other = believed.get(control);
    if (other != null && !other.equals(text)) outlet.forget(control);
  }

  /** Notes what the broker has of a control. */
  void has(String control, String text) {
    outlet.has(control, text);
  }

  /** Notes that a program sets a control, and to what. */
  void commanded(String control, String text) {
    pace.commanded(control);
    believed.put(control, text);
  }

  /**
   * Says the truth about a control to those who believe another value, unless it was said since.
   */
  void correct(String control) {
    if (believed.remove(control) != null) outlet.forget(control);
  }

  void held(Collection<String> controls) {
    outlet.held(controls);
  }

  void remove(String control) {
    outlet.remove(control);
  }

  /** Says what is due. */
  void flush() {
    Link connected = link;
    if (connected == null) return;
    if (isLeaving && connected.unconfirmed() == 0) farewell.tryComplete();
    if (!isSpeaking || isLeaving || connected.unconfirmed() >= MOST_UNCONFIRMED) return;
    outlet
        .take()
        .forEach(
            (control, text) -> {
              pace.told(control);
              believed.remove(control);
              say.accept(control, text);
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

  boolean isLeaving() {
    return isLeaving;
  }

  /** Says all that is left, and a last message; completes when the broker has it. */
  Future<Void> leave(Message last) {
    pace.hurry();
    flush();
    isLeaving = true;
    publish(last);
    flush();
    return farewell.future();
  }

  /** The connection has ended. */
  void end() {
    isSpeaking = false;
    if (timer >= 0) vertx.cancelTimer(timer);
    farewell.tryComplete();
  }
}
