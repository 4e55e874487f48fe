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
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.BatchBuilder;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;

/**
 * Who is at a board, and which controls are under whose finger, in the hands of the board's owner.
 * A participant who has joined is {@code {"name", "color", "holds"?: [control, ...]}}, and is gone
 * with the last seat; one who has not is there only while holding something.
 */
public final class People extends StreamState<PeopleCommand, Long> {

  private final BoardDefinition definition;
  private final PresenceTable seats = new PresenceTable();
  private final Holds holds = new Holds();
  private final Joined joined = new Joined();

  private People(BoardDefinition definition) {
    super(StreamId.PEOPLE);
    this.definition = definition;
  }

  /**
   * The people as they were kept. They have to be spoken for soon, else they are gone; nobody holds
   * anything.
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
    people.ledger.replace(lineage, revision, kept);
    kept.forEach(
        (participant, entry) -> {
          Profile person = Profile.restore(entry.value());
          if (person != null)
            people.sit(new PeopleCommand.Join(participant, "kept " + participant, person), now);
        });
    return people;
  }

  /** What has to be committed before the people are told: nobody holds anything. */
  public Batch<Long> repair() {
    BatchBuilder draft = new BatchBuilder(ledger);
    // At whatever moment: nobody holds anything yet.
    settle(draft, ledger.values().keySet(), 0);
    return draft.batch(List.of());
  }

  @Override
  public Batch<Long> stage(List<? extends PeopleCommand> wishes, long now) {
    BatchBuilder draft = new BatchBuilder(ledger);
    settle(draft, expire(now), now);
    List<Outcome<Long>> outcomes = new ArrayList<>(wishes.size());
    for (PeopleCommand wish : wishes) {
      outcomes.add(
          grant(wish, now)
              .map(
                  touched -> {
                    settle(draft, touched, now);
                    return draft.revision();
                  }));
    }
    return draft.batch(outcomes);
  }

  /**
   * When a hold or a seat is over the next time, of which the readers are to be told; {@code
   * Long.MAX_VALUE} if there is none.
   */
  public long nextEnd() {
    return Math.min(seats.nextEnd(), holds.nextEnd());
  }

  private Set<String> expire(long now) {
    Set<String> touched = new LinkedHashSet<>(seats.expire(now));
    touched.forEach(
        participant -> {
          joined.remove(participant);
          holds.releaseAll(participant);
        });
    touched.addAll(holds.expire(now));
    return touched;
  }

  /** Whom it touches. */
  private Outcome<Collection<String>> grant(PeopleCommand wish, long now) {
    if (wish instanceof PeopleCommand.Join join) {
      if (!joined.hasRoomFor(join.participant())) return Outcome.rejected(Joined.tooMany());
      sit(join, now);
      return Outcome.accepted(List.of(join.participant()));
    }
    if (wish instanceof PeopleCommand.JoinByName join) return grant(joined.inColor(join), now);
    if (wish instanceof PeopleCommand.Leave leave) {
      seats.leave(leave.seat(), leave.participant(), now);
    } else if (wish instanceof PeopleCommand.Return back) {
      seats.expect(back.participant(), now);
    } else if (wish instanceof PeopleCommand.Present present) {
      present.here().stream()
          .filter(join -> joined.hasRoomFor(join.participant()))
          .forEach(join -> sitAgain(join, now));
      return Outcome.accepted(
          present.here().stream().map(PeopleCommand.Join::participant).toList());
    } else if (wish instanceof PeopleCommand.Hold hold) {
      return hold(hold, now);
    } else if (wish instanceof PeopleCommand.Release release) {
      holds.release(release.control(), release.participant());
      return Outcome.accepted(List.of(release.participant()));
    }
    return Outcome.accepted(List.of());
  }

  private void sit(PeopleCommand.Join join, long now) {
    seats.take(join.seat(), join.participant(), now);
    joined.put(join.participant(), join.person());
  }

  /** A node may not have heard yet that somebody bears a new name. */
  private void sitAgain(PeopleCommand.Join join, long now) {
    Profile known = joined.get(join.participant());
    sit(known == null ? join : new PeopleCommand.Join(join.participant(), join.seat(), known), now);
  }

  private Outcome<Collection<String>> hold(PeopleCommand.Hold hold, long now) {
    String control = hold.control();
    return definition
        .holdable(control)
        .then(
            fine -> {
              String holder = holds.take(control, hold.participant(), now);
              return holder.equals(hold.participant())
                  ? Outcome.accepted(List.of(holder))
                  : held(control, holder);
            });
  }

  /**
   * The same values, unless somebody else holds one of their controls. It is a sign of whoever
   * holds them.
   */
  <V> Outcome<Map<String, V>> unlessHeld(
      Map<String, V> values, @Nullable String participant, long now) {
    for (String control : values.keySet()) {
      String holder = holds.holder(control, now);
      if (holder != null && !holder.equals(participant)) return held(control, holder);
    }
    if (participant != null)
      values.keySet().forEach(control -> holds.touch(control, participant, now));
    return Outcome.accepted(values);
  }

  private <T> Outcome<T> held(String control, String participant) {
    return Outcome.rejected(Profile.holds(control, participant, joined.get(participant)));
  }

  /** Null for those who have not joined. */
  public @Nullable Profile person(@Nullable String participant) {
    return participant == null ? null : joined.get(participant);
  }

  /** The author as far as others know who that is. */
  Author known(Author author) {
    return author.participant() == null || joined.get(author.participant()) != null
        ? author
        : Author.NOBODY;
  }

  /** Makes the draft tell of these participants what is true now. */
  private void settle(BatchBuilder draft, Collection<String> participants, long now) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    for (String participant : participants) {
      Object value = value(participant, now);
      Entry before = draft.get(participant);
      if (!Objects.equals(value, before == null ? null : before.value()))
        changed.put(participant, value);
    }
    if (!changed.isEmpty()) draft.change(changed, Author.NOBODY);
  }

  private @Nullable Object value(String participant, long now) {
    Profile person = joined.get(participant);
    List<String> held = holds.of(participant, now);
    if (person == null && held.isEmpty()) return null;
    Map<String, Object> value = person == null ? new LinkedHashMap<>() : person.toMap();
    if (!held.isEmpty()) value.put("holds", held);
    return value;
  }
}
