package slidersync;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import slidersync.announce.Service;
import slidersync.boardfile.BoardFile;
import slidersync.bus.OwnedBoards;
import slidersync.cli.Settings;
import slidersync.door.DoorContext;
import slidersync.text.Endpoint;

/** What a node announces. */
class OffersTest {

  private static List<Service> offers(Optional<Settings.Tls> tls, Optional<Endpoint> osc) {
    Settings.Doors doors =
        new Settings.Doors(
            osc,
            Optional.empty(),
            List.of(),
            Optional.of(new Endpoint("0.0.0.0", 9100)),
            List.of(),
            Optional.empty(),
            true,
            List.of(),
            List.of());
    Settings settings =
        new Settings(
            "10.0.0.7",
            0,
            Optional.empty(),
            Optional.empty(),
            Settings.MEMORY,
            Optional.empty(),
            List.of(),
            List.of(),
            tls,
            doors);
    return Offers.of(
        settings,
        new DoorContext(
            BoardFile.builtIn(), new OwnedBoards(), new SimpleMeterRegistry(), 8080, "node"));
  }

  @Test
  void pagesAndDoorsAreAnnouncedWhereTheyListen() {
    String title = BoardFile.builtIn().get(0).title();

    assertThat(offers(Optional.empty(), Optional.of(new Endpoint("10.0.0.8", 9000))))
        .containsExactly(
            new Service("_http._tcp", title, "10.0.0.7", 8080, Map.of("path", "/boards/main")),
            new Service("_osc._udp", "slider-sync", "10.0.0.8", 9000, Map.of()),
            new Service("_oscjson._tcp", "slider-sync", "0.0.0.0", 9100, Map.of()));
  }

  @Test
  void pagesWithTlsAreAnnouncedAsSuchAndDoorsAtAnyPortNotAtAll() {
    assertThat(
            offers(Optional.of(new Settings.Tls.Auto()), Optional.of(new Endpoint("10.0.0.8", 0))))
        .extracting(Service::type)
        .containsExactly("_https._tcp", "_oscjson._tcp");
  }
}
