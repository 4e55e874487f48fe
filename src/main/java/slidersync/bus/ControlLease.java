package slidersync.bus;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/**
 * A press or a hold that goes on until it is ended: it is said again so often that the board
 * believes it. It survives a change of the board's owner. If this program ends, the board ends it
 * within half a second.
 *
 * <p>For example:
 *
 * <pre>{@code
 * ControlLease fog = board.keepPressed("fog");
 * vertx.setTimer(3_000, over -> fog.end());
 * }</pre>
 */
public final class ControlLease implements AutoCloseable {

  /** A press lasts 450 ms, so that three of four signs may get lost. */
  static final long PRESS_MILLIS = 100;

  /** A hold lasts 500 ms. */
  static final long HOLD_MILLIS = 200;

  /** What a refusal of these reasons says will pass, so the lease goes on. */
  private static final Set<Reason> PASSING =
      Set.of(Reason.UNAVAILABLE, Reason.UNCONFIRMED, Reason.TOO_MANY_REQUESTS);

  private final BoardLink link;
  private final String board;
  private final JsonObject body;
  private final Sender sender;
  private final Promise<Void> taken = Promise.promise();
  private final Promise<Void> ended = Promise.promise();
  private final Runnable atEnd = this::close;
  private @Nullable Long timer;

  /**
   * Takes a lease.
   *
   * @param address of the command that takes and renews it
   * @param interval milliseconds between two renewals
   */
  ControlLease(BoardLink link, String address, JsonObject body, Sender sender, long interval) {
    this.link = link;
    this.board = link.board();
    this.body = body;
    this.sender = sender;
    link.home()
        .run(
            () -> {
              timer = link.vertx().setPeriodic(interval, again -> renew(address));
              link.atEnd(atEnd);
              renew(address);
            });
  }

  /** Completes when the board has accepted it; fails with a {@link RefusedException}. */
  public Future<Void> taken() {
    return taken.future();
  }

  /**
   * Completes when it was ended here; fails with a {@link RefusedException} when the board does not
   * let it go on, for example because somebody else holds the control.
   */
  public Future<Void> ended() {
    return ended.future();
  }

  /** Ends it; completes when the board knows. */
  public Future<Void> end() {
    Promise<Void> done = Promise.promise();
    link.home()
        .run(
            () -> {
              if (!stop()) {
                done.complete();
                return;
              }
              ended.complete();
              taken.tryFail(new IllegalStateException("ended before the board has accepted it"));
              link.request(Addresses.release(board), body, sender)
                  .<Void>mapEmpty()
                  .onComplete(done);
            });
    return done.future();
  }

  /** Ends it without waiting until the board knows. */
  @Override
  public void close() {
    end();
  }

  private void renew(String address) {
    link.request(address, body, sender)
        .onSuccess(reply -> taken.tryComplete())
        .onFailure(failure -> refuse(Refusals.of(failure)));
  }

  private void refuse(Refusal refusal) {
    if (PASSING.contains(refusal.reason()) || !stop()) return;
    RefusedException failure = new RefusedException(refusal);
    taken.tryFail(failure);
    ended.tryFail(failure);
  }

  /** Whether it has not been stopped before. */
  private boolean stop() {
    Long running = timer;
    if (running == null) return false;
    link.vertx().cancelTimer(running);
    timer = null;
    link.notAtEnd(atEnd);
    return true;
  }
}
