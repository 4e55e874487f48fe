package slidersync.announce;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.jmdns.ServiceInfo;
import javax.jmdns.impl.DNSIncoming;
import javax.jmdns.impl.DNSRecord;

/**
 * Somebody in the network who hears what is announced. It forgets what is withdrawn at once; a
 * client with a cache looks every ten seconds.
 */
final class Neighbour implements AutoCloseable {

  private static final InetSocketAddress GROUP = new InetSocketAddress("224.0.0.251", 5353);
  private static final int MOST = 9_000;

  private final MulticastSocket socket;
  private final Map<String, ServiceInfo> services = new ConcurrentHashMap<>();
  private final Map<String, ServiceInfo> texts = new ConcurrentHashMap<>();

  /** Listens at the interface of an address. */
  Neighbour(InetAddress address) throws IOException {
    socket = new MulticastSocket(GROUP.getPort());
    socket.joinGroup(GROUP, NetworkInterface.getByInetAddress(address));
    Announcer.start("neighbour", this::listen);
  }

  private void listen() {
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[MOST], MOST);
        socket.receive(packet);
        new DNSIncoming(packet).getAllAnswers().forEach(this::take);
      }
    } catch (IOException e) {
      if (!socket.isClosed()) throw new AssertionError(e);
    }
  }

  private void take(DNSRecord record) {
    switch (record.getRecordType()) {
      case TYPE_SRV -> take(record, services);
      case TYPE_TXT -> take(record, texts);
      default -> {}
    }
  }

  private static void take(DNSRecord record, Map<String, ServiceInfo> known) {
    ServiceInfo said = record.getServiceInfo();
    if (record.getTTL() == 0) {
      known.remove(said.getQualifiedName());
    } else {
      known.put(said.getQualifiedName(), said);
    }
  }

  /** Finds a service by its whole name, such as {@code Lights._http._tcp.local.} */
  Optional<ServiceInfo> service(String name) {
    return Optional.ofNullable(services.get(name));
  }

  /** Finds a property of a service; empty without one. */
  String property(String name, String key) {
    ServiceInfo text = texts.get(name);
    String value = text == null ? null : text.getPropertyString(key);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    socket.close();
  }
}
