package slidersync.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import slidersync.support.TestNode;

class OwnedBoardsTest {

  private final Vertx vertx = Vertx.vertx();
  private final OwnedBoards owned = new OwnedBoards();
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    TestNode.get(vertx.close());
  }

  private void listen(Context context) {
    owned.listen(
        context,
        (board, isOwned) ->
            heard.add(board + " " + isOwned + " " + (Vertx.currentContext() == context)));
  }

  @Test
  void listenerHearsOnItsContextWhatIsOwnedAndWhatChanges() {
    owned.add("main");
    listen(vertx.getOrCreateContext());
    owned.add("main");
    owned.add("side");
    owned.remove("main");
    owned.remove("main");

    await().until(() -> heard.size() == 3);
    assertThat(heard).containsExactly("main true true", "side true true", "main false true");
    assertThat(owned.contains("side")).isTrue();
    assertThat(owned.contains("main")).isFalse();
  }
}
