package slidersync.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is at a board, and which controls are under whose finger, in the hands of the board's owner.
 * A participant who has joined is {@code {"name", "color", "holds"?: [control, ...]}}, and is gone
 * with the last seat; one who has not is there only while holding something.
 */
public final class People extends OwnedStream<Wish, Long> {

  /** At a board at a time: whoever comes is told of all of them. */
  static final int MAX_PEOPLE = 1_000;

  private final BoardDefinition definition;
  private final Seats seats = new Seats();
  private final Holds holds = new Holds();
  private final Map<String, Person> persons = new HashMap<>();

  private People(BoardDefinition definition) {
    super(Stream.PEOPLE);
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
      Map<String, Versioned> kept,
      long now) {
    People people = new People(definition);
    people.ledger.replace(lineage, revision, kept);
    kept.forEach(
        (participant, entry) -> {
          Person person = Person.restore(entry.value());
          if (person != null)
            people.sit(new Wish.Join(participant, "kept " + participant, person), now);
        });
    return people;
  }

  /** What has to be committed before the people are told: nobody holds anything. */
  public Batch<Long> repair() {
    Draft draft = new Draft(ledger);
    // At whatever moment: nobody holds anything yet.
    settle(draft, ledger.values().keySet(), 0);
    return draft.batch(List.of());
  }

  @Override
  public Batch<Long> stage(List<? extends Wish> wishes, long now) {
    Draft draft = new Draft(ledger);
    settle(draft, expire(now), now);
    List<Outcome<Long>> outcomes = new ArrayList<>(wishes.size());
    for (Wish wish : wishes) {
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
          persons.remove(participant);
          holds.releaseAll(participant);
        });
    touched.addAll(holds.expire(now));
    return touched;
  }

  /** Whom it touches. */
  private Outcome<Collection<String>> grant(Wish wish, long now) {
    if (wish instanceof Wish.Join join) {
      if (!hasRoomFor(join)) return Outcome.rejected(tooMany());
      sit(join, now);
      return Outcome.accepted(List.of(join.participant()));
    }
    if (wish instanceof Wish.JoinByName join) return grant(inColor(join), now);
    if (wish instanceof Wish.Leave leave) {
      seats.leave(leave.seat(), leave.participant(), now);
    } else if (wish instanceof Wish.Return back) {
      seats.expect(back.participant(), now);
    } else if (wish instanceof Wish.Present present) {
      present.here().stream().filter(this::hasRoomFor).forEach(join -> sitAgain(join, now));
      return Outcome.accepted(present.here().stream().map(Wish.Join::participant).toList());
    } else if (wish instanceof Wish.Hold hold) {
      return hold(hold, now);
    } else if (wish instanceof Wish.Release release) {
      holds.release(release.control(), release.participant());
      return Outcome.accepted(List.of(release.participant()));
    }
    return Outcome.accepted(List.of());
  }

  private Wish.Join inColor(Wish.JoinByName join) {
    Person before = persons.get(join.participant());
    List<String> taken = persons.values().stream().map(Person::color).toList();
    String color = before == null ? Palette.pick(join.participant(), taken) : before.color();
    return new Wish.Join(join.participant(), join.seat(), new Person(join.name(), color));
  }

  private boolean hasRoomFor(Wish.Join join) {
    return persons.size() < MAX_PEOPLE || persons.containsKey(join.participant());
  }

  private static Refusal tooMany() {
    return Refusal.of(
            Reason.TOO_MANY_PEOPLE, "expected at most " + MAX_PEOPLE + " people at a board")
        .with(Refusal.MOST, MAX_PEOPLE);
  }

  private void sit(Wish.Join join, long now) {
    seats.take(join.seat(), join.participant(), now);
    persons.put(join.participant(), join.person());
  }

  /** A node may not have heard yet that somebody bears a new name. */
  private void sitAgain(Wish.Join join, long now) {
    sit(
        new Wish.Join(
            join.participant(),
            join.seat(),
            persons.getOrDefault(join.participant(), join.person())),
        now);
  }

  private Outcome<Collection<String>> hold(Wish.Hold hold, long now) {
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
    return Outcome.rejected(Person.holds(control, participant, persons.get(participant)));
  }

  /** Null for those who have not joined. */
  public @Nullable Person person(@Nullable String participant) {
    return participant == null ? null : persons.get(participant);
  }

  /** The author as far as others know who that is. */
  Author known(Author author) {
    return author.participant() == null || persons.containsKey(author.participant())
        ? author
        : Author.NOBODY;
  }

  /** Makes the draft tell of these participants what is true now. */
  private void settle(Draft draft, Collection<String> participants, long now) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    for (String participant : participants) {
      Object value = value(participant, now);
      Versioned before = draft.get(participant);
      if (!Objects.equals(value, before == null ? null : before.value()))
        changed.put(participant, value);
    }
    if (!changed.isEmpty()) draft.change(changed, Author.NOBODY);
  }

  private @Nullable Object value(String participant, long now) {
    Person person = persons.get(participant);
    List<String> held = holds.of(participant, now);
    if (person == null && held.isEmpty()) return null;
    Map<String, Object> value = person == null ? new LinkedHashMap<>() : person.toMap();
    if (!held.isEmpty()) value.put("holds", held);
    return value;
  }
}
