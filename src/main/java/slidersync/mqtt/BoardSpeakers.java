package slidersync.mqtt;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import slidersync.board.BoardDefinition;
import slidersync.board.BoardSource;
import slidersync.board.Definitions;
import slidersync.boardfile.BoardFileException;
import slidersync.boardfile.BoardTexts;
import slidersync.bus.BoardClient;
import slidersync.bus.Follower;
import slidersync.door.BoardView;
import slidersync.door.DoorMeters;
import slidersync.sync.Delta;
import slidersync.sync.StreamId;
import slidersync.wiring.MqttPeer.Discovery;

/** Speaks of one board at all its brokers, which the board file may change at any time. */
final class BoardSpeakers implements BoardView.Listener {

  private final Vertx vertx;
  private final String board;
  private final Function<BoardDefinition, List<Broker>> brokers;
  private final Function<Broker, Reach> reaches;
  private final String installation;
  private final DoorMeters meters;
  private final Map<Broker, Speaker> speakers = new LinkedHashMap<>();
  private final Follower definitions;
  private @Nullable BoardClient client;
  private @Nullable BoardView view;
  private boolean isOver;

  /**
   * Begins to speak, or to wait for a definition with brokers.
   *
   * @param brokers of a definition
   * @param reaches tells the log of a broker, once for all boards
   */
  BoardSpeakers(
      Vertx vertx,
      BoardDefinition first,
      Function<BoardDefinition, List<Broker>> brokers,
      Function<Broker, Reach> reaches,
      String installation,
      DoorMeters meters) {
    this.vertx = vertx;
    board = first.id();
    this.brokers = brokers;
    this.reaches = reaches;
    this.installation = installation;
    this.meters = meters;
    definitions =
        Follower.follow(vertx, board, StreamId.DEFINITION, delta -> look(delta, first), () -> {});
    if (!brokers.apply(first).isEmpty()) open(first);
  }

  /** Boards that nobody at a broker knows are not followed. */
  private void look(Delta delta, BoardDefinition first) {
    if (view != null || isOver) return;
    BoardSource.of(delta.values().get(Definitions.ID))
        .filter(source -> !first.isOf(source))
        .flatMap(BoardSpeakers::read)
        .filter(definition -> !brokers.apply(definition).isEmpty())
        .ifPresent(this::open);
  }

  private static Optional<BoardDefinition> read(BoardSource source) {
    try {
      return Optional.of(BoardTexts.read(source));
    } catch (BoardFileException e) {
      return Optional.empty();
    }
  }

  private void open(BoardDefinition first) {
    definitions.stop();
    client = BoardClient.of(vertx, board);
    view = BoardView.follow(vertx, first, this);
    update(first);
  }

  private void update(BoardDefinition definition) {
    Set<Broker> next = new LinkedHashSet<>(brokers.apply(definition));
    List<Broker> gone = new ArrayList<>(speakers.keySet());
    gone.removeAll(next);
    for (Broker broker : gone) {
      Speaker speaker = speakers.remove(broker);
      if (speaker != null) speaker.end();
    }
    next.forEach(broker -> speakers.computeIfAbsent(broker, this::speaker));
  }

  private Speaker speaker(Broker broker) {
    BoardClient named = requireNonNull(client).labelled(broker.label());
    BoardView seen = requireNonNull(view);
    Speaker speaker =
        new Speaker(
            vertx,
            board,
            broker,
            clientId(broker),
            reaches.apply(broker),
            () -> new Conversation(vertx, seen, named, dialect(broker, seen), meters));
    speaker.begin();
    return speaker;
  }

  private static Dialect dialect(Broker broker, BoardView view) {
    return switch (broker.discovery()) {
      case HOMIE -> new HomieDialect(view.definition());
      case HOMEASSISTANT, NONE ->
          new PlainDialect(view.definition(), broker.discovery() == Discovery.HOMEASSISTANT);
    };
  }

  /**
   * The same on all nodes of an installation, so that the next owner takes the place of the one
   * before at the broker, and no longer than all brokers take.
   */
  private String clientId(Broker broker) {
    String all = String.join("|", installation, board, broker.label(), broker.discovery().name());
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return "slidersync" + HexFormat.of().formatHex(sum, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void changed(Delta delta) {
    speakers.values().forEach(speaker -> speaker.tell(talk -> talk.tell(delta.values())));
  }

  @Override
  public void held() {
    speakers.values().forEach(speaker -> speaker.tell(Conversation::held));
  }

  @Override
  public void defined(BoardDefinition definition) {
    update(definition);
    speakers.values().forEach(speaker -> speaker.tell(talk -> talk.define(definition)));
  }

  /** Says goodbye at all brokers; completes when all is said. */
  Future<Void> end() {
    List<Future<Void>> ends = speakers.values().stream().map(Speaker::end).toList();
    speakers.clear();
    isOver = true;
    BoardView seen = view;
    BoardClient used = client;
    return Future.join(ends)
        .eventually(definitions::stop)
        .eventually(() -> seen == null ? Future.succeededFuture() : seen.stop())
        .eventually(() -> used == null ? Future.succeededFuture() : used.close())
        .mapEmpty();
  }
}
