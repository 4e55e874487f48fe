package slidersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import slidersync.board.Numbers;
import slidersync.board.Stream;

final class MemoryStoreTest extends StoreContract {

  private final Store store = Stores.open("memory", true);

  @Override
  Store store() {
    return store;
  }

  @Test
  void boardGoesOnAtTheMicrosecondOfTheStart() {
    long revision = store.load("main", Stream.CONTROLS).revision();

    assertThat(revision)
        .isLessThanOrEqualTo(System.currentTimeMillis() * 1_000)
        .isGreaterThan((System.currentTimeMillis() - 60_000) * 1_000)
        .isLessThan(Numbers.MAX_SAFE / 2);
    assertThat(store.load("main", Stream.CONTROLS).revision()).isEqualTo(revision);
  }
}
