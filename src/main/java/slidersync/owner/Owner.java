package slidersync.owner;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.eventbus.Message;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import slidersync.board.Change;
import slidersync.board.Messages.Post;
import slidersync.board.PeopleCommand;
import slidersync.sync.ChangeResult;

/**
 * A board in its owner's hands: a {@link CommitLoop} for each of its streams, and {@link
 * CommandHandlers} that feed them. It lives on one event loop, from one claim to the end of that
 * lease.
 */
final class Owner {

  private final Expiry expiry;
  private final CommitLoop<Change, ChangeResult> controls;
  private final CommitLoop<PeopleCommand, Long> people;
  private final CommitLoop<Post, Long> messages;
  private final CommandHandlers handlers;

  /**
   * @param onFailure told once why a loop has ended, after all who waited for it have been told
   */
  Owner(LeadershipContext context, BoardState room, Consumer<String> onFailure) {
    expiry = new Expiry(context, room.people(), this::look);
    controls = new CommitLoop<>(context, room.board(), () -> {}, onFailure);
    people = new CommitLoop<>(context, room.people(), expiry::watch, onFailure);
    messages = new CommitLoop<>(context, room.messages(), () -> {}, onFailure);
    handlers = new CommandHandlers(context, room, controls, people, messages);
    expiry.watch();
  }

  /** What is answered, by address. */
  Map<String, Handler<Message<Object>>> handlers() {
    return handlers.byAddress();
  }

  private void look() {
    people.collect(new PeopleCommand.Look(), looked -> {});
  }

  /** Says that it is there, in a way that leads those over who followed the owner before it. */
  void publishBeginnings() {
    loops().forEach(CommitLoop::publishBeginning);
  }

  void publishHeartbeats() {
    loops().forEach(CommitLoop::publishHeartbeat);
  }

  /** How long somebody has been waiting in vain while this process was awake. */
  Duration stalledFor() {
    return Collections.max(loops().stream().map(CommitLoop::stalledFor).toList());
  }

  /** Refuses what waits, and what is being committed: whether that lands is not known. */
  void end(String why) {
    expiry.stop();
    loops().forEach(loop -> loop.end(why));
  }

  /** Completes when all that was collected so far has been committed and answered. */
  Future<?> drain() {
    return Future.all(loops().stream().map(CommitLoop::drain).toList());
  }

  private List<CommitLoop<?, ?>> loops() {
    return List.of(controls, people, messages);
  }
}
