package slidersync.mqtt;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.text.Numbers;

/**
 * The description of a board for Home Assistant's discovery of devices: one document with a
 * component for each control. A component that is gone stays in the document with nothing but its
 * platform until the next change, by which Home Assistant removes it.
 */
final class HomeAssistant {

  /** Where it says that it has begun. */
  static final String STATUS = "homeassistant/status";

  /** The finest step that it takes. */
  private static final BigDecimal FINEST = new BigDecimal("0.001");

  /** The longest text that it takes. */
  private static final int LONGEST = 255;

  private static final BigDecimal REACH = BigDecimal.valueOf(Numbers.MAX_SAFE);

  private static final String COMPONENTS = "cmps";
  private static final String PLATFORM = "p";

  private final String device;
  private final JsonObject document;

  HomeAssistant(BoardDefinition board, PlainDialect topics) {
    device = "slider-sync-" + board.id();
    JsonObject components = new JsonObject();
    for (Control control : board.controls().values()) {
      JsonObject component = component(control, topics);
      // One of another platform is another entity there, so the one before has to go.
      components.put(control.id() + "-" + component.getString(PLATFORM), component);
    }
    document =
        new JsonObject()
            .put(
                "dev",
                new JsonObject()
                    .put("ids", new JsonArray().add(device))
                    .put("name", board.title())
                    .put("mf", "slider-sync")
                    .put("mdl", "Board " + board.id()))
            .put("o", new JsonObject().put("name", "slider-sync"))
            .put("avty", new JsonArray().add(new JsonObject().put("t", topics.stateTopic())))
            .put(COMPONENTS, components);
  }

  String topic() {
    return "homeassistant/device/" + device + "/config";
  }

  private JsonObject component(Control control, PlainDialect topics) {
    Traits traits = topics.traits(control);
    JsonObject component =
        new JsonObject()
            .put(PLATFORM, platform(control, traits))
            .put("name", control.label())
            .put("uniq_id", device + "-" + control.id())
            .put("stat_t", topics.topic(control));
    if (!control.isReadOnly()) component.put("cmd_t", topics.commandTopic(control)).put("qos", 1);
    switch (traits.kind()) {
      case NUMBER -> addNumber(component, control, traits);
      case SWITCH, PRESSED -> component.put("pl_on", "true").put("pl_off", "false");
      case OPTION -> addOptions(component, control, traits);
      case TEXT -> {
        if (!control.isReadOnly()) {
          component.put("max", Math.min(traits.maxLength().orElse(LONGEST), LONGEST));
        }
      }
      case COLOR -> {
        if (!control.isReadOnly()) component.put("pattern", "^#[0-9A-Fa-f]{6}$").put("max", 7);
      }
      case FIRED -> {
        if (!control.isReadOnly()) component.put("pl_prs", "PRESS");
      }
    }
    return component;
  }

  private static String platform(Control control, Traits traits) {
    boolean isReadOnly = control.isReadOnly();
    return switch (traits.kind()) {
      case NUMBER -> isReadOnly ? "sensor" : "number";
      case SWITCH, PRESSED -> isReadOnly ? "binary_sensor" : "switch";
      case OPTION -> isReadOnly ? "sensor" : "select";
      case TEXT, COLOR -> isReadOnly ? "sensor" : "text";
      case FIRED -> isReadOnly ? "sensor" : "button";
    };
  }

  /** Its own limits are 1 to 100 where none are said. */
  private static void addNumber(JsonObject component, Control control, Traits traits) {
    traits.unit().ifPresent(unit -> component.put("unit_of_meas", unit));
    if (control.isReadOnly()) return;
    component
        .put("min", Numbers.canonical(traits.min().orElse(REACH.negate())))
        .put("max", Numbers.canonical(traits.max().orElse(REACH)))
        .put("step", Numbers.canonical(traits.step().orElse(FINEST).max(FINEST)))
        .put("mode", traits.min().isPresent() && traits.max().isPresent() ? "auto" : "box");
  }

  private static void addOptions(JsonObject component, Control control, Traits traits) {
    if (!control.isReadOnly()) {
      component.put("ops", new JsonArray(traits.labels().keySet().stream().toList()));
    }
  }

  /** The document as it is to be retained; nothing if the broker has it. */
  Optional<Message> describe(Optional<String> known) {
    JsonObject had = known.map(HomeAssistant::read).orElseGet(JsonObject::new);
    JsonObject next = document.copy();
    JsonObject before = components(had);
    boolean hasGone = false;
    for (String id : before.fieldNames()) {
      if (components(next).containsKey(id) || !isWhole(before.getValue(id))) continue;
      Object platform = ((JsonObject) before.getValue(id)).getValue(PLATFORM);
      components(next).put(id, new JsonObject().put(PLATFORM, platform));
      hasGone = true;
    }
    return !hasGone && withoutGone(had).equals(document)
        ? Optional.empty()
        : Optional.of(Message.retained(topic(), next.encode()));
  }

  private static JsonObject read(String text) {
    try {
      return new JsonObject(text);
    } catch (DecodeException e) {
      return new JsonObject();
    }
  }

  private static JsonObject components(JsonObject document) {
    return document.getValue(COMPONENTS) instanceof JsonObject components
        ? components
        : new JsonObject();
  }

  private static JsonObject withoutGone(JsonObject document) {
    JsonObject same = document.copy();
    components(document)
        .fieldNames()
        .forEach(
            id -> {
              if (!isWhole(components(document).getValue(id))) components(same).remove(id);
            });
    return same;
  }

  /** Whether a component says more than its platform. */
  private static boolean isWhole(Object component) {
    return component instanceof JsonObject json && json.containsKey(PLATFORM) && json.size() > 1;
  }
}
