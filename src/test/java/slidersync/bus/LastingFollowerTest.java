package slidersync.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.Deltas.delta;
import static slidersync.support.TestNode.get;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A program whose board falls silent; the owner is this test. */
class LastingFollowerTest {

  private final Vertx vertx = Vertx.vertx();
  private final List<Object> questions = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    get(vertx.close());
  }

  @Test
  void programThatHearsNothingSubscribesAnewAndAsksForAll() {
    JsonObject all = DeltaCodec.encode(delta(0, 7, Map.of("dim", 31)));
    get(
        vertx
            .eventBus()
            .consumer(
                Addresses.get("main"),
                question -> {
                  questions.add(question.body());
                  question.reply(all);
                })
            .completion());
    BoardClient board = BoardClient.of(vertx, "main");
    List<Value> seen = new CopyOnWriteArrayList<>();
    board.follow("dim", seen::add);
    get(board.known());

    await().atMost(Duration.ofSeconds(30)).until(() -> questions.size() >= 2);

    assertThat(questions).containsOnly(new JsonObject());
    assertThat(seen).containsExactly(new Value("dim", 31));
    get(board.close());
  }
}
