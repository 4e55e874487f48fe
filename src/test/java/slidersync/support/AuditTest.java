package slidersync.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slidersync.store.Store;
import slidersync.store.Store.Lease;
import slidersync.store.Stores;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;

/** What proves that nobody writes beside the owner would notice it. */
class AuditTest {

  private final String url = Postgres.get().newDatabase();

  /** Two nodes own the board, one after the other, and commit. */
  private Audit twoOwners() {
    try (Store first = Stores.open(Audit.signed(url, 0), false);
        Store second = Stores.open(Audit.signed(url, 1), false)) {
      Audit audit = Audit.of(url);
      Lease old = first.claim("main", "one").orElseThrow();
      first.commit(old, StreamId.CONTROLS, 0, 1, Map.of("n0", new Entry(1, 1)));
      first.release(old);
      Lease lease = second.claim("main", "other").orElseThrow();
      second.commit(lease, StreamId.CONTROLS, 1, 2, Map.of("n0", new Entry(2, 2)));
      return audit;
    }
  }

  @Test
  void recordTellsWhoWroteWhat() {
    Audit audit = twoOwners();

    audit.assertOneWriter();
    assertThat(audit.writes(0, 1)).as("a commit and a release").isEqualTo(2);
    assertThat(audit.writes(1, 1)).as("under its predecessor's epoch").isZero();
    assertThat(audit.writes(1, 2)).as("a claim and a commit").isEqualTo(2);
    assertThat(audit.epochsWithCommits()).isEqualTo(2);
    assertThat(audit.boardsWithCommits()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE board SET revision = 3 | two writers",
        "UPDATE board SET owner = 'one' | two owners",
        "UPDATE board SET epoch = 1, owner = 'one', revision = 3 | older epoch",
        "UPDATE board SET owner = '', revision = 3 | without an owner",
        "UPDATE board SET revision = 1 | go back",
        "UPDATE entry SET value = '9' | values without a commit",
      })
  void writeOfTheOldOwnerIsFound(String write, String found) {
    Audit audit = twoOwners();

    Postgres.execute(Audit.signed(url, 0), write);

    assertThatThrownBy(audit::assertOneWriter).hasMessageContaining(found);
  }
}
