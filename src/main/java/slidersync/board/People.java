package slidersync.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.board.PeopleCommand.Hold;
import slidersync.board.PeopleCommand.Join;
import slidersync.board.PeopleCommand.JoinByName;
import slidersync.board.PeopleCommand.Leave;
import slidersync.board.PeopleCommand.Present;
import slidersync.board.PeopleCommand.Redefine;
import slidersync.board.PeopleCommand.Release;
import slidersync.board.PeopleCommand.Return;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.BatchBuilder;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;

/**
 * The stream of the people at a board and what they hold, in the hands of its owner. A participant
 * who has joined is {@code {"name", "color", "holds"?: [control, ...]}} until the last seat
 * expires; one who has not joined is {@code {"holds"}} while holding something.
 */
public final class People extends StreamState<PeopleCommand, Long> {

  private BoardDefinition definition;
  private final PresenceTable presence = new PresenceTable();
  private final Profiles profiles = new Profiles();
  private final Holds holds = new Holds(profiles);

  private People(BoardDefinition definition) {
    super(StreamId.PEOPLE);
    this.definition = definition;
  }

  /**
   * Restores the people that a store kept. Those whom no node confirms soon are removed; nobody
   * holds anything.
   *
   * @param now of a clock that never goes back, in milliseconds
   */
  public static People restore(
      BoardDefinition definition,
      Lineage lineage,
      long revision,
      Map<String, Entry> kept,
      long now) {
    People people = new People(definition);
    people.committed.replace(lineage, revision, kept);
    kept.forEach(
        (participant, entry) -> {
          Profile profile = Profile.restore(entry.value());
          if (profile != null)
            people.takeSeat(new Join(participant, "kept " + participant, profile), now);
        });
    return people;
  }

  /** Makes the batch to be committed before the people are served: nobody holds anything. */
  public Batch<Long> repair() {
    BatchBuilder batch = new BatchBuilder(committed);
    // Any moment does: nobody holds anything.
    settle(batch, committed.values().keySet(), 0);
    return batch.build(List.of());
  }

  @Override
  public Batch<Long> stage(List<? extends PeopleCommand> commands, long now) {
    BatchBuilder batch = new BatchBuilder(committed);
    settle(batch, expire(now), now);
    List<Outcome<Long>> outcomes = new ArrayList<>(commands.size());
    for (PeopleCommand command : commands) {
      outcomes.add(
          execute(command, now)
              .map(
                  touched -> {
                    settle(batch, touched, now);
                    return batch.revision();
                  }));
    }
    return batch.build(outcomes);
  }

  /**
   * The moment when the next hold or seat is over, so that readers must be told; {@code
   * Long.MAX_VALUE} if there is none.
   */
  public long nextEnd() {
    return Math.min(presence.nextEnd(), holds.nextEnd());
  }

  private Set<String> expire(long now) {
    Set<String> touched = new LinkedHashSet<>(presence.expire(now));
    touched.forEach(
        participant -> {
          profiles.remove(participant);
          holds.releaseAll(participant);
        });
    touched.addAll(holds.expire(now));
    return touched;
  }

  /** Executes a command; gives the participants whose values it may change. */
  private Outcome<Collection<String>> execute(PeopleCommand command, long now) {
    if (command instanceof Join join) return join(join, now);
    if (command instanceof JoinByName join) return join(profiles.withColor(join), now);
    if (command instanceof Hold hold) return hold(hold, now);
    if (command instanceof Present present) return Outcome.accepted(confirm(present, now));
    if (command instanceof Release release) {
      holds.release(release.control(), release.participant());
      return Outcome.accepted(List.of(release.participant()));
    }
    if (command instanceof Redefine next) return Outcome.accepted(redefine(next.definition()));
    if (command instanceof Leave leave) presence.leave(leave.seat(), leave.participant(), now);
    if (command instanceof Return back) presence.expect(back.participant(), now);
    return Outcome.accepted(List.of());
  }

  /** Ends the holds of what is gone, or cannot be held any more. */
  private Set<String> redefine(BoardDefinition next) {
    definition = next;
    return holds.releaseUnless(next::isHoldable);
  }

  private Outcome<Collection<String>> join(Join join, long now) {
    if (!profiles.hasRoomFor(join.participant())) return Outcome.rejected(Profiles.tooMany());
    takeSeat(join, now);
    return Outcome.accepted(List.of(join.participant()));
  }

  private void takeSeat(Join join, long now) {
    presence.take(join.seat(), join.participant(), now);
    profiles.put(join.participant(), join.profile());
  }

  /** Confirms seats. Their node may not know the newest profiles yet. */
  private List<String> confirm(Present present, long now) {
    for (Join join : present.here()) {
      Profile known = profiles.get(join.participant());
      if (known != null) takeSeat(new Join(join.participant(), join.seat(), known), now);
      else if (profiles.hasRoomFor(join.participant())) takeSeat(join, now);
    }
    return present.here().stream().map(Join::participant).toList();
  }

  private Outcome<Collection<String>> hold(Hold hold, long now) {
    return definition
        .checkHoldable(hold.control())
        .then(fine -> holds.take(hold.control(), hold.participant(), now))
        .map(fine -> List.of(hold.participant()));
  }

  /**
   * Accepts the values unless somebody else holds one of their controls; see {@link Holds#move}.
   */
  <V> Outcome<Map<String, V>> unlessHeld(
      Map<String, V> values, @Nullable String participant, long now) {
    return holds.move(values.keySet(), participant, now).map(fine -> values);
  }

  /** The participant's profile; null for one who has not joined. */
  public @Nullable Profile profile(@Nullable String participant) {
    return participant == null ? null : profiles.get(participant);
  }

  /** The author if others know who that is, else nobody. */
  Author known(Author author) {
    return author.participant() == null || profiles.get(author.participant()) != null
        ? author
        : Author.NOBODY;
  }

  /** Adds to the batch what has changed for these participants. */
  private void settle(BatchBuilder batch, Collection<String> participants, long now) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    for (String participant : participants) {
      Object value = value(participant, now);
      Entry before = batch.get(participant);
      if (!Objects.equals(value, before == null ? null : before.value()))
        changed.put(participant, value);
    }
    if (!changed.isEmpty()) batch.change(changed, Author.NOBODY);
  }

  private @Nullable Object value(String participant, long now) {
    Profile profile = profiles.get(participant);
    List<String> held = holds.of(participant, now);
    if (profile == null && held.isEmpty()) return null;
    Map<String, Object> value = profile == null ? new LinkedHashMap<>() : profile.toMap();
    if (!held.isEmpty()) value.put("holds", held);
    return value;
  }
}
