package slidersync.door;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.bus.Addresses;
import slidersync.bus.Sender;
import slidersync.support.Boards;
import slidersync.support.TestNode;
import slidersync.sync.Delta;

/** A door that only looks at its board. */
class BoardViewTest {

  private static final String NEXT =
      "{boards: {main: {controls: {slider1: {type: range, min: 0, max: 10}}}}}";

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private @Nullable Onlooker door;

  @AutoClose private final TestNode node = TestNode.start(List.of(Boards.MAIN), this::doors);

  private List<VerticleBase> doors(DoorContext context) {
    Onlooker opened = new Onlooker(context);
    door = opened;
    return List.of(opened);
  }

  /** Says what it sees; its view belongs to its event loop. */
  private final class Onlooker extends VerticleBase implements BoardView.Listener {

    private final DoorContext node;
    private @Nullable BoardView view;
    private Runnable listening = () -> {};

    Onlooker(DoorContext node) {
      this.node = node;
    }

    @Override
    public Future<?> start() {
      listening =
          node.owned()
              .listen(
                  context, (board, isOwned) -> heard.add(board + (isOwned ? " mine" : " lost")));
      view = BoardView.follow(vertx, node.boards().get(0), this);
      return view.known();
    }

    @Override
    public Future<?> stop() {
      listening.run();
      return view().stop();
    }

    @Override
    public void changed(Delta delta) {
      heard.add("slider1=" + view().values().get("slider1"));
    }

    @Override
    public void defined(BoardDefinition definition) {
      heard.add("controls " + definition.controls().keySet());
    }

    @Override
    public void held() {
      heard.add("held by " + view().holder("slider1").orElse("nobody"));
    }

    private BoardView view() {
      return requireNonNull(view);
    }

    String ask(Function<BoardView, Object> question) {
      Promise<String> answer = Promise.promise();
      context.runOnContext(here -> answer.complete(String.valueOf(question.apply(view()))));
      return get(answer.future());
    }
  }

  private void send(String address, JsonObject body, DeliveryOptions options) {
    get(node.vertx().eventBus().request(address, body, options));
  }

  private void awaitHeard(String what) {
    await().untilAsserted(() -> assertThat(heard).contains(what));
  }

  @Test
  void itKnowsValuesHoldersAndTheDefinitionThatCounts() {
    awaitHeard("slider1=25");
    assertThat(requireNonNull(door).ask(view -> view.isLive() && view.revision() > 0))
        .isEqualTo("true");

    send(
        Addresses.set("main"),
        new JsonObject(Map.of("values", Map.of("slider1", 31))),
        new DeliveryOptions());
    awaitHeard("slider1=31");

    JsonObject hold = new JsonObject().put("control", "slider1");
    send(Addresses.hold("main"), hold, new Sender("ann", "seat").stamp(new DeliveryOptions()));
    awaitHeard("held by ann");
    awaitHeard("held by nobody");
    assertThat(requireNonNull(door).ask(view -> view.holder("slider1").isPresent()))
        .isEqualTo("false");

    JsonObject next = new JsonObject(new BoardSource(NEXT, 1, "stage").toMap());
    send(Addresses.define("main"), next, new DeliveryOptions());
    awaitHeard("controls [slider1]");
    assertThat(requireNonNull(door).ask(view -> view.definition().controls().keySet()))
        .isEqualTo("[slider1]");
  }

  @Test
  void doorsHearWhichBoardsTheirNodeOwnsUntilItStops() {
    TestNode other = TestNode.start(List.of(Boards.MAIN), this::doors);
    await().until(() -> heard.stream().filter("main mine"::equals).count() == 2);

    other.close();
    assertThat(heard).as("doors close before their boards go").doesNotContain("main lost");
  }
}
