package slidersync.mqtt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import slidersync.board.BoardDefinition;
import slidersync.control.Control;
import slidersync.text.Refusal;

/**
 * A board as a device of the Homie convention, version 5: its controls are the properties of one
 * node, and what is about to be their value is their target.
 *
 * <pre>
 * homie/5/slider-sync-main/controls/dim           31
 * homie/5/slider-sync-main/controls/dim/$target   31
 * homie/5/slider-sync-main/controls/dim/set       a command
 * homie/5/slider-sync-main/$state                 init, ready, disconnected or lost
 * </pre>
 */
final class HomieDialect implements Dialect {

  static final String NODE = "controls";
  static final String FIRE = "fire";

  private static final String SET = "/set";
  private static final String TARGET = "/$target";

  private final String base;
  private final String properties;
  private final Map<String, Control> controls;
  private final Map<String, Control> byProperty = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Traits> traits = new LinkedHashMap<>();
  private final HomieDescription description;

  private final HomieTargets targets = new HomieTargets();

  /** How often a trigger has fired as far as this connection has said, by control. */
  private final Map<String, String> fired = new HashMap<>();

  HomieDialect(BoardDefinition board) {
    base = "homie/5/" + HomieIds.of("slider-sync-" + board.id()) + "/";
    properties = base + NODE + "/";
    controls = board.controls();
    controls
        .values()
        .forEach(
            control -> {
              String id = HomieIds.of(control.id());
              ids.put(control.id(), id);
              byProperty.put(id, control);
              traits.put(control.id(), Traits.of(control));
            });
    description = new HomieDescription(board, ids, traits);
  }

  private Traits traits(Control control) {
    return traits.getOrDefault(control.id(), Traits.of(control));
  }

  private boolean isFired(Control control) {
    return traits(control).kind() == Traits.Kind.FIRED;
  }

  @Override
  public List<String> retained() {
    return List.of(properties + "+", base + "$description");
  }

  @Override
  public List<String> live() {
    return List.of(properties + "+" + SET, stateTopic());
  }

  @Override
  public Map<String, Control> controls() {
    return controls;
  }

  @Override
  public Heard hear(String topic) {
    if (topic.equals(stateTopic())) return new Heard.State();
    if (topic.equals(probeTopic())) return new Heard.Probe();
    if (topic.equals(base + "$description")) return new Heard.Description();
    if (!topic.startsWith(properties)) return new Heard.Nothing();
    String name = topic.substring(properties.length());
    boolean isCommand = name.endsWith(SET);
    String id = isCommand ? name.substring(0, name.length() - SET.length()) : name;
    Control control = byProperty.get(id);
    if (isCommand) {
      return control == null ? new Heard.Unknown(id) : new Heard.Command(control);
    }
    return control == null ? new Heard.Stray() : new Heard.Value(control);
  }

  @Override
  public String stateTopic() {
    return base + "$state";
  }

  @Override
  public String online() {
    return "ready";
  }

  @Override
  public String offline() {
    return "disconnected";
  }

  @Override
  public String lost() {
    return "lost";
  }

  /** A subtopic of what only this door listens to. */
  @Override
  public String probeTopic() {
    return properties + "$probe";
  }

  @Override
  public String topic(Control control) {
    return properties + Objects.requireNonNull(ids.get(control.id()));
  }

  @Override
  public String write(Control control, Object value) {
    return HomiePayload.write(traits(control), value);
  }

  @Override
  public Object read(Control control, Object value) {
    return HomiePayload.read(control, traits(control), value);
  }

  /** A trigger is an event: what it has counted before this connection is none. */
  @Override
  public List<Message> say(Control control, String text) {
    if (isFired(control)) {
      boolean isFirst = fired.put(control.id(), text) == null;
      return isFirst ? List.of() : List.of(Message.passing(topic(control), FIRE));
    }
    Message value = Message.retained(topic(control), text);
    if (control.isReadOnly()) return List.of(value);
    return targets
        .before(control, text, this::read)
        .map(target -> List.of(target(control, target), value))
        .orElse(List.of(value));
  }

  private Message target(Control control, String text) {
    return Message.retained(topic(control) + TARGET, text);
  }

  @Override
  public List<Message> forget(Control control) {
    return List.of(Message.retained(topic(control), ""), target(control, ""));
  }

  @Override
  public void wanted(Control control, String text) {
    targets.want(control, text);
  }

  @Override
  public List<Message> accepted(Control control, String text) {
    return targets.accepted(control, text) ? List.of(target(control, text)) : List.of();
  }

  @Override
  public Message refused(Optional<Control> control, Refusal refusal) {
    control.ifPresent(targets::refused);
    return Message.passing(base + "$log/warn", refusal.message());
  }

  @Override
  public Optional<Message> describe(Optional<String> known) {
    return description
        .next(known)
        .map(document -> Message.retained(base + "$description", document));
  }

  @Override
  public Optional<String> describing() {
    return Optional.of("init");
  }

  @Override
  public Dialect with(BoardDefinition board) {
    HomieDialect next = new HomieDialect(board);
    next.targets.take(targets);
    next.fired.putAll(fired);
    return next;
  }
}
