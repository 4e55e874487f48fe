package slidersync.osc;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import slidersync.board.BoardDefinition;
import slidersync.osc.packet.OscMessage;
import slidersync.text.Endpoint;
import slidersync.wiring.OscPeer;

/** The peers that a node is wired to: those of its options, and those of each board. */
final class Targets {

  private final UdpPeers peers;
  private final Resolver resolver;
  private final List<OscPeer> ofAll;

  /** By board, and then by where they are. */
  private final Map<String, Map<UdpPeer, OscPeer>> wired = new LinkedHashMap<>();

  /**
   * @param ofAll where peers are that are told of all boards
   */
  Targets(UdpPeers peers, Resolver resolver, List<Endpoint> ofAll) {
    this.peers = peers;
    this.resolver = resolver;
    this.ofAll =
        ofAll.stream().map(at -> new OscPeer(at.toString(), at, Optional.empty())).toList();
  }

  /** Finds where the peers of a board are; completes when they are known, but for lost ones. */
  Future<Void> wire(BoardDefinition board) {
    List<Future<Map.Entry<OscPeer, InetAddress>>> found = new ArrayList<>();
    Stream.concat(ofAll.stream(), board.wiring().oscPeers().stream())
        .forEach(
            peer ->
                found.add(resolver.resolve(peer.at().host()).map(host -> Map.entry(peer, host))));
    return Future.join(found)
        .otherwiseEmpty()
        .map(
            done -> {
              wired.put(board.id(), new LinkedHashMap<>());
              found.stream()
                  .filter(Future::succeeded)
                  .map(Future::result)
                  .forEach(entry -> put(board.id(), entry.getKey(), entry.getValue()));
              forgetOthers();
              return null;
            });
  }

  private void put(String board, OscPeer known, InetAddress host) {
    UdpPeer peer = peers.wired(new InetSocketAddress(host, known.at().port()));
    peer.call(board, known.name());
    wired.getOrDefault(board, Map.of()).put(peer, known);
  }

  private void forgetOthers() {
    Set<InetSocketAddress> still = new HashSet<>();
    for (Map<UdpPeer, OscPeer> ofBoard : wired.values()) {
      ofBoard.keySet().forEach(peer -> still.add(peer.at()));
    }
    peers.retainWired(still);
  }

  /** The peers of a board. */
  Set<Peer> of(String board) {
    return Set.copyOf(wired.getOrDefault(board, Map.of()).keySet());
  }

  /** Asks the peers of a board to go on telling their changes. */
  void renew(String board) {
    wired
        .getOrDefault(board, Map.of())
        .forEach(
            (peer, known) ->
                known.renewal().ifPresent(address -> peer.send(OscMessage.of(address))));
  }
}
