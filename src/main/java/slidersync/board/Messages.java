package slidersync.board;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Author;
import slidersync.sync.Batch;
import slidersync.sync.BatchBuilder;
import slidersync.sync.Entry;
import slidersync.sync.Lineage;
import slidersync.sync.StreamId;
import slidersync.sync.StreamState;
import slidersync.text.Outcome;
import slidersync.text.PlainText;
import slidersync.text.Reason;

/**
 * The stream of the last messages at a board, in the hands of its owner. A message is {@code
 * {"by"?: participant, "name", "color"?, "text", "at": milliseconds since 1970}}; its id is the
 * revision that brought it, so later ones have larger ids.
 */
public final class Messages extends StreamState<Messages.Post, Long> {

  /** The longest message, in UTF-16 units as HTML counts them. */
  public static final int LENGTH = 500;

  /** The most messages that are kept. */
  static final int MAX_MESSAGES = 200;

  private final People people;
  private final RateLimit rate = new RateLimit();
  private final LongSupplier clock;
  private final Deque<String> ids = new ArrayDeque<>();

  private Messages(People people, LongSupplier clock) {
    super(StreamId.MESSAGES);
    this.people = people;
    this.clock = clock;
  }

  /**
   * A command to send a message to all.
   *
   * @param text in the normal form of {@link PlainText}
   */
  public record Post(Author by, String text) {}

  /**
   * Restores the messages that a store kept.
   *
   * @param people who alone can post, besides programs that give their names
   * @param clock gives milliseconds since 1970
   */
  public static Messages restore(
      People people, Lineage lineage, long revision, Map<String, Entry> kept, LongSupplier clock) {
    Messages messages = new Messages(people, clock);
    messages.committed.replace(lineage, revision, kept);
    kept.keySet().stream().map(Long::valueOf).sorted().forEach(id -> messages.ids.add("" + id));
    return messages;
  }

  @Override
  public Batch<Long> stage(List<? extends Post> posts, long now) {
    BatchBuilder batch = new BatchBuilder(committed);
    long at = clock.getAsLong();
    List<Outcome<Long>> outcomes = new ArrayList<>(posts.size());
    for (Post post : posts) {
      outcomes.add(
          author(post.by())
              .then(author -> withinRate(post, author, now))
              .map(author -> add(batch, post, author, at)));
    }
    return batch.build(outcomes);
  }

  private Outcome<Map<String, Object>> author(Author by) {
    Profile profile = people.profile(by.participant());
    Map<String, Object> author = new LinkedHashMap<>();
    if (profile != null && by.participant() != null) {
      author.put("by", by.participant());
      author.putAll(profile.toMap());
    } else if (by.label() != null) {
      author.put("name", by.label());
    } else {
      return Outcome.rejected(
          Reason.NOT_JOINED, "expected somebody who has joined with a name; join, then post");
    }
    return Outcome.accepted(author);
  }

  private <T> Outcome<T> withinRate(Post post, T author, long now) {
    String participant = post.by().participant();
    return participant == null
        ? Outcome.accepted(author)
        : rate.take(participant, now).map(fine -> author);
  }

  private long add(BatchBuilder batch, Post post, Map<String, Object> message, long at) {
    String id = String.valueOf(batch.revision() + 1);
    message.put("text", post.text());
    message.put("at", at);
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    changed.put(id, message);
    ids.add(id);
    if (ids.size() > MAX_MESSAGES) changed.put(ids.remove(), null);
    batch.change(changed, Author.NOBODY);
    return batch.revision();
  }
}
