package slidersync.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalsTest {

  @TempDir private Path folder;

  @Test
  void eachJournalGetsAFileWithItsLinesAndItsState() throws IOException {
    AtomicInteger state = new AtomicInteger(1);
    Journal.begin("node", () -> "state " + state).note("started");
    Journal.begin("node", () -> "another").note("started, too");
    state.set(2);

    Journals.write(folder.resolve("test"), new AssertionError("wrong"));

    assertThat(folder.resolve("test/failure.txt")).content().contains("wrong");
    assertThat(lines("node.log")).hasSize(2);
    assertThat(lines("node.log").get(0)).endsWith(" started");
    assertThat(lines("node.log").get(1)).endsWith(" now: state 2");
    assertThat(lines("node-2.log").get(1)).endsWith(" now: another");
  }

  @Test
  void filesOfAnEarlierRunGiveWay() throws IOException {
    Journal.begin("first", () -> "");
    Journals.write(folder, new AssertionError("one"));
    Journals.beginRun("second");
    Journal.begin("second", () -> "");

    Journals.write(folder, new AssertionError("two"));

    assertThat(folder).isDirectoryNotContaining("glob:**first.log");
    assertThat(folder).isDirectoryContaining("glob:**second.log");
  }

  @Test
  void whatIsAwaitedInVainIsExaminedWhileItRuns() {
    AtomicInteger examined = new AtomicInteger();
    Journal.begin("subject", () -> "", examined::incrementAndGet);

    assertThatThrownBy(() -> await().atMost(Duration.ofMillis(200)).until(() -> false))
        .isInstanceOf(ConditionTimeoutException.class);

    assertThat(examined).hasValue(1);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve("test").resolve(file));
  }
}
