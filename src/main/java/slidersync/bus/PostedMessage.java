package slidersync.bus;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A message to all at a board.
 *
 * @param id later messages have greater ones
 * @param by the participant who has posted it; empty if a program has
 * @param name of the participant, or the program's label
 * @param text of one or more lines
 * @param at when the board took it
 */
public record PostedMessage(long id, Optional<String> by, String name, String text, Instant at) {

  /** Reads a value of the stream of messages. */
  static PostedMessage of(String id, Object value) {
    Map<?, ?> map = value instanceof Map<?, ?> fields ? fields : Map.of();
    return new PostedMessage(
        Long.parseLong(id),
        map.get("by") instanceof String by ? Optional.of(by) : Optional.empty(),
        map.get(Fields.NAME) instanceof String name ? name : "",
        map.get(Fields.TEXT) instanceof String text ? text : "",
        Instant.ofEpochMilli(map.get("at") instanceof Number at ? at.longValue() : 0));
  }
}
