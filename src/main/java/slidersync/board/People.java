package slidersync.board;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is at a board, and which controls are under whose finger, in the hands of the board's owner.
 * A participant who has joined is {@code {"name", "color", "holds"?: [control, ...]}}, and is gone
 * with the last seat; one who has not is there only while holding something.
 */
public final class People implements OwnedStream<People.Wish, Long> {

  private final BoardDefinition definition;
  private final Seats seats;
  private final Holds holds;
  private final Map<String, Person> persons = new HashMap<>();
  private final Ledger ledger = new Ledger();

  private People(BoardDefinition definition, LongSupplier millis) {
    this.definition = definition;
    seats = new Seats(millis);
    holds = new Holds(millis);
  }

  /** What may be wished. */
  public sealed interface Wish {}

  /** To be here, or to be seen otherwise from now on. */
  public record Join(String participant, String seat, Person person) implements Wish {}

  public record Leave(String participant, String seat) implements Wish {}

  /** A node's word for those who joined through it. */
  public record Present(List<Join> here) implements Wish {}

  /** A node's word that somebody loads the board's page: if they leave just now, they come back. */
  public record Return(String participant) implements Wish {}

  /** To have a control for oneself; again while holding it: to go on. */
  public record Hold(String participant, String control) implements Wish {}

  public record Release(String participant, String control) implements Wish {}

  /** To see to it that what is over ends. */
  public record Look() implements Wish {}

  /**
   * The people as they were kept. They have to be spoken for soon, else they are gone; nobody holds
   * anything.
   *
   * @param millis a clock that never goes back
   */
  public static People restore(
      BoardDefinition definition, long revision, Map<String, Versioned> kept, LongSupplier millis) {
    People people = new People(definition, millis);
    people.ledger.replace(revision, kept);
    kept.forEach(
        (participant, entry) -> {
          Person person = Person.restore(entry.value());
          if (person != null) people.sit(new Join(participant, "kept " + participant, person));
        });
    return people;
  }

  /** What has to be committed before the people are told: nobody holds anything. */
  public Batch<Long> repair() {
    Draft draft = new Draft(ledger);
    settle(draft, ledger.values().keySet());
    return draft.batch(List.of());
  }

  @Override
  public Batch<Long> stage(List<? extends Wish> wishes) {
    Draft draft = new Draft(ledger);
    settle(draft, expire());
    List<Outcome<Long>> outcomes = new ArrayList<>(wishes.size());
    for (Wish wish : wishes) {
      outcomes.add(
          grant(wish)
              .then(
                  touched -> {
                    settle(draft, touched);
                    return Outcome.accepted(draft.revision());
                  }));
    }
    return draft.batch(outcomes);
  }

  /** Whether something is over that nobody has been told of. */
  public boolean isDue() {
    return seats.isDue() || holds.isDue();
  }

  private Set<String> expire() {
    Set<String> touched = new LinkedHashSet<>(seats.expire());
    touched.forEach(
        participant -> {
          persons.remove(participant);
          holds.releaseAll(participant);
        });
    touched.addAll(holds.expire());
    return touched;
  }

  /** Whom it touches. */
  private Outcome<Collection<String>> grant(Wish wish) {
    if (wish instanceof Join join) {
      sit(join);
      return Outcome.accepted(List.of(join.participant()));
    }
    if (wish instanceof Leave leave) {
      seats.leave(leave.seat(), leave.participant());
    } else if (wish instanceof Return back) {
      seats.expect(back.participant());
    } else if (wish instanceof Present present) {
      present.here().forEach(this::sitAgain);
      return Outcome.accepted(present.here().stream().map(Join::participant).toList());
    } else if (wish instanceof Hold hold) {
      return hold(hold);
    } else if (wish instanceof Release release) {
      holds.release(release.control(), release.participant());
      return Outcome.accepted(List.of(release.participant()));
    }
    return Outcome.accepted(List.of());
  }

  private void sit(Join join) {
    seats.take(join.seat(), join.participant());
    persons.put(join.participant(), join.person());
  }

  /** A node may not have heard yet that somebody bears a new name. */
  private void sitAgain(Join join) {
    sit(
        new Join(
            join.participant(),
            join.seat(),
            persons.getOrDefault(join.participant(), join.person())));
  }

  private Outcome<Collection<String>> hold(Hold hold) {
    String control = hold.control();
    return definition
        .holdable(control)
        .then(
            fine ->
                holds.take(control, hold.participant())
                    ? Outcome.accepted(List.of(hold.participant()))
                    : held(control));
  }

  /**
   * The same values, unless somebody else holds one of their controls. It is a sign of whoever
   * holds them.
   */
  <V> Outcome<Map<String, V>> unlessHeld(Map<String, V> values, @Nullable String participant) {
    for (String control : values.keySet()) {
      String holder = holds.holder(control);
      if (holder != null && !holder.equals(participant)) return held(control);
    }
    if (participant != null) values.keySet().forEach(control -> holds.touch(control, participant));
    return Outcome.accepted(values);
  }

  private <T> Outcome<T> held(String control) {
    Person holder = persons.get(requireNonNull(holds.holder(control)));
    return Outcome.rejected(
        Reason.HELD,
        control + ": " + (holder == null ? Person.SOMEBODY : holder.name()) + " is moving this");
  }

  /** Null for those who have not joined. */
  @Nullable Person person(@Nullable String participant) {
    return participant == null ? null : persons.get(participant);
  }

  /** The author as far as others know who that is. */
  Author known(Author author) {
    return author.participant() == null || persons.containsKey(author.participant())
        ? author
        : Author.NOBODY;
  }

  /** Makes the draft tell of these participants what is true now. */
  private void settle(Draft draft, Collection<String> participants) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    for (String participant : participants) {
      Object now = value(participant);
      Versioned before = draft.get(participant);
      if (!Objects.equals(now, before == null ? null : before.value()))
        changed.put(participant, now);
    }
    if (!changed.isEmpty()) draft.change(changed, Author.NOBODY);
  }

  private @Nullable Object value(String participant) {
    Person person = persons.get(participant);
    List<String> held = holds.of(participant);
    if (person == null && held.isEmpty()) return null;
    Map<String, Object> value = person == null ? new LinkedHashMap<>() : person.toMap();
    if (!held.isEmpty()) value.put("holds", held);
    return value;
  }

  @Override
  public void apply(Batch<Long> batch) {
    ledger.apply(batch);
  }

  @Override
  public Stream stream() {
    return Stream.PEOPLE;
  }

  @Override
  public long revision() {
    return ledger.revision();
  }

  @Override
  public Delta since(long revision) {
    return ledger.since(revision);
  }
}
