package slidersync.board;

import java.util.function.Function;

/**
 * What became of something that may be refused. An expected refusal is a value, never an exception.
 */
public sealed interface Outcome<T> {

  static <T> Outcome<T> accepted(T value) {
    return new Accepted<>(value);
  }

  /**
   * A refusal whose message names what was wrong and says what was expected, for example {@code
   * slider1: expected a number from 0 to 50, got 51}.
   */
  static <T> Outcome<T> rejected(Reason reason, String message) {
    return new Rejected<>(reason, message);
  }

  <R> Outcome<R> then(Function<T, Outcome<R>> next);

  record Accepted<T>(T value) implements Outcome<T> {
    @Override
    public <R> Outcome<R> then(Function<T, Outcome<R>> next) {
      return next.apply(value);
    }
  }

  record Rejected<T>(Reason reason, String message) implements Outcome<T> {
    @Override
    public <R> Outcome<R> then(Function<T, Outcome<R>> next) {
      return rejected(reason, message);
    }
  }
}
