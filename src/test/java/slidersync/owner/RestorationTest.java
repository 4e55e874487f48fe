package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slidersync.board.Stream;
import slidersync.board.Versioned;
import slidersync.store.MemoryStore;
import slidersync.store.Store;
import slidersync.store.Store.Lease;

@ExtendWith(VertxExtension.class)
class RestorationTest {

  @Test
  void contentThatIsNoneOfItsStreamIsReportedWithItsPlace(Vertx vertx) {
    Store store = new MemoryStore();
    Lease lease = store.claim("main", "owner-before").orElseThrow();
    long revision = store.load("main", Stream.MESSAGES).revision();
    Map<String, Versioned> message = Map.of("abc", new Versioned(Map.of(), revision + 1));
    store.commit(lease, Stream.MESSAGES, revision, revision + 1, message);

    assertThatThrownBy(
            () -> TestOwner.deploy(vertx, store, new SimpleMeterRegistry(), System::nanoTime))
        .hasStackTraceContaining("what is kept of board main, stream MESSAGES, is corrupt: ")
        .hasStackTraceContaining("\"abc\"");
  }
}
