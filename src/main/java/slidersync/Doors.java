package slidersync;

import io.vertx.core.VerticleBase;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import slidersync.announce.AnnounceVerticle;
import slidersync.boardfile.BoardFile;
import slidersync.cli.Settings;
import slidersync.door.DoorContext;
import slidersync.extension.OwnClasses;
import slidersync.extension.OwnVerticle;
import slidersync.mqtt.MqttDoor;
import slidersync.osc.OscOptions;
import slidersync.osc.OscVerticle;
import slidersync.oscquery.HostInfo;
import slidersync.oscquery.OscQueryVerticle;
import slidersync.text.Endpoint;
import slidersync.web.WebOptions;
import slidersync.web.http.Origins;
import slidersync.web.tcp.TcpBridge;

/** Makes the doors of a node that its settings ask for, each a verticle. */
final class Doors {

  private Doors() {}

  static List<VerticleBase> of(Settings settings, OwnClasses classes, DoorContext context) {
    List<VerticleBase> doors = new ArrayList<>();
    OscOptions osc =
        new OscOptions(
            settings.doors().osc(), settings.doors().oscTcp(), settings.doors().oscTargets());
    if (osc.isNeeded(context.boards())) doors.add(new OscVerticle(context, osc));
    settings.doors().oscQuery().ifPresent(at -> doors.add(oscQuery(at, settings, context)));
    if (settings.doors().announce()) doors.add(new AnnounceVerticle(Offers.of(settings, context)));
    settings
        .doors()
        .tcp()
        .map(at -> new TcpBridge(at, WebOptions.PATIENCE, context))
        .ifPresent(doors::add);
    doors.add(new MqttDoor(settings.doors().mqtt(), context));
    doors.addAll(verticles(settings, classes));
    return doors;
  }

  /** Those of the operator's own; what the board file tells them is read once, at the start. */
  private static List<OwnVerticle> verticles(Settings settings, OwnClasses classes) {
    List<String> names = settings.doors().verticles();
    if (names.isEmpty()) return List.of();
    Map<String, Map<String, @Nullable Object>> configurations =
        settings.boards().map(boards -> BoardFile.configurations(boards.file())).orElse(Map.of());
    return names.stream()
        .map(
            name ->
                new OwnVerticle(
                    classes, name, new JsonObject(configurations.getOrDefault(name, Map.of()))))
        .toList();
  }

  private static VerticleBase oscQuery(Endpoint at, Settings settings, DoorContext context) {
    HostInfo host = new HostInfo(settings.doors().osc(), settings.doors().oscTcp());
    return new OscQueryVerticle(
        context, at, host, new Origins(settings.publicUrls(), settings.allowedOrigins()));
  }
}
