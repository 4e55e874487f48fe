package slidersync.bus;

import io.vertx.core.Future;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import slidersync.sync.Delta;
import slidersync.sync.StreamId;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * What a program knows of a board, and what it listens to. An exception of a listener goes to the
 * exception handler of its context, and does no harm to the others.
 */
public abstract sealed class FollowedBoard permits BoardClient {

  final BoardLink link;

  FollowedBoard(BoardLink link) {
    this.link = link;
  }

  /** Completes when the values of the board are known for the first time. */
  public Future<Void> known() {
    return link.known();
  }

  /** Whether the board's owner was heard in the last {@link Follower#SILENCE}. */
  public boolean isLive() {
    return link.isLive();
  }

  /** The values by control id, as far as they are known here; it changes with the board. */
  public Map<String, Object> values() {
    return Collections.unmodifiableMap(link.values());
  }

  /** The value of a control as it is known here; empty if the board has no such control. */
  public Optional<Value> value(String control) {
    return Optional.ofNullable(link.values().get(control)).map(raw -> new Value(control, raw));
  }

  /** Asks the board for its values now; the answer is a delta that is full. */
  public Future<Delta> get() {
    return link.get();
  }

  /** Asks the board for the value of a control now. */
  public Future<Value> get(String control) {
    return get()
        .compose(
            delta -> {
              Object raw = delta.values().get(control);
              return raw == null
                  ? Future.failedFuture(new RefusedException(unknown(control)))
                  : Future.succeededFuture(new Value(control, raw));
            });
  }

  private Refusal unknown(String control) {
    return Refusal.of(Reason.UNKNOWN_CONTROL, control, "no such control on " + link.board());
  }

  /** Follows a control: tells its value as soon as it is known, and whenever it has changed. */
  public Following follow(String control, Consumer<Value> listener) {
    return follow(DeltaListeners.ofControl(control, listener));
  }

  /**
   * Follows all controls: tells first of all values, then of each change, and who made it. A delta
   * that {@linkplain Delta#isFull() is full} replaces what was known.
   */
  public Following follow(Consumer<Delta> listener) {
    return link.follow(listener);
  }

  /** Follows a trigger: tells each time how often it has fired since the last time. */
  public Following followFires(String trigger, LongConsumer listener) {
    return follow(DeltaListeners.ofFires(trigger, listener));
  }

  /** Follows the people: tells all who are there, at first and whenever that has changed. */
  public Following followPeople(Consumer<List<Person>> listener) {
    return link.follow(StreamId.PEOPLE, DeltaListeners.ofPeople(listener));
  }

  /** Follows the messages: tells the last 200 at first, then the new ones; the oldest first. */
  public Following followMessages(Consumer<List<PostedMessage>> listener) {
    return link.follow(StreamId.MESSAGES, DeltaListeners.ofMessages(listener));
  }

  /** Leaves the board, ends what goes on, and stops all listeners. */
  public Future<Void> close() {
    return link.close();
  }
}
