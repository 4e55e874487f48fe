package slidersync;

import io.vertx.core.VerticleBase;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import slidersync.board.BoardDefinition;
import slidersync.board.RuleSource;
import slidersync.door.DoorContext;
import slidersync.web.WebOptions;

/**
 * What a node serves, and how.
 *
 * @param members says how many nodes there are
 * @param rules finds the rules that boards name
 * @param doors makes those that are to be opened when the boards are served
 */
public record NodeOptions(
    List<BoardDefinition> boards,
    WebOptions web,
    IntSupplier members,
    RuleSource rules,
    Function<DoorContext, List<VerticleBase>> doors) {

  public NodeOptions {
    boards = List.copyOf(boards);
  }

  /** A node that is alone, without rules and doors. */
  public static NodeOptions of(List<BoardDefinition> boards, WebOptions web) {
    return new NodeOptions(boards, web, () -> 1, RuleSource.NONE, context -> List.of());
  }
}
