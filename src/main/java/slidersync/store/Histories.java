package slidersync.store;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;

/**
 * The last histories of a board, as a column of its row: {@code
 * id@controls/people/messages/definition} and a space for each, the newest first, with the
 * revisions of the streams at which it began. One claim begins one history of all streams.
 */
final class Histories {

  private static final int ID_LENGTH = 8;

  /** The most characters that are kept; the oldest history may be cut off in its middle. */
  private static final int MAX_LENGTH = 500;

  /** The order of the revisions in a history. */
  private static final List<StreamId> STREAMS =
      List.of(StreamId.CONTROLS, StreamId.PEOPLE, StreamId.MESSAGES, StreamId.DEFINITION);

  private static final Pattern HISTORY =
      Pattern.compile("(\\w+)@(\\d+)/(\\d+)/(\\d+)(?:/(\\d+))? ");

  private static final SecureRandom RANDOM = new SecureRandom();

  private Histories() {}

  /** Makes an id that no other history has; it is short, since it is in every delta. */
  static String newId() {
    return RANDOM
        .ints(ID_LENGTH, 0, Character.MAX_RADIX)
        .mapToObj(digit -> String.valueOf(Character.forDigit(digit, Character.MAX_RADIX)))
        .collect(Collectors.joining());
  }

  /** SQL for the histories of a new board; the parameter is the id of the first one. */
  static String first() {
    return "? || '@0/1/1/1 '";
  }

  /** SQL that adds a history to those of a board; the parameter is its id. */
  static String next() {
    String revisions =
        STREAMS.stream()
            .map(stream -> "board." + Dialect.column(stream))
            .collect(Collectors.joining(" || '/' || "));
    return "substr(? || '@' || %s || ' ' || board.histories, 1, %d)"
        .formatted(revisions, MAX_LENGTH);
  }

  /** Reads the lineage of a stream. */
  static Lineage parse(String histories, StreamId stream) {
    Deque<MatchResult> oldestFirst = new ArrayDeque<>();
    Matcher matcher = HISTORY.matcher(histories);
    while (matcher.find()) oldestFirst.push(matcher.toMatchResult());
    int group = 2 + STREAMS.indexOf(stream);
    Lineage lineage = Lineage.NONE;
    for (MatchResult history : oldestFirst) {
      String revision = history.group(group);
      // Those from before there was such a stream do not name it.
      lineage = lineage.branch(history.group(1), revision == null ? 0 : Long.parseLong(revision));
    }
    return lineage;
  }
}
