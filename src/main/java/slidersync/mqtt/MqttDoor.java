package slidersync.mqtt;

import io.micrometer.core.instrument.Gauge;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.net.TrustOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.board.BoardDefinition;
import slidersync.door.DoorContext;
import slidersync.door.DoorMeters;
import slidersync.text.MqttUrl;
import slidersync.wiring.MqttPeer.Discovery;

/**
 * The door to MQTT brokers: speaks of each board that this node owns at the brokers that the
 * command line names for all boards, and at those that the board file names for that one. It opens
 * no port, and a broker that is away does not keep it from starting.
 */
public final class MqttDoor extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(MqttDoor.class);

  private final List<MqttUrl> urls;
  private final DoorContext node;
  private final Optional<TrustOptions> trust;
  private final DoorMeters meters;
  private final Map<String, BoardDefinition> definitions = new LinkedHashMap<>();
  private final Map<String, BoardSpeakers> boards = new HashMap<>();
  private final Map<Broker, Reach> reaches = new HashMap<>();
  private final AtomicInteger connected = new AtomicInteger();
  private Runnable deaf = () -> {};

  /** Makes a door to brokers whose certificates this machine trusts. */
  public MqttDoor(List<MqttUrl> urls, DoorContext node) {
    this(urls, node, Optional.empty());
  }

  MqttDoor(List<MqttUrl> urls, DoorContext node, Optional<TrustOptions> trust) {
    this.urls = List.copyOf(urls);
    this.node = node;
    this.trust = trust;
    meters = new DoorMeters(node.registry(), "mqtt");
    Gauge.builder("slidersync.mqtt.connected", connected, AtomicInteger::get)
        .description("Connections to MQTT brokers in which a board is spoken of")
        .register(node.registry());
    node.boards().forEach(board -> definitions.put(board.id(), board));
  }

  @Override
  public Future<?> start() {
    tell();
    deaf = node.owned().listen(context, this::owned);
    return Future.succeededFuture();
  }

  private void tell() {
    Map<String, List<String>> boardsByBroker = new LinkedHashMap<>();
    definitions.forEach(
        (id, board) ->
            brokers(board)
                .forEach(
                    broker ->
                        boardsByBroker
                            .computeIfAbsent(broker.toString(), first -> new ArrayList<>())
                            .add(id)));
    boardsByBroker.forEach(
        (broker, ids) -> LOG.info("mqtt: {} is told of {}", broker, String.join(", ", ids)));
  }

  /** A broker that has a name for a board is not told of it twice. */
  private List<Broker> brokers(BoardDefinition board) {
    List<Broker> named =
        board.wiring().mqttPeers().stream()
            .map(peer -> new Broker(peer.name(), peer.url(), peer.discovery(), trust))
            .toList();
    Stream<Broker> others =
        urls.stream()
            .filter(url -> named.stream().noneMatch(broker -> broker.isPlainAt(url)))
            .map(url -> new Broker(url.toString(), url, Discovery.HOMEASSISTANT, trust));
    return Stream.concat(others, named.stream()).toList();
  }

  private void owned(String board, boolean isOwned) {
    BoardSpeakers before = boards.remove(board);
    if (before != null) before.end();
    BoardDefinition definition = definitions.get(board);
    if (!isOwned || definition == null) return;
    boards.put(
        board,
        new BoardSpeakers(
            vertx, definition, this::brokers, this::reach, node.installation(), meters));
  }

  private Reach reach(Broker broker) {
    return reaches.computeIfAbsent(broker, first -> new Reach(first, connected));
  }

  /** Says goodbye everywhere. */
  @Override
  public Future<?> stop() {
    deaf.run();
    return Future.join(boards.values().stream().map(BoardSpeakers::end).toList());
  }
}
