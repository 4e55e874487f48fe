package slidersync;

import io.vertx.core.VerticleBase;
import java.util.ArrayList;
import java.util.List;
import slidersync.cli.Settings;
import slidersync.door.DoorContext;

/** Makes the doors of a node that its settings ask for, each a verticle. */
final class Doors {

  private Doors() {}

  static List<VerticleBase> of(Settings.Doors settings, DoorContext context) {
    return new ArrayList<>();
  }
}
