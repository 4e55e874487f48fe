package slidersync.announce;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import javax.jmdns.JmDNS;

/** What is announced at one address. All methods block. */
final class Announcement {

  private final InetAddress address;
  private final List<Service> services;
  private final JmDNS dns;

  private Announcement(InetAddress address, List<Service> services, JmDNS dns) {
    this.address = address;
    this.services = services;
    this.dns = dns;
  }

  /**
   * Begins to announce; names that are taken get a number in the next second.
   *
   * @param name of this host, without {@code .local}
   */
  static Announcement open(InetAddress address, String name, List<Service> services)
      throws IOException {
    JmDNS dns = JmDNS.create(address, name);
    try {
      for (Service service : services) dns.registerService(service.info());
    } catch (IOException e) {
      dns.close();
      throw e;
    }
    return new Announcement(address, services, dns);
  }

  /** Withdraws it: the network is told at once, and again for about two seconds. */
  void close() {
    try {
      dns.close();
    } catch (IOException e) {
      throw new IllegalStateException("JmDNS closes without input or output", e);
    }
  }

  /** Says by which name it is there: {@code slider-sync.local at 10.0.0.7: _http._tcp 8080}. */
  @Override
  public String toString() {
    return dns.getHostName().replaceFirst("\\.$", "")
        + " at "
        + address.getHostAddress()
        + ": "
        + services.stream().map(Service::toString).distinct().collect(Collectors.joining(", "));
  }
}
