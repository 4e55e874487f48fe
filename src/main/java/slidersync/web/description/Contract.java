package slidersync.web.description;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slidersync.bus.Addresses;
import slidersync.sync.StreamId;

/**
 * What an address of a board takes or brings.
 *
 * @param address with {@link #BOARD} for the id of the board
 * @param summary one sentence that says what it is for
 * @param body the name of the schema of what is sent there
 * @param reply the name of the schema of the answer; empty for an event
 */
record Contract(String address, String summary, String body, String reply) {

  /** Stands for the id of a board. */
  static final String BOARD = "{board}";

  private static final Map<String, Contract> ALL =
      Stream.of(
              command(Addresses.set(BOARD), "Sets values, all of them or none", "Set", "Change"),
              command(
                  Addresses.hold(BOARD),
                  "Holds a control, so that nobody else moves it; repeated to go on",
                  "Hold",
                  "Participant"),
              command(
                  Addresses.press(BOARD), "Presses a button; repeated to go on", "Press", "Action"),
              command(
                  Addresses.release(BOARD),
                  "Releases a button, or ends a hold, which takes no label",
                  "Press",
                  "Released"),
              command(Addresses.fire(BOARD), "Fires a trigger, once for each id", "Fire", "Action"),
              command(
                  Addresses.join(BOARD),
                  "Joins the board under a name; again to change name or color",
                  "Join",
                  "Participant"),
              command(Addresses.leave(BOARD), "Leaves the board", "Nothing", "Participant"),
              command(Addresses.post(BOARD), "Posts a message to the people", "Post", "Posted"),
              get(StreamId.CONTROLS, "the values of the controls", "ControlsDelta"),
              get(StreamId.PEOPLE, "who is there, and who holds what", "PeopleDelta"),
              get(StreamId.MESSAGES, "the messages", "MessagesDelta"),
              get(StreamId.DEFINITION, "the definition of the board", "DefinitionDelta"),
              event(StreamId.CONTROLS, "values of controls have changed", "ControlsDelta"),
              event(StreamId.PEOPLE, "somebody came, left, holds or lets go", "PeopleDelta"),
              event(StreamId.MESSAGES, "a message was posted", "MessagesDelta"),
              event(StreamId.DEFINITION, "the board is defined anew", "DefinitionDelta"))
          .collect(Collectors.toMap(Contract::address, Function.identity()));

  private static Contract command(String address, String summary, String body, String reply) {
    return new Contract(address, summary, body, reply);
  }

  private static Contract get(StreamId stream, String what, String delta) {
    return command(Addresses.get(BOARD, stream), "Asks for " + what, "Get", delta);
  }

  private static Contract event(StreamId stream, String what, String delta) {
    String summary = "Tells that " + what + "; every second without values, as a heartbeat";
    return new Contract(Addresses.changed(BOARD, stream), summary, delta, "");
  }

  /** All that may be sent. */
  static List<Contract> commands() {
    return of(Addresses.commands(BOARD));
  }

  /** All that may be subscribed to. */
  static List<Contract> events() {
    return of(Addresses.events(BOARD));
  }

  private static List<Contract> of(List<String> addresses) {
    return addresses.stream().map(address -> requireNonNull(ALL.get(address), address)).toList();
  }

  /** Names it, for example {@code people.join}. */
  String name() {
    return address.substring(address.indexOf(BOARD) + BOARD.length() + 1);
  }
}
