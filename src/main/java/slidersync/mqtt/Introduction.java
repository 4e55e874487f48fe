package slidersync.mqtt;

import java.util.Optional;

/** Says at a broker that a board is there, and what it is. */
final class Introduction {

  private final Voice voice;
  private final Memory memory;

  Introduction(Voice voice, Memory memory) {
    this.voice = voice;
    this.memory = memory;
  }

  /** Describes the board, unless the broker has the same description. */
  void describe(Dialect dialect) {
    describe(dialect, memory.description());
  }

  private void describe(Dialect dialect, Optional<String> known) {
    Optional<Message> next = dialect.describe(known);
    if (next.isEmpty()) return;
    dialect.describing().ifPresent(state -> say(dialect, state));
    voice.publish(next.get());
    memory.describe(next.get().payload());
  }

  /** Says that all is said, unless the broker knows. */
  void sayOnline(Dialect dialect) {
    if (!memory.state().equals(Optional.of(dialect.online()))) say(dialect, dialect.online());
  }

  private void say(Dialect dialect, String state) {
    memory.state(state);
    voice.publish(Message.retained(dialect.stateTopic(), state));
  }

  /** Somebody else may say that this door is not there: one before it, or its last will. */
  void hearState(Dialect dialect, Optional<String> said) {
    boolean isWrong =
        said.equals(Optional.of(dialect.lost())) || said.equals(Optional.of(dialect.offline()));
    if (isWrong && !voice.isLeaving()) say(dialect, dialect.online());
  }

  /** Who reads descriptions has begun anew, and may have lost them. */
  void hearReaders(Dialect dialect, Optional<String> said) {
    if (said.equals(Optional.of("online"))) describe(dialect, Optional.empty());
  }
}
