package slidersync.text;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The result of something that may be refused. An expected refusal is a value, never an exception.
 */
public sealed interface Outcome<T> {

  static <T> Outcome<T> accepted(T value) {
    return new Accepted<>(value);
  }

  /** Accepts without a value. */
  @SuppressWarnings("NullAway") // null is the only Void
  static Outcome<Void> ok() {
    return new Accepted<>(null);
  }

  static <T> Outcome<T> rejected(Refusal refusal) {
    return new Rejected<>(refusal);
  }

  /** Rejects with a refusal that has no details; see {@link Refusal#message}. */
  static <T> Outcome<T> rejected(Reason reason, String message) {
    return rejected(Refusal.of(reason, message));
  }

  /** Goes on with the accepted value, to what may be refused as well. */
  <R> Outcome<R> then(Function<? super T, Outcome<R>> next);

  /** Changes the accepted value. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return then(value -> accepted(change.apply(value)));
  }

  /** Calls one of the two. */
  void match(Consumer<? super T> ifAccepted, Consumer<? super Refusal> ifRejected);

  record Accepted<T>(T value) implements Outcome<T> {
    @Override
    public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
      return next.apply(value);
    }

    @Override
    public void match(Consumer<? super T> ifAccepted, Consumer<? super Refusal> ifRejected) {
      ifAccepted.accept(value);
    }
  }

  record Rejected<T>(Refusal refusal) implements Outcome<T> {

    /** The same refusal as an outcome of another type. */
    public <R> Outcome<R> as() {
      return rejected(refusal);
    }

    @Override
    public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
      return as();
    }

    @Override
    public void match(Consumer<? super T> ifAccepted, Consumer<? super Refusal> ifRejected) {
      ifRejected.accept(refusal);
    }
  }
}
