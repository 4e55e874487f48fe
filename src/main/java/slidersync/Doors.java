package slidersync;

import io.vertx.core.VerticleBase;
import java.util.ArrayList;
import java.util.List;
import slidersync.announce.AnnounceVerticle;
import slidersync.cli.Settings;
import slidersync.door.DoorContext;
import slidersync.mqtt.MqttDoor;
import slidersync.web.WebOptions;
import slidersync.web.tcp.TcpBridge;

/** Makes the doors of a node that its settings ask for, each a verticle. */
final class Doors {

  private Doors() {}

  static List<VerticleBase> of(Settings settings, DoorContext context) {
    List<VerticleBase> doors = new ArrayList<>();
    if (settings.doors().announce()) doors.add(new AnnounceVerticle(Offers.of(settings, context)));
    settings
        .doors()
        .tcp()
        .map(at -> new TcpBridge(at, WebOptions.PATIENCE, context))
        .ifPresent(doors::add);
    doors.add(new MqttDoor(settings.doors().mqtt(), context));
    return doors;
  }
}
