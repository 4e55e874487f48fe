package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.eventbus.Message;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import slidersync.board.BoardDefinition;
import slidersync.board.ControlCommand;
import slidersync.board.Messages.Post;
import slidersync.board.PeopleCommand;
import slidersync.sync.ChangeResult;

/**
 * Serves a board: a {@link CommitLoop} for each of its streams, and {@link CommandHandlers} that
 * feed them. An instance lives on one event loop, from one claim to the end of that lease.
 */
final class Owner {

  /** How late a hold or a seat may end. */
  private static final Duration PEOPLE_DELAY = Duration.ofMillis(50);

  /** How late a press may end; see {@code Presses.PATIENCE}. */
  private static final Duration PRESS_DELAY = Duration.ofMillis(10);

  private final Expiry peopleExpiry;
  private final Expiry pressExpiry;
  private final CommitLoop<ControlCommand, ChangeResult> controls;
  private final CommitLoop<PeopleCommand, Long> people;
  private final CommitLoop<Post, Long> messages;
  private final CommitLoop<BoardDefinition, BoardDefinition> definitions;
  private final CommandHandlers handlers;

  /**
   * Makes the loops of a board that was just loaded.
   *
   * @param onFailure called once with the reason why a loop has ended, after all its requests have
   *     been answered
   */
  Owner(LeadershipContext context, BoardState state, Consumer<String> onFailure) {
    peopleExpiry = new Expiry(context, PEOPLE_DELAY, state.people()::nextEnd, this::expirePeople);
    pressExpiry = new Expiry(context, PRESS_DELAY, state.controls()::nextEnd, this::expirePresses);
    controls = new CommitLoop<>(context, state.controls(), pressExpiry::schedule, onFailure);
    people = new CommitLoop<>(context, state.people(), peopleExpiry::schedule, onFailure);
    messages = new CommitLoop<>(context, state.messages(), () -> {}, onFailure);
    definitions = new CommitLoop<>(context, state.definitions(), () -> redefine(state), onFailure);
    handlers = new CommandHandlers(context, state, controls, people, messages, definitions);
    peopleExpiry.schedule();
    pressExpiry.schedule();
  }

  /** The handlers of all commands, by address. */
  Map<String, Handler<Message<Object>>> handlers() {
    return handlers.byAddress();
  }

  private void expirePeople() {
    people.collect(new PeopleCommand.Expire(), outcome -> {});
  }

  private void expirePresses() {
    controls.collect(new ControlCommand.Expire(), outcome -> {});
  }

  /** Lets values and holds follow a definition that has just been committed. */
  private void redefine(BoardState state) {
    BoardDefinition definition = state.definitions().definition();
    if (definition.equals(state.controls().definition())) return;
    controls.collect(new ControlCommand.Redefine(definition), outcome -> {});
    people.collect(new PeopleCommand.Redefine(definition), outcome -> {});
  }

  /** Announces this owner, and leads followers over that have followed the former one. */
  void publishBeginnings() {
    loops().forEach(loop -> loop.publisher().publishBeginning());
  }

  void publishHeartbeats() {
    loops().forEach(loop -> loop.publisher().publishHeartbeat());
  }

  /** How long the oldest request has been pending, delays of this process not counted. */
  Duration stalledFor() {
    return Collections.max(loops().stream().map(CommitLoop::stalledFor).toList());
  }

  /** Refuses all requests. Nobody knows whether batches under way will be committed. */
  void end(String why) {
    peopleExpiry.stop();
    pressExpiry.stop();
    loops().forEach(loop -> loop.end(why));
  }

  /** Completes when all requests so far have been committed and answered. */
  Future<?> drain() {
    return Future.all(loops().stream().map(CommitLoop::drain).toList());
  }

  private List<CommitLoop<?, ?>> loops() {
    return List.of(controls, people, messages, definitions);
  }
}
