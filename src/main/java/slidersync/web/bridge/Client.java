package slidersync.web.bridge;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Sender;
import slidersync.web.identity.Identity;

/**
 * The browser or the program at the other end of a socket: who it is, and when it was last heard. A
 * browser is always a participant. A program is one at the boards that it has joined; at others it
 * is a program with a label.
 */
public final class Client {

  private final Sender sender;
  private final @Nullable String label;
  private final Set<String> joined = new HashSet<>();
  private final Map<String, Integer> departures = new HashMap<>();
  private long heardAt = System.nanoTime();
  private boolean gone;

  private Client(String participant, @Nullable String label) {
    sender = new Sender(participant, UUID.randomUUID().toString());
    this.label = label;
  }

  /** Makes the client of a page of that participant. */
  static Client browser(String participant) {
    return new Client(participant, null);
  }

  /**
   * Makes the client of a program.
   *
   * @param label names it where its commands do not
   */
  public static Client program(String label) {
    return new Client(Identity.random().participant(), label);
  }

  /** The participant, and this socket among all that they have. */
  Sender sender() {
    return sender;
  }

  boolean isProgram() {
    return label != null;
  }

  /** Whether it acts as a participant at a board. */
  boolean participates(String board) {
    return !isProgram() || joined.contains(board);
  }

  /** Names a program that acts as such at a board. */
  Optional<String> label(String board) {
    return participates(board) ? Optional.empty() : Optional.ofNullable(label);
  }

  /** Notes that it joins a board; whether it had not yet. */
  boolean joinBoard(String board) {
    return joined.add(board);
  }

  /** Notes that it could not join a board. */
  void cancelJoin(String board) {
    joined.remove(board);
  }

  /** Notes that it is no longer at a board. */
  void leaveBoard(String board) {
    joined.remove(board);
    departures.merge(board, 1, Integer::sum);
  }

  /** How often it has left a board. */
  int departures(String board) {
    return departures.getOrDefault(board, 0);
  }

  /** Notes that something has just come from it. */
  void hear() {
    heardAt = System.nanoTime();
  }

  boolean isSilent(Duration silence) {
    return System.nanoTime() - heardAt > silence.toNanos();
  }

  /** Notes that its socket is closed, or about to be. */
  void leave() {
    gone = true;
  }

  boolean isGone() {
    return gone;
  }
}
