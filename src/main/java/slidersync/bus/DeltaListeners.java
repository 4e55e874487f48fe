package slidersync.bus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Delta;

/** Listeners of deltas that tell a program what it wants to know. */
final class DeltaListeners {

  private DeltaListeners() {}

  /** Tells the value of a control at first, and whenever it has changed. */
  static Consumer<Delta> ofControl(String control, Consumer<Value> listener) {
    return new Consumer<>() {
      private @Nullable Object last;

      @Override
      public void accept(Delta delta) {
        Object raw = delta.values().get(control);
        if (raw == null || Objects.equals(raw, last)) return;
        last = raw;
        listener.accept(new Value(control, raw));
      }
    };
  }

  /** Tells how often a trigger has fired since it was told last. */
  static Consumer<Delta> ofFires(String trigger, LongConsumer listener) {
    return new Consumer<>() {
      private long before = Long.MAX_VALUE;

      @Override
      public void accept(Delta delta) {
        Object raw = delta.values().get(trigger);
        if (raw == null) return;
        long count = new Value(trigger, raw).whole();
        long fires = count - before;
        before = count;
        if (fires > 0) listener.accept(fires);
      }
    };
  }

  /** Tells all who are at the board, at first and whenever that has changed. */
  static Consumer<Delta> ofPeople(Consumer<List<Person>> listener) {
    Map<String, Object> people = new TreeMap<>();
    return delta -> {
      take(people, delta);
      List<Person> present = new ArrayList<>();
      people.forEach((participant, value) -> present.add(Person.of(participant, value)));
      listener.accept(List.copyOf(present));
    };
  }

  /** Tells the messages that are there at first, and then the new ones. */
  static Consumer<Delta> ofMessages(Consumer<List<PostedMessage>> listener) {
    Map<String, Object> messages = new HashMap<>();
    return delta -> {
      Map<String, Object> before = Map.copyOf(messages);
      take(messages, delta);
      List<PostedMessage> fresh =
          messages.entrySet().stream()
              .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
              .map(entry -> PostedMessage.of(entry.getKey(), entry.getValue()))
              .sorted(Comparator.comparingLong(PostedMessage::id))
              .toList();
      if (!fresh.isEmpty()) listener.accept(fresh);
    };
  }

  private static void take(Map<String, Object> values, Delta delta) {
    if (delta.isFull()) values.clear();
    delta
        .values()
        .forEach(
            (id, value) -> {
              if (value == null) values.remove(id);
              else values.put(id, value);
            });
  }
}
