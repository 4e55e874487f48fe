package slidersync.owner;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.boardfile.BoardFileException;
import slidersync.boardfile.BoardTexts;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.Reason;

/** Decodes and encodes definitions that nodes put in; see {@code Addresses.define}. */
final class DefinitionCodec {

  private DefinitionCodec() {}

  static Outcome<BoardDefinition> decode(String board, @Nullable Object body) {
    return BoardSource.of(body instanceof JsonObject json ? json.getMap() : null)
        .map(source -> read(board, source))
        .orElseGet(
            () ->
                Outcome.rejected(
                    Reason.MALFORMED,
                    "expected a definition with text, at and by, got " + Quoted.of(body)));
  }

  private static Outcome<BoardDefinition> read(String board, BoardSource source) {
    try {
      BoardDefinition definition = BoardTexts.read(source);
      return definition.id().equals(board)
          ? Outcome.accepted(definition)
          : Outcome.rejected(
              Reason.INVALID_VALUE, "expected board " + board + ", got " + definition.id());
    } catch (BoardFileException e) {
      return Outcome.rejected(Reason.INVALID_VALUE, String.valueOf(e.getMessage()));
    }
  }

  static JsonObject encode(BoardDefinition definition) {
    BoardSource source = definition.source();
    return source == null ? new JsonObject() : new JsonObject(source.toMap());
  }
}
