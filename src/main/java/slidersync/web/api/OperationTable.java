package slidersync.web.api;

import static slidersync.web.api.Operation.Input.IDEMPOTENCY_KEY;
import static slidersync.web.api.Operation.Input.IF_MATCH;
import static slidersync.web.api.Operation.Input.IF_NONE_MATCH;
import static slidersync.web.api.Operation.Input.LAST_EVENT_ID;
import static slidersync.web.api.Operation.command;
import static slidersync.web.api.Operation.get;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.function.Consumer;
import slidersync.web.api.Operation.Body;

/** All that the API does. */
final class OperationTable {

  private static final String BOARDS = "/api/boards";
  private static final String BOARD = BOARDS + "/{board}";
  private static final String VALUES = BOARD + "/values";
  private static final String VALUE = VALUES + "/{control}";
  private static final String PEOPLE = BOARD + "/people";
  private static final String MESSAGES = BOARD + "/messages";

  private OperationTable() {}

  static List<Operation> of(Reads reads, Changes changes, EventStreams events) {
    return List.of(
        get(BOARDS, "listBoards", "Lists the boards", "Boards", reads::boards),
        get(BOARD, "readBoard", "Reads what a board has, and its values", "Board", reads::board)
            .reading(IF_NONE_MATCH),
        get(VALUES, "readValues", "Reads all values of a board", "Values", reads::values)
            .reading(IF_NONE_MATCH),
        command(
                HttpMethod.PATCH,
                VALUES,
                "setValues",
                "Sets several controls, all or none",
                Body.VALUES,
                "Change",
                changes::patch)
            .reading(IF_MATCH),
        get(VALUE, "readValue", "Reads the value of a control", "Value", reads::value)
            .reading(IF_NONE_MATCH)
            .answering(MediaTypes.TEXT, MediaTypes.JSON),
        command(
                HttpMethod.PUT,
                VALUE,
                "setValue",
                "Sets a control",
                Body.VALUE,
                "Change",
                changes::set)
            .reading(IF_MATCH)
            .answering(MediaTypes.JSON, MediaTypes.TEXT),
        press(
                "/press",
                "press",
                "Presses a button and releases it, or fires a trigger",
                changes::press)
            .reading(IDEMPOTENCY_KEY),
        press("/down", "down", "Presses a button; to go on, repeat it every 450 ms", changes::down),
        press("/up", "up", "Releases a button", changes::up),
        get(PEOPLE, "readPeople", "Reads who is at a board", "People", reads::people)
            .reading(IF_NONE_MATCH),
        get(MESSAGES, "readMessages", "Reads the last messages", "Messages", reads::messages)
            .reading(IF_NONE_MATCH),
        command(
            HttpMethod.POST,
            MESSAGES,
            "postMessage",
            "Posts a message to all",
            Body.MESSAGE,
            "Posted",
            changes::post),
        follow(BOARD, "followBoard", "Follows the values of a board", "Delta", events::values),
        follow(PEOPLE, "followPeople", "Follows who is at a board", "PeopleDelta", events::people),
        follow(
            MESSAGES, "followMessages", "Follows the messages", "MessagesDelta", events::messages));
  }

  private static Operation follow(
      String path, String id, String summary, String delta, Consumer<Call> handler) {
    return get(path + "/events", id, summary, delta, handler)
        .reading(LAST_EVENT_ID)
        .answering(MediaTypes.EVENTS);
  }

  private static Operation press(String path, String id, String summary, Consumer<Call> handler) {
    return command(HttpMethod.POST, VALUE + path, id, summary, Body.NONE, "Change", handler);
  }
}
