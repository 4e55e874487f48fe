package slidersync.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** The profiles of those who have joined a board. */
final class Profiles {

  /** The most people at a board at a time: everybody is told of all of them. */
  static final int MAX_PEOPLE = 1_000;

  private final Map<String, Profile> byParticipant = new HashMap<>();

  /** The participant's profile; null for one who has not joined. */
  @Nullable Profile get(String participant) {
    return byParticipant.get(participant);
  }

  void put(String participant, Profile profile) {
    byParticipant.put(participant, profile);
  }

  void remove(String participant) {
    byParticipant.remove(participant);
  }

  /** Whether the participant may join; one who has joined may always change the profile. */
  boolean hasRoomFor(String participant) {
    return byParticipant.size() < MAX_PEOPLE || byParticipant.containsKey(participant);
  }

  /** Refuses to join when there is no room. */
  static Refusal tooMany() {
    return Refusal.of(
            Reason.TOO_MANY_PEOPLE, "expected at most " + MAX_PEOPLE + " people at a board")
        .with(Refusal.MOST, MAX_PEOPLE);
  }

  /** Completes the command with the participant's present colour, or with one for a newcomer. */
  PeopleCommand.Join withColor(PeopleCommand.JoinByName join) {
    Profile before = byParticipant.get(join.participant());
    List<String> taken = byParticipant.values().stream().map(Profile::color).toList();
    String color = before == null ? Palette.pick(join.participant(), taken) : before.color();
    return new PeopleCommand.Join(join.participant(), join.seat(), new Profile(join.name(), color));
  }
}
