package slidersync.boardfile;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Reads only YAML that needs little more memory than its text: without references, which can
 * multiply, and without deep nesting, which can exhaust the stack.
 */
final class PlainEvents implements Parser {

  private static final int MAX_DEPTH = 20;

  private final Parser parser;
  private int depth;

  PlainEvents(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    if (event instanceof AliasEvent) throw refusal("expected no references (*name)", event);
    if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
      throw refusal("expected at most " + MAX_DEPTH + " levels", event);
    }
    if (event instanceof CollectionEndEvent) depth--;
    return event;
  }

  private static ParserException refusal(String problem, Event event) {
    return new ParserException(problem, Optional.empty(), problem, event.getStartMark());
  }
}
