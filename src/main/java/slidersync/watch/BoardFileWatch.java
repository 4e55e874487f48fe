package slidersync.watch;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.boardfile.BoardFile;
import slidersync.boardfile.BoardFileException;

/**
 * Watches a board file, and tells the owners of its boards when it has been saved. A file with a
 * mistake changes nothing. One verticle of a node does it.
 */
public final class BoardFileWatch extends VerticleBase {

  /** A file that was saved is applied after two or three of these. */
  private static final long INTERVAL_MILLIS = 200;

  private static final Logger LOG = LoggerFactory.getLogger(BoardFileWatch.class);

  private final SettledFile file;
  private final String by;
  private final Map<String, String> texts = new HashMap<>();
  private final List<BoardDefinition> boards;
  private final Map<String, Proposal> proposals = new HashMap<>();

  /**
   * @param boards as they were read at the start, each with its source
   * @param by names this node and its file for people
   */
  public BoardFileWatch(Path file, List<BoardDefinition> boards, String by) {
    this.file = new SettledFile(file);
    this.boards = boards;
    this.by = by;
  }

  @Override
  public Future<?> start() {
    for (BoardDefinition board : boards) {
      BoardSource source = board.source();
      if (source == null) continue;
      Proposal proposal = new Proposal(vertx, board.id(), by);
      proposals.put(board.id(), proposal);
      texts.put(board.id(), source.text());
      proposal.begin(source);
    }
    next();
    return Future.succeededFuture();
  }

  /** However long a look takes, there is one at a time. */
  private void next() {
    vertx.setTimer(INTERVAL_MILLIS, timer -> look().onComplete(looked -> next()));
  }

  private Future<?> look() {
    return vertx
        .<List<BoardDefinition>>executeBlocking(
            () -> file.hasChanged() ? BoardFile.read(file.path()) : List.of())
        .onSuccess(
            read -> {
              if (!read.isEmpty()) take(read);
            })
        .onFailure(
            failure -> {
              String why =
                  failure instanceof BoardFileException
                      ? failure.getMessage()
                      : file.path() + ": cannot be read: " + failure;
              LOG.warn("{}; the boards stay as they are", why);
            });
  }

  private void take(List<BoardDefinition> read) {
    TreeSet<String> gone = new TreeSet<>(texts.keySet());
    for (BoardDefinition board : read) {
      gone.remove(board.id());
      BoardSource source = board.source();
      Proposal proposal = proposals.get(board.id());
      if (source == null) continue;
      if (proposal == null) {
        LOG.warn("board {} is new in {}: restart this node to have it", board.id(), file.path());
      } else if (!source.text().equals(texts.put(board.id(), source.text()))) {
        proposal.save(source.text());
      }
    }
    gone.forEach(
        board ->
            LOG.warn(
                "board {} is gone from {}: it stays until this node is restarted",
                board,
                file.path()));
  }
}
