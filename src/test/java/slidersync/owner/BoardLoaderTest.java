package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.store.MemoryStore;
import slidersync.store.Store;
import slidersync.store.Store.Lease;
import slidersync.sync.Entry;
import slidersync.sync.StreamId;

@ExtendWith(VertxExtension.class)
class BoardLoaderTest {

  @Test
  void corruptContentOfAStreamIsReportedWithItsPlace(Vertx vertx) {
    Store store = new MemoryStore();
    Lease lease = store.claim("main", "owner-before").orElseThrow();
    long revision = store.load("main", StreamId.MESSAGES).revision();
    Map<String, Entry> message = Map.of("abc", new Entry(Map.of(), revision + 1));
    store.commit(lease, StreamId.MESSAGES, revision, revision + 1, message);

    assertThatThrownBy(
            () -> TestOwner.deploy(vertx, store, new SimpleMeterRegistry(), System::nanoTime))
        .hasStackTraceContaining("the stored stream MESSAGES of board main is corrupt: ")
        .hasStackTraceContaining("\"abc\"");
  }
}
