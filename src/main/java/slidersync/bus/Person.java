package slidersync.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slidersync.board.Profile;
import slidersync.text.Outcome;

/**
 * Somebody at a board.
 *
 * @param participant the id
 * @param profile name and colour; empty for one who has not joined, but holds something
 * @param holds the ids of the controls that nobody else moves meanwhile
 */
public record Person(String participant, Optional<Profile> profile, List<String> holds) {

  public Person {
    holds = List.copyOf(holds);
  }

  /** Reads a value of the stream of people. */
  static Person of(String participant, Object value) {
    Map<?, ?> map = value instanceof Map<?, ?> fields ? fields : Map.of();
    Optional<Profile> profile =
        Profile.of(map.get(Fields.NAME), map.get(Fields.COLOR))
                instanceof Outcome.Accepted<Profile> accepted
            ? Optional.of(accepted.value())
            : Optional.empty();
    List<String> holds = map.get("holds") instanceof Iterable<?> ids ? texts(ids) : List.of();
    return new Person(participant, profile, holds);
  }

  private static List<String> texts(Iterable<?> ids) {
    List<String> texts = new ArrayList<>();
    for (Object id : ids) texts.add(String.valueOf(id));
    return texts;
  }
}
