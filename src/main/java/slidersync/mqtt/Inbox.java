package slidersync.mqtt;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import slidersync.control.Control;
import slidersync.door.DoorMeters;
import slidersync.text.Outcome;
import slidersync.text.Quoted;
import slidersync.text.Reason;
import slidersync.text.Refusal;

/** Makes commands of what programs publish for a board, and refuses what is none. */
final class Inbox {

  /** Refusals that are told in a second; more are counted only. */
  private static final int MOST_REFUSALS = 20;

  private final Voice voice;
  private final Commander commander;
  private final DoorMeters meters;
  private final BiConsumer<@Nullable String, Refusal> refuse;
  private long second;
  private int refusals;

  Inbox(
      Voice voice,
      Commander commander,
      DoorMeters meters,
      BiConsumer<@Nullable String, Refusal> refuse) {
    this.voice = voice;
    this.commander = commander;
    this.meters = meters;
    this.refuse = refuse;
  }

  /**
   * Takes a message if it is a command.
   *
   * @return whether it is
   */
  boolean take(Heard heard, Buffer payload, boolean isRetained, Dialect dialect) {
    if (heard instanceof Heard.Command command) {
      meters.in();
      command(command.control(), payload, isRetained, dialect);
    } else if (heard instanceof Heard.Commands) {
      meters.in();
      commands(payload, isRetained, dialect);
    } else if (heard instanceof Heard.Unknown unknown && !isRetained) {
      meters.in();
      meters.unknown();
      String message = "the board has no control " + Quoted.of(unknown.control());
      refuse.accept(null, Refusal.of(Reason.UNKNOWN_CONTROL, message));
    } else {
      return false;
    }
    return true;
  }

  /** Whether one more refusal may be told in this second. */
  boolean mayRefuse() {
    long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
    if (now != second) refusals = 0;
    second = now;
    refusals++;
    return refusals <= MOST_REFUSALS;
  }

  private void command(Control control, Buffer payload, boolean isRetained, Dialect dialect) {
    Optional<String> text = text(control.id(), payload, isRetained);
    if (text.isEmpty()) return;
    switch (control.type().action()) {
      case SET -> set(control, text.get(), dialect);
      case PRESS -> press(control, text.get());
      case FIRE -> commander.fire(control.id());
    }
  }

  private void set(Control control, String text, Dialect dialect) {
    Object value = dialect.read(control, text);
    voice.commanded(
        control.id(),
        control.normalize(value) instanceof Outcome.Accepted<Object> fits
            ? dialect.write(control, fits.value())
            : text);
    dialect.wanted(control, text);
    commander.set(control.id(), text, value);
  }

  private void press(Control control, String text) {
    Optional<Boolean> isOn = Payload.isOn(text);
    if (isOn.isEmpty()) {
      refuse.accept(
          control.id(),
          Refusal.ofValue(control.id(), "ON or OFF, true or false, press or release", text));
    } else if (isOn.get()) {
      commander.press(control.id());
    } else {
      commander.release(control.id());
    }
  }

  private void commands(Buffer payload, boolean isRetained, Dialect dialect) {
    Optional<String> text = text(null, payload, isRetained);
    if (text.isEmpty()) return;
    try {
      Map<String, Object> values = new LinkedHashMap<>();
      new JsonObject(text.get()).forEach(entry -> values.put(entry.getKey(), read(dialect, entry)));
      values.forEach((id, value) -> voice.commanded(id, value == null ? "" : Payload.write(value)));
      if (!values.isEmpty()) commander.set(values);
      else refuseForm(text.get());
    } catch (DecodeException e) {
      refuseForm(text.get());
    }
  }

  private void refuseForm(String text) {
    String message =
        "expected a JSON object of values by control, such as {\"dim\": 31}, got "
            + Quoted.of(text);
    refuse.accept(null, Refusal.of(Reason.MALFORMED, message));
  }

  @SuppressWarnings("NullAway") // What is null is refused where it is sent.
  private static Object read(Dialect dialect, Map.Entry<String, Object> entry) {
    Control control = dialect.controls().get(entry.getKey());
    return control == null || entry.getValue() == null
        ? entry.getValue()
        : dialect.read(control, entry.getValue());
  }

  /** The text of a command; nothing if it is refused, or came from the past. */
  private Optional<String> text(@Nullable String control, Buffer payload, boolean isRetained) {
    // The broker keeps it and would give it again after each connect: an old command, a ghost.
    if (isRetained) {
      meters.refused();
      return Optional.empty();
    }
    if (payload.length() > Payload.MAX_BYTES) {
      String problem = "expected at most " + Payload.MAX_BYTES + " bytes";
      refuse.accept(
          control,
          refusal(Reason.TOO_LARGE, control, problem).with(Refusal.MOST, Payload.MAX_BYTES));
      return Optional.empty();
    }
    Optional<String> text = Payload.text(payload.getBytes());
    if (text.isEmpty()) {
      refuse.accept(control, refusal(Reason.MALFORMED, control, "expected text in UTF-8"));
    }
    return text;
  }

  private static Refusal refusal(Reason reason, @Nullable String control, String problem) {
    return control == null ? Refusal.of(reason, problem) : Refusal.of(reason, control, problem);
  }
}
