package slidersync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slidersync.announce.Service;
import slidersync.board.BoardDefinition;
import slidersync.cli.Settings;
import slidersync.door.DoorContext;
import slidersync.text.Endpoint;

/** Lists what a node offers to its network. */
final class Offers {

  private static final String NAME = "slider-sync";

  private Offers() {}

  /** Lists its pages and its doors, but for those at a port that they choose themselves. */
  static List<Service> of(Settings settings, DoorContext context) {
    List<Service> offers = new ArrayList<>();
    context.boards().forEach(board -> offers.add(page(board, settings, context.port())));
    door("_osc._udp", settings.doors().osc()).ifPresent(offers::add);
    door("_osc._tcp", settings.doors().oscTcp()).ifPresent(offers::add);
    door("_oscjson._tcp", settings.doors().oscQuery()).ifPresent(offers::add);
    return offers;
  }

  private static Service page(BoardDefinition board, Settings settings, int port) {
    String type = settings.tls().isPresent() ? "_https._tcp" : "_http._tcp";
    Map<String, String> path = Map.of("path", "/boards/" + board.id());
    return new Service(type, board.title(), settings.host(), port, path);
  }

  private static Optional<Service> door(String type, Optional<Endpoint> door) {
    return door.filter(at -> at.port() > 0)
        .map(at -> new Service(type, NAME, at.host(), at.port(), Map.of()));
  }
}
