package slidersync.bus;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The boards that this node owns just now. Of the nodes of a cluster the owner alone speaks for a
 * board to others. For a moment after it has lost a board without knowing it, two nodes may own it
 * here; what the old one says then is true, since it cannot commit anything.
 *
 * <p>All verticles of a node share it, on any thread.
 */
public final class OwnedBoards {

  private final Set<String> boards = new LinkedHashSet<>();
  private final List<Call> calls = new ArrayList<>();

  /** Hears when this node begins to own a board, and when it ceases to. */
  public interface Listener {

    void changed(String board, boolean isOwned);
  }

  private static final class Call {

    private final Context context;
    private final Listener listener;

    /** Read and written on the context alone. */
    private boolean hasEnded;

    Call(Context context, Listener listener) {
      this.context = context;
      this.listener = listener;
    }

    void tell(String board, boolean isOwned) {
      context.runOnContext(
          here -> {
            if (!hasEnded) listener.changed(board, isOwned);
          });
    }
  }

  /** Notes that this node owns a board. */
  public synchronized void add(String board) {
    if (boards.add(board)) calls.forEach(call -> call.tell(board, true));
  }

  /** Notes that this node does not own a board any more. */
  public synchronized void remove(String board) {
    if (boards.remove(board)) calls.forEach(call -> call.tell(board, false));
  }

  public synchronized boolean contains(String board) {
    return boards.contains(board);
  }

  /**
   * Calls a listener on a context, first for each board that is owned already.
   *
   * @return to be called on that context: after it the listener hears nothing more
   */
  public synchronized Runnable listen(Context context, Listener listener) {
    Call call = new Call(context, listener);
    calls.add(call);
    boards.forEach(board -> call.tell(board, true));
    return () -> forget(call);
  }

  private synchronized void forget(Call call) {
    call.hasEnded = true;
    calls.remove(call);
  }
}
