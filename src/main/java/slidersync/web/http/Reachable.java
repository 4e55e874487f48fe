package slidersync.web.http;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds the addresses at which other devices of the network reach this machine. */
public final class Reachable {

  private Reachable() {}

  /**
   * Lists them, real interfaces before later ones; IPv6 only if there is no IPv4.
   *
   * @param host where this machine listens; none for a loopback address
   */
  public static List<String> addresses(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (address.isLoopbackAddress()) return List.of();
      return address.isAnyLocalAddress() ? ofThisMachine() : List.of(host);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<String> ofThisMachine() throws IOException {
    List<InetAddress> all = new ArrayList<>();
    for (NetworkInterface network :
        NetworkInterface.networkInterfaces()
            .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
            .toList()) {
      if (network.isUp() && !network.isLoopback()) network.inetAddresses().forEach(all::add);
    }
    List<String> v4 = texts(all, address -> address instanceof Inet4Address);
    return v4.isEmpty()
        ? texts(all, address -> address instanceof Inet6Address && !address.isLinkLocalAddress())
        : v4;
  }

  private static List<String> texts(List<InetAddress> all, Predicate<InetAddress> wanted) {
    return all.stream()
        .filter(wanted)
        .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
        .toList();
  }
}
