package slidersync.announce;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.jmdns.ServiceInfo;

/**
 * Something that a node offers to its network.
 *
 * @param type such as {@code _http._tcp}
 * @param name what people read in a list of such services; a second one of the same name gets a
 *     number
 * @param properties what a client has to know beside host and port
 * @param host the address at which it listens
 */
public record Service(
    String type, String name, String host, int port, Map<String, String> properties) {

  /** A label of a name in the domain name system takes so many bytes; a number has to fit, too. */
  private static final int MAX_BYTES = 63 - " (99)".length();

  public Service {
    name = shortened(name);
    properties = Map.copyOf(properties);
  }

  private static String shortened(String name) {
    String text = name;
    while (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
    return text.strip();
  }

  /** As JmDNS takes it; each of its instances needs one of its own. */
  ServiceInfo info() {
    return ServiceInfo.create(type + ".local.", name, port, 0, 0, properties);
  }

  @Override
  public String toString() {
    return type + " " + port;
  }
}
