package slidersync.osc.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import slidersync.control.Action;
import slidersync.control.Control;
import slidersync.osc.packet.OscMessage;
import slidersync.text.Outcome;
import slidersync.text.Refusal;
import slidersync.wiring.OscBinding;

/** A control of a board as peers speak of it. */
public final class OscControl {

  private final String board;
  private final Control control;
  private final OscBinding binding;
  private final String address;
  private final List<Object> arguments;
  private final WireForm form;

  private OscControl(String board, Control control, OscBinding binding) {
    this.board = board;
    this.control = control;
    this.binding = binding;
    address = binding.address().orElse("/" + board + "/" + control.id());
    arguments = binding.args().stream().map(OscControl::argument).toList();
    form = WireForms.of(control, binding);
  }

  /** Reads how a control is spoken of. */
  public static OscControl of(String board, Control control, OscBinding binding) {
    return new OscControl(board, control, binding);
  }

  private static Object argument(Object given) {
    if (given instanceof Integer || !(given instanceof Number number)) return given;
    return number instanceof Long ? given : (Object) number.floatValue();
  }

  public String board() {
    return board;
  }

  public Control control() {
    return control;
  }

  public String id() {
    return control.id();
  }

  public OscBinding binding() {
    return binding;
  }

  /** The address in what is sent. */
  public String address() {
    return address;
  }

  /** What people do with it. */
  public Action action() {
    return control.type().action();
  }

  /** Writes a value as the argument that peers know. */
  public Object write(Object value) {
    return form.write(value);
  }

  /** Makes the message that tells of an argument that {@link #write} has made. */
  public OscMessage tell(String as, Object argument) {
    List<Object> all = new ArrayList<>(arguments);
    all.add(argument);
    return new OscMessage(as, all);
  }

  /** Makes the message that tells that a trigger has fired. */
  public OscMessage tellFire() {
    return new OscMessage(address, arguments);
  }

  /** How many arguments come before the value. */
  int prefix() {
    return arguments.size();
  }

  /** Whether arguments begin with those that come before the value; none at all ask for it. */
  boolean fits(List<Object> all) {
    if (all.isEmpty()) return true;
    if (all.size() < arguments.size()) return false;
    for (int i = 0; i < arguments.size(); i++) {
      if (!isSame(arguments.get(i), all.get(i))) return false;
    }
    return true;
  }

  /** Two that speak of the same control in the same way are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof OscControl that
        && board.equals(that.board)
        && control.equals(that.control)
        && binding.equals(that.binding);
  }

  @Override
  public int hashCode() {
    return Objects.hash(board, control, binding);
  }

  private static boolean isSame(Object own, Object sent) {
    if (own instanceof Number a && sent instanceof Number b) {
      return a.doubleValue() == b.doubleValue();
    }
    return own.equals(sent);
  }

  /** Reads an argument, clips a number, and brings the value into its normal form. */
  Outcome<WireForm.Heard> read(Object argument) {
    return form.read(argument)
        .map(
            heard ->
                control
                    .normalize(heard.value())
                    .map(normal -> new WireForm.Heard(normal, heard.wire())))
        .orElseGet(
            () -> Outcome.rejected(Refusal.ofValue(id(), control.type().expected(), argument)));
  }
}
