package slidersync.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.EvaluatedCondition;
import org.awaitility.core.TimeoutEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps the journals of a test until it has ended; those of a failed one it writes to files under
 * {@code target/failed}; with {@code -Djournals} those of all. JUnit applies it to all tests.
 */
public final class Journals
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterTestExecutionCallback,
        AfterAllCallback,
        ConditionEvaluationListener<Object> {

  /** How often a condition is looked at: seldom enough not to delay what it waits for. */
  private static final Duration POLL = Duration.ofMillis(20);

  private static final Path FOLDER = Path.of("target", "failed");

  /** Those of the tests that run in this thread, those of the whole class first. */
  private static final ThreadLocal<List<Journal>> OPEN = ThreadLocal.withInitial(ArrayList::new);

  /** What a test that runs several times calls the run of now. */
  private static final ThreadLocal<String> RUN = ThreadLocal.withInitial(() -> "");

  private static final ThreadLocal<Integer> OF_THE_CLASS = ThreadLocal.withInitial(() -> 0);

  /** An examination may itself await something in vain. */
  private static final ThreadLocal<Boolean> EXAMINING = ThreadLocal.withInitial(() -> false);

  static void add(Journal journal) {
    OPEN.get().add(journal);
  }

  /**
   * A test that runs several times begins another run: the journals of the last one are not needed
   * any more, and those of this one go to a folder of that name.
   */
  public static void beginRun(String name) {
    forget();
    RUN.set(name);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    OPEN.get().clear();
    Awaitility.setDefaultConditionEvaluationListener(this);
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(POLL);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    OF_THE_CLASS.set(OPEN.get().size());
    RUN.set("");
  }

  /** What was awaited in vain is examined while it still runs. */
  @Override
  public void onTimeout(TimeoutEvent timeout) {
    if (EXAMINING.get()) return;
    EXAMINING.set(true);
    List.copyOf(OPEN.get()).forEach(Journal::examine);
    EXAMINING.set(false);
  }

  @Override
  public void conditionEvaluated(EvaluatedCondition<Object> condition) {
    // Only those that are never met matter.
  }

  @Override
  public void afterTestExecution(ExtensionContext context) throws IOException {
    Optional<Throwable> failure = context.getExecutionException();
    if (failure.isPresent() || Boolean.getBoolean("journals")) {
      write(folder(context), failure.orElse(null));
      System.err.println("What its processes and clients said and did is in " + folder(context));
    }
    forget();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    OPEN.remove();
    RUN.remove();
    OF_THE_CLASS.remove();
    EXAMINING.remove();
  }

  private static void forget() {
    List<Journal> open = OPEN.get();
    open.subList(Math.min(OF_THE_CLASS.get(), open.size()), open.size()).clear();
  }

  private static Path folder(ExtensionContext test) {
    return FOLDER
        .resolve(
            test.getRequiredTestClass().getSimpleName()
                + "."
                + test.getRequiredTestMethod().getName())
        .resolve(RUN.get());
  }

  /** One file for each journal, and one for the failure. What was there before is deleted. */
  static void write(Path folder, @Nullable Throwable failure) throws IOException {
    clear(folder);
    Files.createDirectories(folder);
    if (failure != null) Files.writeString(folder.resolve("failure.txt"), failure + "\n");
    for (Journal journal : OPEN.get()) {
      Path file = folder.resolve(journal.name() + ".log");
      for (int i = 2; Files.exists(file); i++) {
        file = folder.resolve(journal.name() + "-" + i + ".log");
      }
      Files.write(file, journal.text());
    }
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
