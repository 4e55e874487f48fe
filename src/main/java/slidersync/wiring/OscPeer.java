package slidersync.wiring;

import java.util.Optional;
import slidersync.control.Definition;
import slidersync.text.Endpoint;

/**
 * A desk or a controller that is told of a board's values over UDP.
 *
 * @param name what people see as the author of its changes
 * @param at where it listens
 * @param renewal the address of a message without arguments that it has to hear every few seconds
 *     to tell its own changes, for example {@code /xremote}
 */
public record OscPeer(String name, Endpoint at, Optional<String> renewal) {

  /** As long as the name of a participant. */
  private static final int NAME_LENGTH = 40;

  private static final int MAX_LENGTH = 300;

  static OscPeer read(Definition peer) {
    peer.allow("osc", "board", "label", "renew");
    String expected = "HOST:PORT, such as 10.0.0.20:2223";
    String text = peer.text("osc", MAX_LENGTH).orElseThrow(() -> peer.missing("osc", expected));
    return new OscPeer(
        peer.text("label", NAME_LENGTH).orElse(peer.id()),
        Endpoint.parse(text).orElseThrow(() -> peer.refusal("osc", expected, text)),
        peer.text("renew", MAX_LENGTH).map(address -> renewal(peer, address)));
  }

  private static String renewal(Definition peer, String address) {
    if (address.startsWith("/") && address.chars().allMatch(c -> c > ' ' && c <= '~'))
      return address;
    throw peer.refusal("renew", "an OSC address such as /xremote", address);
  }
}
