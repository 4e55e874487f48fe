package slidersync.oscquery;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import slidersync.text.Endpoint;

/**
 * Tells what this server is, and where it speaks OSC.
 *
 * @param udp where it listens to OSC over UDP
 * @param tcp where it listens to OSC over TCP
 */
public record HostInfo(Optional<Endpoint> udp, Optional<Endpoint> tcp) {

  /**
   * Tells it to a client.
   *
   * @param address of this machine, at which the client has asked
   * @param port at which it has asked
   */
  JsonObject json(String address, int port) {
    JsonObject json = new JsonObject().put("NAME", "slider-sync").put("EXTENSIONS", extensions());
    // Without an entry clients take the port of this server, at which OSC comes by WebSocket only.
    Optional<Endpoint> osc = known(udp).or(() -> known(tcp));
    osc.ifPresent(
        at ->
            json.put("OSC_IP", isAny(at.host()) ? address : at.host())
                .put("OSC_PORT", at.port())
                .put("OSC_TRANSPORT", known(udp).isPresent() ? "UDP" : "TCP"));
    return json.put("WS_IP", address).put("WS_PORT", port);
  }

  private static Optional<Endpoint> known(Optional<Endpoint> door) {
    return door.filter(at -> at.port() > 0);
  }

  private static boolean isAny(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }

  private static JsonObject extensions() {
    return new JsonObject()
        .put("ACCESS", true)
        .put("VALUE", true)
        .put("RANGE", true)
        .put("DESCRIPTION", true)
        .put("TAGS", false)
        .put("EXTENDED_TYPE", false)
        .put("UNIT", true)
        .put("CRITICAL", false)
        .put("CLIPMODE", true)
        .put("OVERLOADS", true)
        .put("LISTEN", true)
        .put("PATH_CHANGED", true)
        .put("PATH_RENAMED", false)
        .put("PATH_ADDED", true)
        .put("PATH_REMOVED", true);
  }
}
