package slidersync.osc;

import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import slidersync.board.BoardDefinition;
import slidersync.text.Endpoint;

/** The part of the door that is UDP: the peers there, and those that this node is wired to. */
final class UdpDoor implements UdpPort.Listener {

  private final UdpPort port;
  private final Switchboard switchboard;
  private final boolean isOpenToAll;
  private final UdpPeers peers;
  private final Targets targets;
  private final Set<String> owned = new HashSet<>();

  /**
   * @param isOpenToAll whether others may speak here than the peers that this node is wired to
   */
  UdpDoor(
      UdpPort port,
      Switchboard switchboard,
      Resolver resolver,
      List<Endpoint> ofAllBoards,
      boolean isOpenToAll) {
    this.port = port;
    this.switchboard = switchboard;
    this.isOpenToAll = isOpenToAll;
    peers = new UdpPeers(port, switchboard);
    targets = new Targets(peers, resolver, ofAllBoards);
  }

  /** Begins to listen. */
  void open() {
    port.listen(this);
  }

  @Override
  public void received(byte[] datagram, InetSocketAddress sender) {
    if (isOpenToAll || peers.isWired(sender.getAddress())) {
      switchboard.receive(datagram, isListening -> peers.find(sender, isListening));
    }
  }

  @Override
  public void drained() {
    switchboard.drained();
  }

  /** Finds the peers of a board, and tells them of its changes if it is owned here. */
  Future<Void> wire(BoardDefinition board) {
    return targets.wire(board).onSuccess(known -> tell(board.id()));
  }

  /** Finds the peers of all boards again: their hosts may have other addresses. */
  void lookUp() {
    switchboard.definitions().forEach(this::wire);
  }

  /** Notes whether this node speaks for a board. */
  void own(String board, boolean isOwned) {
    if (isOwned) owned.add(board);
    else owned.remove(board);
    tell(board);
    renew();
  }

  private void tell(String board) {
    switchboard.setTargets(board, owned.contains(board) ? targets.of(board) : Set.of());
  }

  /** Asks peers to go on telling their changes. */
  void renew() {
    owned.forEach(targets::renew);
  }
}
