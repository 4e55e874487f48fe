package slidersync.mqtt;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.text.Numbers;

/** The description of a board as a device of the Homie convention. */
final class HomieDescription {

  private static final String VERSION = "version";

  private final JsonObject document;

  /** Describes the controls by their ids there. */
  HomieDescription(BoardDefinition board, Map<String, String> ids, Map<String, Traits> traits) {
    JsonObject properties = new JsonObject();
    board
        .controls()
        .values()
        .forEach(
            control ->
                properties.put(
                    Objects.requireNonNull(ids.get(control.id())),
                    property(control, Objects.requireNonNull(traits.get(control.id())))));
    JsonObject node = new JsonObject().put("name", "Controls").put("properties", properties);
    document =
        new JsonObject()
            .put("homie", "5.0")
            .put("name", board.title())
            .put("nodes", new JsonObject().put(HomieDialect.NODE, node));
  }

  private static JsonObject property(Control control, Traits traits) {
    JsonObject property =
        new JsonObject()
            .put("name", control.label())
            .put("datatype", datatype(traits))
            .put("settable", !control.isReadOnly());
    format(traits).ifPresent(format -> property.put("format", format));
    traits.unit().ifPresent(unit -> property.put("unit", unit));
    if (traits.kind() == Traits.Kind.FIRED) property.put("retained", false);
    return property;
  }

  private static String datatype(Traits traits) {
    return switch (traits.kind()) {
      case NUMBER -> traits.isWhole() ? "integer" : "float";
      case SWITCH, PRESSED -> "boolean";
      case OPTION -> isList(traits) ? "enum" : "string";
      case COLOR -> "color";
      case TEXT -> "string";
      case FIRED -> "enum";
    };
  }

  private static Optional<String> format(Traits traits) {
    return switch (traits.kind()) {
      case NUMBER -> Optional.of(range(traits)).filter(range -> !range.equals(":"));
      case OPTION ->
          isList(traits)
              ? Optional.of(String.join(",", traits.labels().keySet()))
              : Optional.empty();
      case COLOR -> Optional.of("rgb");
      case FIRED -> Optional.of(HomieDialect.FIRE);
      case SWITCH, PRESSED, TEXT -> Optional.empty();
    };
  }

  private static String range(Traits traits) {
    return traits.min().map(Numbers::plain).orElse("")
        + ":"
        + traits.max().map(Numbers::plain).orElse("")
        + traits.step().map(step -> ":" + Numbers.plain(step)).orElse("");
  }

  /** Whether options can be a list with commas between. */
  private static boolean isList(Traits traits) {
    return traits.labels().keySet().stream()
        .noneMatch(option -> option.isEmpty() || option.contains(","));
  }

  /**
   * The document with a version above the one that the broker has; nothing if the broker has the
   * same.
   */
  Optional<String> next(Optional<String> known) {
    JsonObject had = known.map(HomieDescription::read).orElseGet(JsonObject::new);
    long version = had.getValue(VERSION) instanceof Number number ? number.longValue() : 0;
    had.remove(VERSION);
    return had.equals(document)
        ? Optional.empty()
        : Optional.of(document.copy().put(VERSION, next(version)).encode());
  }

  private static long next(long version) {
    return Math.max(version % Numbers.MAX_SAFE + 1, System.currentTimeMillis());
  }

  private static JsonObject read(String text) {
    try {
      return new JsonObject(text);
    } catch (DecodeException e) {
      return new JsonObject();
    }
  }
}
