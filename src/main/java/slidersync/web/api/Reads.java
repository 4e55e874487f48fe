package slidersync.web.api;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import slidersync.board.BoardDefinition;
import slidersync.sync.StreamId;
import slidersync.text.Numbers;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.web.feed.Feed;
import slidersync.web.feed.PositionText;

/** Answers what reads: from the replicas of this web verticle. */
final class Reads {

  private final KnownBoards boards;

  Reads(KnownBoards boards) {
    this.boards = boards;
  }

  void boards(Call call) {
    JsonArray all = new JsonArray();
    for (BoardDefinition board : boards.all()) {
      all.add(
          new JsonObject()
              .put("id", board.id())
              .put("title", board.title())
              .put("url", "/api/boards/" + board.id()));
    }
    call.answer(new JsonObject().put("boards", all));
  }

  void board(Call call) {
    boards
        .find(call.board())
        .then(board -> boards.live(board.id(), StreamId.CONTROLS).map(feed -> board(board, feed)))
        .match(answer -> answer.accept(call), call::refuse);
  }

  private Answer board(BoardDefinition board, Feed feed) {
    long defined = boards.feeds().of(board.id(), StreamId.DEFINITION).revision();
    return new Answer(
        PositionText.of(feed.position()) + "." + defined,
        () ->
            new JsonObject()
                .put("id", board.id())
                .put("title", board.title())
                .mergeIn(position(feed))
                .put("controls", Descriptions.of(board))
                .put("values", new JsonObject(new LinkedHashMap<>(feed.values())))
                .encode());
  }

  void values(Call call) {
    read(call, StreamId.CONTROLS, "values", Reads::byId);
  }

  private static JsonObject byId(Map<String, Object> values) {
    return new JsonObject(new LinkedHashMap<>(values));
  }

  void value(Call call) {
    boards
        .control(call.board(), call.control())
        .then(control -> boards.live(call.board(), StreamId.CONTROLS))
        .then(feed -> value(feed, call))
        .match(answer -> answer.accept(call), call::refuse);
  }

  private static Outcome<Answer> value(Feed feed, Call call) {
    Object value = feed.values().get(call.control());
    if (value == null) {
      return Outcome.rejected(Reason.UNAVAILABLE, "the control is new and has no value yet");
    }
    return Outcome.accepted(
        new Answer(PositionText.of(feed.position()), () -> encode(call.type(), value)));
  }

  /** Writes a value as its reader wants it. */
  static String encode(String type, Object value) {
    return type.equals(MediaTypes.TEXT)
        ? Numbers.decimal(value).map(Numbers::plain).orElseGet(() -> String.valueOf(value))
        : Json.encode(value);
  }

  void people(Call call) {
    read(call, StreamId.PEOPLE, "people", values -> list("participant", values, id -> id));
  }

  void messages(Call call) {
    read(call, StreamId.MESSAGES, "messages", values -> list("id", values, Long::valueOf));
  }

  private static JsonArray list(
      String name, Map<String, Object> values, Function<String, Object> idOf) {
    JsonArray all = new JsonArray();
    values.forEach(
        (id, value) -> all.add(new JsonObject().put(name, idOf.apply(id)).mergeIn(fields(value))));
    return all;
  }

  private static JsonObject fields(Object value) {
    JsonObject fields = new JsonObject();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, field) -> fields.put(String.valueOf(name), field));
    }
    return fields;
  }

  private void read(
      Call call, StreamId stream, String name, Function<Map<String, Object>, Object> encode) {
    boards
        .live(call.board(), stream)
        .map(
            feed ->
                new Answer(
                    PositionText.of(feed.position()),
                    () -> position(feed).put(name, encode.apply(feed.values())).encode()))
        .match(answer -> answer.accept(call), call::refuse);
  }

  private static JsonObject position(Feed feed) {
    return new JsonObject()
        .put("history", feed.position().history())
        .put("revision", feed.revision());
  }

  private record Answer(String tag, Supplier<String> body) {

    void accept(Call call) {
      call.answerAt(tag, body);
    }
  }
}
