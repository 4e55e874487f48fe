package slidersync.bus;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import slidersync.board.Profile;
import slidersync.sync.Position;
import slidersync.text.Ids;
import slidersync.text.Outcome;
import slidersync.text.PlainText;

/**
 * A board in the hands of a program: it follows the board's controls, people and messages, and
 * sends commands to it, from any verticle on any node of the cluster.
 *
 * <p>For example, a lamp that follows a slider, and a cue that moves it:
 *
 * <pre>{@code
 * BoardClient board = BoardClient.of(vertx, "main").labelled("Cue 4");
 * board.follow("dim", dim -> lamp.dim(dim.number()));
 * board.set("dim", 31)
 *     .onSuccess(stored -> log.info("at revision " + stored.revision()))
 *     .onFailure(failure -> log.warn(Refusals.of(failure).message()));
 * }</pre>
 *
 * <p>A command that the board refuses fails with a {@link RefusedException}, which has the refusal
 * as data. A command is carried out within about 3 s or not at all: the board refuses what was
 * stuck on its way. Whoever wants to try again does so where {@link Refusals#of} gives {@code
 * UNAVAILABLE}.
 *
 * <p>Any thread may use it. Listeners are called, and futures complete, on the context that made
 * it; if that is a verticle's, the client ends with the verticle.
 */
public final class BoardClient extends FollowedBoard {

  private final SeatKeeper seats;
  private final BoardCommands commands;

  private BoardClient(BoardLink link, SeatKeeper seats, Sender sender, @Nullable String label) {
    super(link);
    this.seats = seats;
    commands = new BoardCommands(link, sender, label);
  }

  /** Begins to follow a board, as a program without a name. */
  public static BoardClient of(Vertx vertx, String board) {
    BoardLink link = new BoardLink(vertx, board);
    return new BoardClient(link, new SeatKeeper(link), new Sender(null, ""), null);
  }

  /**
   * Gives the same client under a name that others see at what it changes and posts. All clients
   * that were made of one share what they know of the board, and {@link #close} closes all.
   *
   * @param name of 1 to 40 characters
   * @throws IllegalArgumentException if it has another form
   */
  public BoardClient labelled(String name) {
    if (PlainText.normalize("label", name, Profile.NAME_LENGTH)
        instanceof Outcome.Rejected<String> rejected) {
      throw new IllegalArgumentException(rejected.refusal().message());
    }
    return new BoardClient(link, seats, new Sender(null, ""), name);
  }

  /**
   * Gives the same client as a participant, who can {@link #join} and hold controls.
   *
   * @param participant an id of the program's choice: a letter, then at most 39 letters, digits,
   *     hyphens and underscores
   * @throws IllegalArgumentException if it has another form
   */
  public BoardClient as(String participant) {
    if (!Ids.isValid(participant)) {
      throw new IllegalArgumentException(
          "expected the id of a participant, " + Ids.FORM + ", got " + participant);
    }
    return new BoardClient(link, seats, new Sender(participant, link.seat()), null);
  }

  /** Sets one control. */
  public Future<Stored> set(String control, Object value) {
    return set(Map.of(control, value));
  }

  /**
   * Sets several controls at one revision, all or none.
   *
   * @param values a number, a boolean or a text by control id
   */
  public Future<Stored> set(Map<String, ?> values) {
    return commands.set(values, null);
  }

  /**
   * Sets several controls unless one of them has changed after a position; then it is refused as
   * {@code CONFLICT}.
   *
   * @param position of {@link Stored} or of a delta; without a history it is of the present one
   */
  public Future<Stored> setIfUnchangedSince(Position position, Map<String, ?> values) {
    return commands.set(values, position);
  }

  /** Presses a button for 450 ms, unless it is pressed again or released before. */
  public Future<Stored> press(String button) {
    return commands.press(button);
  }

  /** Presses a button until the lease is ended. */
  public ControlLease keepPressed(String button) {
    return commands.keepPressed(button);
  }

  /** Holds a control for 500 ms, unless it is held again or released before; see {@link #as}. */
  public Future<Void> hold(String control) {
    return commands.hold(control);
  }

  /** Holds a control until the lease is ended, so that nobody else moves it; see {@link #as}. */
  public ControlLease keepHeld(String control) {
    return commands.keepHeld(control);
  }

  /** Releases a button or a held control. */
  public Future<Void> release(String control) {
    return commands.release(control);
  }

  /** Fires a trigger once. */
  public Future<Stored> fire(String trigger) {
    return fire(trigger, UUID.randomUUID().toString());
  }

  /**
   * Fires a trigger once for that id, however often this is called in 20 s: whoever got no answer
   * calls it again.
   *
   * @param id 1 to 40 letters, digits, hyphens and underscores
   */
  public Future<Stored> fire(String trigger, String id) {
    return commands.fire(trigger, id);
  }

  /** Posts a message to all at the board, under the label or as a participant who has joined. */
  public Future<Long> post(String text) {
    return commands.post(text);
  }

  /**
   * Joins the board under a name, in a colour that the board chooses, and stays until this leaves
   * or ends; see {@link #as}.
   *
   * @param name of 1 to 40 characters
   */
  public Future<Profile> join(String name) {
    return seats.join(commands.sender(), new JsonObject().put(Fields.NAME, name));
  }

  /** Joins the board under a name and in a colour; again to change them. */
  public Future<Profile> join(Profile profile) {
    return seats.join(commands.sender(), ProfileCodec.encode(profile));
  }

  /** Leaves the board. */
  public Future<Void> leave() {
    return seats.leave(commands.sender());
  }
}
