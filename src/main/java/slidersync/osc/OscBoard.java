package slidersync.osc;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.bus.BoardClient;
import slidersync.door.BoardView;
import slidersync.door.DoorMeters;
import slidersync.osc.mapping.Interpreter;
import slidersync.osc.mapping.OscCommand;
import slidersync.osc.mapping.OscCommand.Subscribe;
import slidersync.osc.mapping.OscControl;
import slidersync.sync.Delta;

/** A board at the door, and the conversations that peers have with it. */
final class OscBoard implements BoardView.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(OscBoard.class);

  private final Vertx vertx;
  private final String id;
  private final BoardClient client;
  private final DoorMeters meters;
  private final Consumer<BoardDefinition> onDefined;
  private final BoardView view;
  private final Truths truths;
  private final Listeners listeners = new Listeners(System::nanoTime);
  private final Conversations conversations = new Conversations(this::begin);

  /**
   * Begins to follow a board.
   *
   * @param controls how it is spoken of
   * @param onDefined hears that it is defined in another way
   */
  OscBoard(
      Vertx vertx,
      BoardDefinition first,
      Map<String, OscControl> controls,
      DoorMeters meters,
      Consumer<BoardDefinition> onDefined) {
    this.vertx = vertx;
    this.meters = meters;
    this.onDefined = onDefined;
    id = first.id();
    client = BoardClient.of(vertx, id);
    view = BoardView.follow(vertx, first, this);
    truths = new Truths(view, controls);
  }

  /**
   * Tells a peer of other controls than before.
   *
   * @param anew those of which it takes it that the peer knows nothing
   */
  void listens(Peer peer, Predicate<OscControl> anew) {
    conversations
        .telling(peer)
        .ifPresent(telling -> truths.passAnew(telling, truths.controls(anew)));
  }

  @Nullable Object value(String control) {
    return truths.value(control);
  }

  BoardDefinition definition() {
    return view.definition();
  }

  Future<Void> known() {
    return view.known();
  }

  /** Does what a peer asks for; see {@link Conversation#receive}. */
  void receive(Peer peer, List<OscCommand> commands, boolean isBundle) {
    for (OscCommand command : commands) {
      if (command instanceof Subscribe subscribe) subscribe(peer, subscribe.seconds());
    }
    conversations.receive(peer, commands, isBundle);
  }

  private Conversation begin(Peer peer) {
    String name = peer.name(id);
    return new Conversation(peer, name, new Hand(client, name, System::nanoTime), truths, meters);
  }

  /** A peer of which it is known when it goes needs no lease. */
  private void subscribe(Peer peer, int seconds) {
    if (seconds == 0) {
      listeners.unsubscribe(peer);
      hush(peer);
      return;
    }
    int lease = seconds < 0 && !peer.isSure() ? Interpreter.LEASE_SECONDS : Math.max(0, seconds);
    if (listeners.subscribe(peer, Duration.ofSeconds(lease))) {
      LOG.info("osc: {} listens to {}", conversations.with(peer).name(), id);
      telling(peer).tellAll();
    } else if (!listeners.has(peer)) {
      meters.refused();
    }
  }

  /** Tells these peers of all changes, and those that were told before no longer. */
  void setTargets(Set<Peer> next) {
    Set<Peer> before = listeners.targets();
    listeners.setTargets(next);
    before.forEach(this::hush);
    next.forEach(peer -> telling(peer).flush());
  }

  private Telling telling(Peer peer) {
    Conversation conversation = conversations.with(peer);
    Telling present = conversation.telling();
    if (present != null) return present;
    Telling next = new Telling(vertx, peer, truths::control, meters);
    truths.passAll(next);
    next.held(truths.held());
    conversation.tell(next);
    return next;
  }

  private void hush(Peer peer) {
    Conversation conversation = conversations.find(peer);
    if (conversation != null && !listeners.has(peer)) conversation.tell(null);
  }

  @Override
  public void changed(Delta delta) {
    Set<String> ids = delta.isFull() ? truths.controls() : delta.values().keySet();
    conversations.all().forEach(conversation -> conversation.changed(ids, delta.by()));
  }

  @Override
  public void held() {
    Set<String> held = truths.held();
    conversations
        .tellings()
        .forEach(
            telling -> {
              telling.held(held);
              telling.flush();
            });
  }

  @Override
  public void defined(BoardDefinition definition) {
    onDefined.accept(definition);
  }

  /** Speaks of the board in another way. */
  void redefine(Map<String, OscControl> controls) {
    Set<String> changed = truths.redefine(controls);
    conversations.tellings().forEach(telling -> truths.passAnew(telling, changed));
  }

  /** Goes on telling what had to wait. */
  void drained() {
    conversations.tellings().forEach(Telling::flush);
  }

  /** Goes on telling one peer what had to wait. */
  void drained(Peer peer) {
    conversations.telling(peer).ifPresent(Telling::flush);
  }

  /** Ends what a peer holds, and forgets it. */
  void gone(Peer peer) {
    listeners.remove(peer);
    conversations.end(peer);
  }

  /** Whether something goes on with a peer. */
  boolean isBusy(Peer peer) {
    Conversation conversation = conversations.find(peer);
    return conversation != null && !conversation.isIdle();
  }

  /** Looks at the clock. */
  void tick() {
    for (Peer peer : listeners.expire()) {
      LOG.info("osc: {} listens to {} no more", conversations.with(peer).name(), id);
      hush(peer);
    }
    conversations.all().forEach(Conversation::tick);
  }

  Future<?> close() {
    conversations.endAll();
    return Future.join(view.stop(), client.close());
  }
}
