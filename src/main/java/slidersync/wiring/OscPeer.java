package slidersync.wiring;

import slidersync.control.Definition;
import slidersync.text.Endpoint;

/**
 * A desk or a controller that is told of a board's values over UDP.
 *
 * @param name what people see as the author of its changes
 * @param at where it listens
 */
public record OscPeer(String name, Endpoint at) {

  static OscPeer read(Definition peer) {
    peer.allow("osc", "board");
    String text = peer.text("osc", 300).orElseThrow(() -> peer.missing("osc", "HOST:PORT"));
    return new OscPeer(
        peer.id(),
        Endpoint.parse(text)
            .orElseThrow(() -> peer.refusal("osc", "HOST:PORT, such as 10.0.0.20:2223", text)));
  }
}
