package slidersync.osc.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import slidersync.control.Action;
import slidersync.osc.mapping.OscCommand.Ask;
import slidersync.osc.mapping.OscCommand.Fire;
import slidersync.osc.mapping.OscCommand.Move;
import slidersync.osc.mapping.OscCommand.Nothing;
import slidersync.osc.mapping.OscCommand.Press;
import slidersync.osc.mapping.OscCommand.Refused;
import slidersync.osc.mapping.OscCommand.Subscribe;
import slidersync.osc.mapping.OscCommand.Touch;
import slidersync.osc.packet.OscConstant;
import slidersync.osc.packet.OscMessage;
import slidersync.text.Outcome;
import slidersync.text.Refusal;

/** Finds out what messages ask for. */
public final class Interpreter {

  /** How long a subscription lasts that does not say it, as with mixing desks. */
  public static final int LEASE_SECONDS = 10;

  /** The longest lease: whoever forges the address of another floods it no longer than that. */
  static final int MAX_LEASE_SECONDS = 600;

  private static final String TOUCH = "/touch";
  private static final String SUBSCRIBE = "/subscribe";

  private final AddressBook book;

  public Interpreter(AddressBook book) {
    this.book = book;
  }

  /**
   * Gives what a message asks for: of each control that its address, or the pattern that it is,
   * means. Of an address that is not known it gives nothing.
   */
  public List<OscCommand> interpret(OscMessage message) {
    String address = message.address();
    List<OscControl> controls = find(address);
    if (!controls.isEmpty()) return each(controls, control -> command(message, control));
    if (address.endsWith(TOUCH)) {
      return each(find(without(address, TOUCH)), control -> touch(message, control));
    }
    String board = address.endsWith(SUBSCRIBE) ? board(without(address, SUBSCRIBE)) : null;
    return board == null ? List.of() : List.of(new Subscribe(board, seconds(message)));
  }

  private List<OscControl> find(String address) {
    return AddressPattern.isPattern(address)
        ? AddressPattern.of(address).map(book::matching).orElse(List.of())
        : book.at(address);
  }

  private static String without(String address, String end) {
    return address.substring(0, address.length() - end.length());
  }

  private @Nullable String board(String prefix) {
    return book.board(prefix.isEmpty() ? "" : prefix.substring(1));
  }

  private static int seconds(OscMessage message) {
    return message.arguments().stream()
        .findFirst()
        .flatMap(Readings::number)
        .map(seconds -> (int) Math.max(0, Math.min(MAX_LEASE_SECONDS, seconds.doubleValue())))
        .orElse(-1);
  }

  private static List<OscCommand> each(
      List<OscControl> controls, Function<OscControl, Optional<OscCommand>> command) {
    return controls.stream().flatMap(control -> command.apply(control).stream()).toList();
  }

  private static Optional<OscCommand> command(OscMessage message, OscControl control) {
    List<Object> all = message.arguments();
    if (!control.fits(all)) return Optional.empty();
    List<Object> values = all.subList(Math.min(all.size(), control.prefix()), all.size());
    boolean isPattern = AddressPattern.isPattern(message.address());
    if (values.isEmpty())
      return asked(control, isPattern ? control.address() : message.address(), isPattern);
    return Optional.of(values.size() == 1 ? value(control, values.get(0)) : many(control, values));
  }

  /** Whoever asks for all values by a pattern does not want to fire all triggers. */
  private static Optional<OscCommand> asked(OscControl control, String as, boolean isPattern) {
    if (control.action() != Action.FIRE) return Optional.of(new Ask(control, as));
    return isPattern ? Optional.empty() : Optional.of(new Fire(control));
  }

  private static OscCommand many(OscControl control, List<Object> values) {
    Refusal refusal = Refusal.ofValue(control.id(), "one value", values.size() + " values");
    return new Refused(control, values, refusal);
  }

  private static OscCommand value(OscControl control, Object argument) {
    if (control.action() == Action.FIRE) return fire(control, argument);
    Outcome<WireForm.Heard> read = control.read(argument);
    if (read instanceof Outcome.Accepted<WireForm.Heard> heard) {
      return control.action() == Action.PRESS
          ? new Press(control, Boolean.TRUE.equals(heard.value().value()))
          : new Move(control, heard.value().value(), heard.value().wire());
    }
    return new Refused(control, argument, ((Outcome.Rejected<WireForm.Heard>) read).refusal());
  }

  /** A pad on a screen says 1 when it is pressed, and 0 when it is released. */
  private static OscCommand fire(OscControl control, Object argument) {
    Optional<Boolean> on = on(argument);
    if (argument == OscConstant.IMPULSE || on.orElse(false)) return new Fire(control);
    if (on.isPresent()) return new Nothing(control);
    String expected = "nothing, an impulse or a number that is not 0";
    return new Refused(control, argument, Refusal.ofValue(control.id(), expected, argument));
  }

  private static Optional<OscCommand> touch(OscMessage message, OscControl control) {
    return message.arguments().stream()
        .findFirst()
        .flatMap(Interpreter::on)
        .map(isTouched -> new Touch(control, isTouched));
  }

  private static Optional<Boolean> on(Object argument) {
    return Readings.number(argument).map(number -> number.signum() != 0);
  }
}
