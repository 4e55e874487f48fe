package slidersync.osc;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The peers that speak over UDP. Controllers often send from another port than the one where they
 * listen: what comes from the host of exactly one peer that this node is wired to is from that
 * peer. On this machine, where there may be many programs, only the port tells who it is.
 */
final class UdpPeers {

  /** The most peers that are remembered; of those with whom nothing goes on the oldest goes. */
  static final int MOST = 1_000;

  private final UdpPort port;
  private final Switchboard switchboard;
  private final Map<InetSocketAddress, UdpPeer> peers = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<InetSocketAddress> wired = new HashSet<>();
  private final Map<InetAddress, Boolean> ownHosts = new LinkedHashMap<>();

  UdpPeers(UdpPort port, Switchboard switchboard) {
    this.port = port;
    this.switchboard = switchboard;
  }

  /** Gives the peer that listens there, and remembers that this node is wired to it. */
  UdpPeer wired(InetSocketAddress at) {
    wired.add(at);
    return exactly(at);
  }

  /** Forgets to which other peers this node was wired. */
  void retainWired(Set<InetSocketAddress> still) {
    wired.retainAll(still);
  }

  /** Whether this node is wired to a peer at that host. */
  boolean isWired(InetAddress host) {
    return wired.stream().anyMatch(at -> at.getAddress().equals(host));
  }

  /**
   * Finds who sends from an address.
   *
   * @param isExact whether it is not to be taken for a wired peer at the same host
   */
  Peer find(InetSocketAddress sender, boolean isExact) {
    InetSocketAddress at = isExact || peers.containsKey(sender) ? sender : known(sender);
    return exactly(at).sendingFrom(sender);
  }

  private InetSocketAddress known(InetSocketAddress sender) {
    List<InetSocketAddress> there =
        wired.stream().filter(at -> at.getAddress().equals(sender.getAddress())).toList();
    return there.size() == 1 && !isOwn(sender.getAddress()) ? there.get(0) : sender;
  }

  private boolean isOwn(InetAddress host) {
    if (ownHosts.size() > MOST) ownHosts.clear();
    return ownHosts.computeIfAbsent(host, UdpPeers::isOfThisMachine);
  }

  private static boolean isOfThisMachine(InetAddress host) {
    try {
      return host.isLoopbackAddress() || NetworkInterface.getByInetAddress(host) != null;
    } catch (SocketException e) {
      return false;
    }
  }

  private UdpPeer exactly(InetSocketAddress at) {
    UdpPeer known = peers.get(at);
    if (known != null) return known;
    if (peers.size() >= MOST) forgetOne();
    UdpPeer peer = new UdpPeer(port, at);
    peers.put(at, peer);
    return peer;
  }

  private void forgetOne() {
    @Nullable UdpPeer oldest =
        peers.values().stream()
            .filter(peer -> !wired.contains(peer.at()) && !switchboard.isBusy(peer))
            .findFirst()
            .orElse(null);
    if (oldest == null) return;
    peers.remove(oldest.at());
    switchboard.gone(oldest);
  }
}
