package slidersync.web.api;

import java.util.List;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.sync.StreamId;
import slidersync.text.Ids;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.web.feed.Boards;
import slidersync.web.feed.Feed;
import slidersync.web.feed.Feeds;

/** The boards of a web verticle for those who ask for one, or for what it has. */
record KnownBoards(Boards boards, Feeds feeds) {

  List<BoardDefinition> all() {
    return boards.all();
  }

  /** Finds the board of that id, or refuses it. */
  Outcome<BoardDefinition> find(String id) {
    return boards.find(id).map(Outcome::accepted).orElseGet(() -> unknown(id));
  }

  private static Outcome<BoardDefinition> unknown(String id) {
    Refusal refusal =
        Refusal.of(
            Reason.UNKNOWN_BOARD,
            "there is no board " + Quoted.of(id) + "; all boards are at /api/boards");
    return Outcome.rejected(Ids.isValid(id) ? refusal.with("board", id) : refusal);
  }

  Outcome<Control> control(String board, String control) {
    return find(board).then(definition -> definition.control(control));
  }

  /** Finds a stream of a board, whether or not its owner is there. */
  Outcome<Feed> feed(String board, StreamId stream) {
    return find(board).map(definition -> feeds.of(board, stream));
  }

  /** Finds a stream of a board whose values are true now. */
  Outcome<Feed> live(String board, StreamId stream) {
    return feed(board, stream)
        .then(
            feed ->
                feed.revision() > 0 && feed.isLive()
                    ? Outcome.accepted(feed)
                    : Outcome.rejected(
                        Reason.UNAVAILABLE, "the board does not answer just now; try again"));
  }
}
