package slidersync.announce;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the addresses at which a network hears of what listens at a host: one an interface. */
final class NetworkAddresses {

  private NetworkAddresses() {}

  /**
   * Finds them as they are now; may block.
   *
   * @param host none for a loopback address; all interfaces for that of any
   */
  static Set<InetAddress> of(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (address.isLoopbackAddress()) return Set.of();
      return address.isAnyLocalAddress() ? ofThisMachine() : Set.of(address);
    } catch (IOException e) {
      return Set.of(); // the interface is away
    }
  }

  /** Whether nobody but this machine reaches what listens there. */
  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (IOException e) {
      return false;
    }
  }

  private static Set<InetAddress> ofThisMachine() throws IOException {
    Set<InetAddress> addresses = new LinkedHashSet<>();
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      if (network.isUp() && !network.isLoopback() && network.supportsMulticast()) {
        of(network).ifPresent(addresses::add);
      }
    }
    return addresses;
  }

  /** Prefers IPv4, and among the others those that are valid beyond their link. */
  private static Optional<InetAddress> of(NetworkInterface network) {
    List<InetAddress> all = network.inetAddresses().toList();
    return all.stream()
        .min(
            Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address))
                .thenComparing(InetAddress::isLinkLocalAddress));
  }
}
