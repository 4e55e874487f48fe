package slidersync.tls;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names and addresses by which browsers reach a server.
 *
 * @param given by its operator
 * @param found on its machine, which may have others elsewhere
 */
public record ServerNames(Set<String> given, Set<String> found, Set<InetAddress> addresses) {

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f.]*:[0-9a-f:.]*");

  /**
   * Looks what this machine is called now. May ask the name service.
   *
   * @param given names and addresses, those of IPv6 with or without brackets
   */
  public static ServerNames ofThisMachine(Collection<String> given) {
    try {
      Set<InetAddress> addresses = new HashSet<>();
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .forEach(addresses::add);
      return of(given, hostName(), addresses);
    } catch (SocketException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts together what a machine is called.
   *
   * @param host its own name; empty if it has none
   * @param machine all its addresses
   */
  static ServerNames of(Collection<String> given, String host, Collection<InetAddress> machine) {
    Set<String> names = new TreeSet<>();
    Set<String> found = new TreeSet<>(Set.of("localhost"));
    Set<InetAddress> addresses = new HashSet<>(Set.of(address("127.0.0.1"), address("::1")));
    for (String one : given) {
      String text = one.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
      if (ADDRESS.matcher(text).matches()) {
        addIfReachable(addresses, address(text));
      } else {
        addIfName(names, text);
      }
    }
    machine.forEach(address -> addIfReachable(addresses, address));
    addIfName(found, host);
    addIfName(found, host.replaceFirst("\\..*", "") + ".local");
    found.removeAll(names);
    return new ServerNames(names, found, addresses);
  }

  private static void addIfName(Set<String> names, String text) {
    String name = text.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (NAME.matcher(name).matches()) names.add(name);
  }

  /** Browsers cannot say to which network an address belongs that each network has. */
  private static void addIfReachable(Set<InetAddress> addresses, InetAddress address) {
    boolean needsNetwork = !(address instanceof Inet4Address) && address.isLinkLocalAddress();
    if (!needsNetwork && !address.isAnyLocalAddress()) addresses.add(address);
  }

  /** Without asking anybody. */
  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
