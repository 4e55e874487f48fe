package slidersync.mqtt;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import slidersync.board.BoardDefinition;
import slidersync.bus.Refusals;
import slidersync.control.Control;
import slidersync.text.Ids;
import slidersync.text.Refusal;

/**
 * Topics by the ids of boards and controls, values as plain text:
 *
 * <pre>
 * slider-sync/main/dim          31
 * slider-sync/main/dim/set      a command
 * slider-sync/main/dim/$error   why a command was refused
 * slider-sync/main/set          {"dim": 31, "mute": true}: commands that are all carried out or none
 * slider-sync/main/$state       online or offline
 * </pre>
 *
 * Home Assistant is told of the board if that is asked for.
 */
final class PlainDialect implements Dialect {

  static final String ROOT = "slider-sync/";
  private static final String SET = "set";
  private static final String STATE = "$state";
  private static final String ERROR = "/$error";
  private static final String PROBE = "$probe";

  private final String base;
  private final Map<String, Control> controls;
  private final Map<String, Traits> traits = new LinkedHashMap<>();
  private final Optional<HomeAssistant> home;

  PlainDialect(BoardDefinition board, boolean isForHomeAssistant) {
    base = ROOT + board.id() + "/";
    controls = board.controls();
    controls.values().forEach(control -> traits.put(control.id(), Traits.of(control)));
    home = isForHomeAssistant ? Optional.of(new HomeAssistant(board, this)) : Optional.empty();
  }

  Traits traits(Control control) {
    return traits.getOrDefault(control.id(), Traits.of(control));
  }

  @Override
  public List<String> retained() {
    return home.isPresent() ? List.of(base + "+", home.get().topic()) : List.of(base + "+");
  }

  @Override
  public List<String> live() {
    return home.isPresent()
        ? List.of(base + "+/" + SET, base + SET, base + STATE, HomeAssistant.STATUS)
        : List.of(base + "+/" + SET, base + SET, base + STATE);
  }

  @Override
  public Map<String, Control> controls() {
    return controls;
  }

  @Override
  public Heard hear(String topic) {
    if (home.isPresent() && topic.equals(home.get().topic())) return new Heard.Description();
    if (home.isPresent() && topic.equals(HomeAssistant.STATUS)) return new Heard.Readers();
    if (!topic.startsWith(base)) return new Heard.Nothing();
    String name = topic.substring(base.length());
    if (name.equals(STATE)) return new Heard.State();
    if (name.equals(PROBE)) return new Heard.Probe();
    // A control of that name has the topic for itself.
    if (name.equals(SET) && !controls.containsKey(SET)) return new Heard.Commands();
    return name.endsWith("/" + SET)
        ? command(name.substring(0, name.length() - SET.length() - 1))
        : value(name);
  }

  private Heard command(String name) {
    Control control = controls.get(name);
    return control == null ? new Heard.Unknown(name) : new Heard.Command(control);
  }

  private Heard value(String name) {
    Control control = controls.get(name);
    if (control != null) return new Heard.Value(control);
    return Ids.isValid(name) ? new Heard.Stray() : new Heard.Nothing();
  }

  @Override
  public String stateTopic() {
    return base + STATE;
  }

  @Override
  public String online() {
    return "online";
  }

  @Override
  public String offline() {
    return "offline";
  }

  @Override
  public String lost() {
    return "offline";
  }

  @Override
  public String probeTopic() {
    return base + PROBE;
  }

  @Override
  public String topic(Control control) {
    return base + control.id();
  }

  String commandTopic(Control control) {
    return topic(control) + "/" + SET;
  }

  @Override
  public String write(Control control, Object value) {
    return Payload.write(value);
  }

  @Override
  public Object read(Control control, Object value) {
    return Payload.read(control, traits(control), value);
  }

  @Override
  public List<Message> say(Control control, String text) {
    return List.of(Message.retained(topic(control), text));
  }

  @Override
  public List<Message> forget(Control control) {
    return List.of(Message.retained(topic(control), ""));
  }

  @Override
  public void wanted(Control control, String text) {}

  @Override
  public List<Message> accepted(Control control, String text) {
    return List.of();
  }

  @Override
  public Message refused(Optional<Control> control, Refusal refusal) {
    String topic = control.map(this::topic).orElse(base.substring(0, base.length() - 1)) + ERROR;
    JsonObject said = Refusals.data(refusal).put("message", refusal.message());
    return Message.passing(topic, said.encode());
  }

  @Override
  public Optional<Message> describe(Optional<String> known) {
    return home.flatMap(told -> told.describe(known));
  }

  @Override
  public Optional<String> describing() {
    return Optional.empty();
  }

  @Override
  public Dialect with(BoardDefinition board) {
    return new PlainDialect(board, home.isPresent());
  }
}
