package slidersync.osc;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.door.DoorMeters;
import slidersync.osc.mapping.AddressBook;
import slidersync.osc.mapping.AddressPattern;
import slidersync.osc.mapping.Interpreter;
import slidersync.osc.mapping.OscCommand;
import slidersync.osc.mapping.OscCommand.Subscribe;
import slidersync.osc.mapping.OscControl;
import slidersync.osc.packet.OscBundle;
import slidersync.osc.packet.OscCodec;
import slidersync.osc.packet.OscMessage;
import slidersync.osc.packet.OscPacket;

/** Brings what peers say to the boards that it is about. */
public final class Switchboard {

  private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

  /** All addresses are compared with a pattern, so it counts as so many messages. */
  private static final int PATTERN = 50;

  private final DoorMeters meters;
  private final Map<String, OscBoard> boards = new LinkedHashMap<>();
  private Consumer<BoardDefinition> onDefined = definition -> {};
  private Interpreter interpreter;

  /** Begins to follow boards. */
  public Switchboard(Vertx vertx, List<BoardDefinition> definitions, DoorMeters meters) {
    this.meters = meters;
    AddressBook book = AddressBook.of(definitions);
    interpreter = new Interpreter(book);
    for (BoardDefinition first : definitions) {
      String id = first.id();
      OscBoard board = new OscBoard(vertx, first, book.controls(id), meters, this::redefine);
      boards.put(id, board);
    }
  }

  /** Calls a listener with each board that is defined in another way. */
  public void listen(Consumer<BoardDefinition> listener) {
    onDefined = listener;
  }

  private void redefine(BoardDefinition changed) {
    AddressBook book = AddressBook.of(definitions());
    interpreter = new Interpreter(book);
    OscBoard board = boards.get(changed.id());
    if (board != null) board.redefine(book.controls(changed.id()));
    onDefined.accept(changed);
  }

  /** Completes when the values of all boards are known. */
  public Future<Void> known() {
    return Future.all(boards.values().stream().map(OscBoard::known).toList()).mapEmpty();
  }

  /** Does what a packet asks for, or counts why not. */
  public void receive(byte[] bytes, Peer.Sender sender) {
    OscCodec.decode(bytes)
        .match(
            packet -> receive(packet, sender),
            refusal -> {
              meters.in();
              meters.refused();
              LOG.debug("osc: from {}: {}", sender.peer(false).address(), refusal.message());
            });
  }

  private void receive(OscPacket packet, Peer.Sender sender) {
    List<OscMessage> messages =
        packet instanceof OscBundle bundle ? bundle.messages() : List.of((OscMessage) packet);
    messages.forEach(message -> meters.in());
    if (!sender.peer(false).maySend(messages.stream().mapToInt(Switchboard::weight).sum())) {
      messages.forEach(message -> meters.refused());
      return;
    }
    Map<String, List<OscCommand>> byBoard = new LinkedHashMap<>();
    for (OscMessage message : messages) {
      List<OscCommand> commands = interpreter.interpret(message);
      if (commands.isEmpty()) meters.unknown();
      for (OscCommand command : commands) {
        byBoard.computeIfAbsent(command.board(), first -> new ArrayList<>()).add(command);
      }
    }
    byBoard.forEach((board, commands) -> pass(board, commands, packet, sender));
  }

  private static int weight(OscMessage message) {
    return AddressPattern.isPattern(message.address()) ? PATTERN : 1;
  }

  private void pass(String board, List<OscCommand> commands, OscPacket packet, Peer.Sender sender) {
    boolean isListening = commands.stream().anyMatch(Subscribe.class::isInstance);
    OscBoard known = boards.get(board);
    if (known != null) {
      known.receive(sender.peer(isListening), commands, packet instanceof OscBundle);
    }
  }

  /** Tells these peers of all changes of a board. */
  public void setTargets(String board, Set<Peer> targets) {
    OscBoard known = boards.get(board);
    if (known != null) known.setTargets(targets);
  }

  /** Goes on telling what had to wait. */
  void drained() {
    boards.values().forEach(OscBoard::drained);
  }

  /** Goes on telling one peer what had to wait. */
  public void drained(Peer peer) {
    boards.values().forEach(board -> board.drained(peer));
  }

  /**
   * Tells a peer of other controls than before; see {@link Peer#listensTo}.
   *
   * @param anew those of which it takes it that the peer knows nothing
   */
  public void listens(Peer peer, Predicate<OscControl> anew) {
    boards.values().forEach(board -> board.listens(peer, anew));
  }

  /** The value of a control; null as long as it is not known. */
  public @Nullable Object value(OscControl control) {
    OscBoard board = boards.get(control.board());
    return board == null ? null : board.value(control.id());
  }

  /** The definitions of all boards, as they are now. */
  public List<BoardDefinition> definitions() {
    return boards.values().stream().map(OscBoard::definition).toList();
  }

  public void gone(Peer peer) {
    boards.values().forEach(board -> board.gone(peer));
  }

  /** Whether something goes on with a peer, so that it is not to be forgotten. */
  boolean isBusy(Peer peer) {
    return boards.values().stream().anyMatch(board -> board.isBusy(peer));
  }

  public void tick() {
    boards.values().forEach(OscBoard::tick);
  }

  public Future<?> close() {
    return Future.join(boards.values().stream().map(OscBoard::close).toList());
  }
}
