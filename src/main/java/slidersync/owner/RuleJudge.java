package slidersync.owner;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.Judge;
import slidersync.board.ProposedChange;
import slidersync.board.Rule;
import slidersync.board.RuleSource;
import slidersync.board.Rules;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/**
 * Asks the rules of a board on a thread of its own, for which the owner's event loop waits, but not
 * for long: an interlock that does not answer refuses. As long as a late rule goes on, every change
 * that it should judge is refused at once, and the loop waits for nothing.
 */
final class RuleJudge implements Judge {

  /** How long an event loop waits for all the rules of a batch. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  /** A faulty rule is logged so often. */
  private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);

  /** After this a thread that judges nothing ends; the next change begins another. */
  private static final Duration IDLE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(RuleJudge.class);

  private final String board;
  private final RuleSource source;
  private final LongSupplier nanoTime;
  private final ThreadPoolExecutor thread;
  private final Map<String, Rule> made = new LinkedHashMap<>();
  private long deadline;
  private long loggedAt;

  /** The rule that is being asked. */
  private volatile @Nullable String asked;

  RuleJudge(String board, RuleSource source, LongSupplier nanoTime) {
    this.board = board;
    this.source = source;
    this.nanoTime = nanoTime;
    loggedAt = nanoTime.getAsLong() - LOG_INTERVAL.toNanos();
    thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            this::thread);
    thread.allowCoreThreadTimeOut(true);
  }

  private Thread thread(Runnable work) {
    Thread rules = new Thread(work, "rules of " + board);
    rules.setDaemon(true);
    return rules;
  }

  /** Makes the rules of these names that are not there yet; refuses if one cannot be made. */
  Outcome<Void> make(List<String> names) {
    for (String name : names) {
      if (made.containsKey(name)) continue;
      Outcome<Rule> rule = source.make(name);
      if (rule instanceof Outcome.Rejected<Rule> rejected) return rejected.as();
      if (rule instanceof Outcome.Accepted<Rule> accepted) made.put(name, accepted.value());
    }
    return Outcome.ok();
  }

  @Override
  public void begin() {
    deadline = nanoTime.getAsLong() + PATIENCE.toNanos();
  }

  @Override
  public Outcome<ProposedChange> judge(
      List<String> names,
      ProposedChange change,
      Function<Map<String, Object>, Outcome<Map<String, Object>>> fit) {
    String late = asked;
    if (late != null) return refuse("the rule " + late + " has not answered yet");
    return make(names).then(known -> ask(rules(names), change, fit));
  }

  private Rules rules(List<String> names) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (String name : names) {
      Rule rule = made.get(name);
      if (rule != null) rules.put(name, rule);
    }
    return new Rules(rules, name -> asked = name);
  }

  private Outcome<ProposedChange> ask(
      Rules rules,
      ProposedChange change,
      Function<Map<String, Object>, Outcome<Map<String, Object>>> fit) {
    long left = deadline - nanoTime.getAsLong();
    if (left <= 0) return fault("the rules of this board take too long together");
    Future<Outcome<ProposedChange>> answer = thread.submit(() -> answer(rules, change, fit));
    try {
      return answer.get(left, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      String late = asked;
      answer.cancel(true);
      return fault(
          (late == null ? "the rules of this board have" : "the rule " + late + " has")
              + " not answered in time");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return fault(String.valueOf(cause == null ? e.getMessage() : cause.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refuse("the rules of this board cannot be asked now");
    }
  }

  /** Runs on the thread of the rules. */
  private Outcome<ProposedChange> answer(
      Rules rules,
      ProposedChange change,
      Function<Map<String, Object>, Outcome<Map<String, Object>>> fit) {
    try {
      return rules.judge(change, fit);
    } catch (RuntimeException | Error e) {
      throw new IllegalStateException("the rule " + asked + " has failed: " + e, e);
    } finally {
      asked = null;
    }
  }

  /** Refuses, and tells the operator, who alone can do something about it. */
  private Outcome<ProposedChange> fault(String why) {
    long now = nanoTime.getAsLong();
    if (now - loggedAt >= LOG_INTERVAL.toNanos()) {
      loggedAt = now;
      LOG.error("board {}: {}; what it should judge is refused", board, why);
    }
    return refuse(why);
  }

  private static Outcome<ProposedChange> refuse(String why) {
    return Outcome.rejected(Reason.UNAVAILABLE, "not done: " + why);
  }
}
