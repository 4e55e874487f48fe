package slidersync.oscquery;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import slidersync.osc.mapping.OscControl;

/** A node of the tree: one part of addresses, the nodes beneath, and what can be done there. */
final class PathNode {

  /** A node that only has others beneath it is neither read nor written. */
  private static final Integer NO_ACCESS = 0;

  private final String path;
  private final Map<String, PathNode> contents = new LinkedHashMap<>();
  private final List<Method> methods = new ArrayList<>();
  private @Nullable String description;

  /** Knows the values just now. */
  interface Values {

    /** The value of a control; null if it is not known. */
    @Nullable Object of(OscControl control);
  }

  PathNode(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  List<Method> methods() {
    return methods;
  }

  /** This node and all beneath. */
  Stream<PathNode> all() {
    return Stream.concat(Stream.of(this), contents.values().stream().flatMap(PathNode::all));
  }

  @Nullable PathNode child(String name) {
    return contents.get(name);
  }

  /** Gives the node of that name beneath this one; makes it if there is none. */
  PathNode grow(String name) {
    String prefix = path.equals("/") ? "" : path;
    return contents.computeIfAbsent(name, part -> new PathNode(prefix + "/" + part));
  }

  void describe(String text) {
    description = text;
  }

  void add(Method method) {
    methods.add(method);
  }

  /** Tells everything of this node, and of all beneath. */
  JsonObject json(Values values) {
    JsonObject json = new JsonObject();
    for (Attribute attribute : Attribute.values()) {
      attribute(attribute, values).ifPresent(value -> json.put(attribute.name(), value));
    }
    return json;
  }

  /** Tells one attribute; nothing where it means nothing, or is not known. */
  Optional<Object> attribute(Attribute attribute, Values values) {
    return switch (attribute) {
      case FULL_PATH -> Optional.of(path);
      case CONTENTS -> contents(values);
      case OVERLOADS -> overloads(values);
      case ACCESS -> ofFirst(attribute, values).or(() -> Optional.of(NO_ACCESS));
      case DESCRIPTION -> description();
      default -> ofFirst(attribute, values);
    };
  }

  private Optional<Object> ofFirst(Attribute attribute, Values values) {
    return methods.stream().findFirst().map(first -> of(first, values).get(attribute.name()));
  }

  /** Tells all but the values, so that two trees can be compared. */
  String shape() {
    return methods.stream().map(Method::attributes).toList() + " " + description;
  }

  private Optional<Object> description() {
    return description != null
        ? Optional.of(description)
        : methods.stream().findFirst().map(first -> first.spoken().control().label());
  }

  private Optional<Object> contents(Values values) {
    if (contents.isEmpty()) return Optional.empty();
    JsonObject json = new JsonObject();
    contents.forEach((name, node) -> json.put(name, node.json(values)));
    return Optional.of(json);
  }

  /** What else the address takes, with other arguments before the value. */
  private Optional<Object> overloads(Values values) {
    return methods.size() < 2
        ? Optional.empty()
        : Optional.of(methods.stream().skip(1).map(other -> of(other, values)).toList());
  }

  private static Map<String, Object> of(Method method, Values values) {
    Map<String, Object> all = new LinkedHashMap<>();
    method.attributes().forEach((attribute, value) -> all.put(attribute.name(), value));
    method
        .value(values.of(method.spoken()))
        .ifPresent(value -> all.put(Attribute.VALUE.name(), value));
    return all;
  }
}
