package slidersync.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static slidersync.owner.TestOwner.await;
import static slidersync.support.TestNode.get;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.board.Rule;
import slidersync.board.RuleSource;
import slidersync.board.Rules;
import slidersync.board.Verdict;
import slidersync.bus.Addresses;
import slidersync.bus.BoardClient;
import slidersync.bus.ControlLease;
import slidersync.bus.Refusals;
import slidersync.bus.Stored;
import slidersync.store.MemoryStore;
import slidersync.store.Store;
import slidersync.store.Stores;
import slidersync.support.Boards;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Rules stand before the commit, whoever sends a command. */
@ExtendWith(VertxExtension.class)
class OwnerRulesTest {

  private static final Map<String, Rule> RULES =
      Map.of(
          "Fog",
          change ->
              change.isTrue("fog") && !change.isTrue("mute")
                  ? Verdict.refuse("fog", "Fog only when muted")
                  : Verdict.accept(),
          "Limit",
          change ->
              change.number("slider1") > 40
                  ? Verdict.correct(Map.of("slider1", 40, "level", 1))
                  : Verdict.accept());

  private static final RuleSource SOURCE =
      name -> {
        Rule rule = RULES.get(name);
        return rule == null ? RuleSource.NONE.make(name) : Outcome.accepted(rule);
      };

  private static final BoardDefinition BOARD = Boards.MAIN.with(List.of("Fog", "Limit"));

  private final Store store = new MemoryStore();

  private TestOwner deploy(Vertx vertx, BoardDefinition board, RuleSource rules) {
    return deploy("a node", vertx, store, board, rules);
  }

  private static TestOwner deploy(
      String name, Vertx vertx, Store store, BoardDefinition board, RuleSource rules) {
    return TestOwner.deploy(
        name, vertx, store, new SimpleMeterRegistry(), System::nanoTime, board, rules);
  }

  private static Refusal refusal(Future<?> command) {
    await().until(command::isComplete);
    return Refusals.of(command.cause());
  }

  @Test
  void ruleRefusesAndCorrectsWhoeverSendsTheCommand(Vertx vertx) {
    TestOwner owner = deploy(vertx, BOARD, SOURCE);
    BoardClient board = BoardClient.of(vertx, "main").labelled("Wing");

    assertThat(refusal(board.press("fog")))
        .isEqualTo(
            new Refusal(
                Reason.AGAINST_RULE, "Fog only when muted", "fog", Map.of(Rules.RULE, "Fog")));
    Stored corrected = get(board.set(Map.of("slider1", 50, "mute", true)));
    assertThat(corrected.values()).isEqualTo(Map.of("slider1", 40, "mute", true, "level", 1));
    assertThat(get(board.get("level")).whole()).isEqualTo(1);

    get(board.press("fog"));
    assertThat(refusal(board.as("ana").set("mute", false)).reason()).isEqualTo(Reason.AGAINST_RULE);
    assertThat(get(board.fire("go")).value("go").whole()).isEqualTo(1);
    get(owner.undeploy());
  }

  @Test
  void pressThatGoesOnEndsWhenARuleForbidsIt(Vertx vertx) {
    AtomicBoolean isForbidden = new AtomicBoolean();
    RuleSource rules =
        name ->
            Outcome.accepted(
                change ->
                    isForbidden.get() && change.changes("fog")
                        ? Verdict.refuse("No fog now")
                        : Verdict.accept());
    TestOwner owner = deploy(vertx, BOARD, rules);
    BoardClient board = BoardClient.of(vertx, "main");
    ControlLease fog = board.keepPressed("fog");
    get(fog.taken());

    isForbidden.set(true);

    assertThat(refusal(fog.ended()).message()).isEqualTo("No fog now");
    await().until(() -> !get(board.get("fog")).truth());
    get(owner.undeploy());
  }

  @Test
  void nodeWithoutTheRuleLeavesTheBoardToOneThatHasIt(Vertx vertx) {
    assertThatThrownBy(() -> deploy(vertx, BOARD, RuleSource.NONE))
        .rootCause()
        .hasMessage("board main: rules: there is no class Fog here");

    TestOwner owner = deploy(vertx, BOARD, SOURCE);
    assertThat(refusal(BoardClient.of(vertx, "main").press("fog")).reason())
        .isEqualTo(Reason.AGAINST_RULE);
    get(owner.undeploy());
  }

  @Test
  void nodeWithoutTheRuleDoesNotTakeTheBoardOver(Vertx vertx, @TempDir Path folder) {
    try (Store shared = Stores.open("jdbc:sqlite:" + folder.resolve("board.db"), false)) {
      TestOwner first = deploy("first", vertx, shared, BOARD, SOURCE);
      TestOwner lacking = deploy("lacking", vertx, shared, BOARD, RuleSource.NONE);
      BoardClient board = BoardClient.of(vertx, "main");
      assertThat(refusal(board.press("fog")).reason()).isEqualTo(Reason.AGAINST_RULE);

      get(first.undeploy());
      TestOwner last = deploy("last", vertx, shared, BOARD, SOURCE);

      await()
          .untilAsserted(
              () ->
                  assertThat(refusal(board.press("fog")).reason()).isEqualTo(Reason.AGAINST_RULE));
      get(last.undeploy());
      get(lacking.undeploy());
    }
  }

  @Test
  void definitionWithARuleThatTheOwnerLacksIsRefused(Vertx vertx) {
    String board = "boards: {main: {controls: {mute: {type: toggle}}, rules: [%s]}}";
    TestOwner owner = deploy(vertx, BOARD.from(new BoardSource("", 1, "a test")), SOURCE);

    Refusal refusal = refusal(define(vertx, board.formatted("Lacking")));
    assertThat(refusal.reason()).isEqualTo(Reason.INVALID_VALUE);
    assertThat(refusal.message()).isEqualTo("rules: there is no class Lacking here");

    get(define(vertx, board.formatted("Fog")));
    get(owner.undeploy());
  }

  private static Future<?> define(Vertx vertx, String text) {
    JsonObject body = new JsonObject(new BoardSource(text, 2, "another test").toMap());
    return vertx.eventBus().request(Addresses.define("main"), body);
  }
}
