package slidersync.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Who has joined a board, by what name and in what color. */
final class Joined {

  /** At a board at a time: whoever comes is told of all of them. */
  static final int MAX_PEOPLE = 1_000;

  private final Map<String, Profile> persons = new HashMap<>();

  /** Null for those who have not joined. */
  @Nullable Profile get(String participant) {
    return persons.get(participant);
  }

  void put(String participant, Profile person) {
    persons.put(participant, person);
  }

  void remove(String participant) {
    persons.remove(participant);
  }

  /** Whether somebody may join; who has joined always may, by another name. */
  boolean hasRoomFor(String participant) {
    return persons.size() < MAX_PEOPLE || persons.containsKey(participant);
  }

  /** Why somebody for whom there is no room does not join. */
  static Refusal tooMany() {
    return Refusal.of(
            Reason.TOO_MANY_PEOPLE, "expected at most " + MAX_PEOPLE + " people at a board")
        .with(Refusal.MOST, MAX_PEOPLE);
  }

  /** The same in the color that the participant has, or in one that is given to whoever is new. */
  PeopleCommand.Join inColor(PeopleCommand.JoinByName join) {
    Profile before = persons.get(join.participant());
    List<String> taken = persons.values().stream().map(Profile::color).toList();
    String color = before == null ? Palette.pick(join.participant(), taken) : before.color();
    return new PeopleCommand.Join(join.participant(), join.seat(), new Profile(join.name(), color));
  }
}
