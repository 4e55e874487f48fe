package slidersync.web.tcp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Lets so many connections in, of all programs and of those at one address. */
final class Admission {

  /** All connections: many more than a show has programs. */
  static final int MOST = 1_000;

  /** Those from one address, so that one machine gone wild leaves room for the others. */
  static final int MOST_OF_ONE = 100;

  private final Map<String, Integer> byAddress = new HashMap<>();
  private int all;

  /** Lets a connection in; why not, if it has to stay out. */
  Optional<Refusal> enter(String address) {
    int ofOne = byAddress.getOrDefault(address, 0);
    if (ofOne >= MOST_OF_ONE) return tooMany(" connections from one address", MOST_OF_ONE);
    if (all >= MOST) return tooMany(" connections", MOST);
    byAddress.put(address, ofOne + 1);
    all++;
    return Optional.empty();
  }

  /** Makes room after a connection that was let in. */
  void leave(String address) {
    all--;
    byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
  }

  private static Optional<Refusal> tooMany(String what, int most) {
    return Optional.of(
        Refusal.of(Reason.TOO_MANY_REQUESTS, "expected at most " + most + what)
            .with(Refusal.MOST, most));
  }
}
