package slidersync.support;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * What one process or client of a test said and did, with the time of each line. {@link Journals}
 * writes it to a file when the test fails. It keeps the newest lines only.
 */
public final class Journal {

  private static final int MAX_LINES = 20_000;

  /** As in the nodes' own log. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

  private final Queue<Line> lines = new ArrayDeque<>();
  private final Supplier<String> state;
  private final Runnable examination;
  private volatile String name;

  private record Line(Instant at, String text) {
    @Override
    public String toString() {
      return TIME.format(at) + " " + text;
    }
  }

  private Journal(String name, Supplier<String> state, Runnable examination) {
    this.name = name;
    this.state = state;
    this.examination = examination;
  }

  /**
   * Begins a journal that belongs to the test that runs in this thread.
   *
   * @param name the name of its file
   * @param state what to write below all lines, asked when the test fails
   * @param examination makes its subject say more, run when a condition was awaited in vain
   */
  public static Journal begin(String name, Supplier<String> state, Runnable examination) {
    Journal journal = new Journal(name, state, examination);
    Journals.add(journal);
    return journal;
  }

  public static Journal begin(String name, Supplier<String> state) {
    return begin(name, state, () -> {});
  }

  /** May be called by any thread. */
  public void note(String line) {
    synchronized (lines) {
      lines.add(new Line(Instant.now(), line));
      if (lines.size() > MAX_LINES) lines.remove();
    }
  }

  void rename(String newName) {
    name = newName;
  }

  String name() {
    return name;
  }

  void examine() {
    examination.run();
  }

  private String now() {
    try {
      return state.get();
    } catch (RuntimeException e) {
      return "nobody knows: " + e;
    }
  }

  /** All lines, and the state of now. */
  List<String> text() {
    List<String> text;
    synchronized (lines) {
      text = new ArrayList<>(lines.stream().map(Line::toString).toList());
    }
    text.add(new Line(Instant.now(), "now: " + now()).toString());
    return text;
  }
}
