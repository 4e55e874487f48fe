package slidersync.osc.mapping;

import java.util.List;
import java.util.Map;
import slidersync.control.Control;
import slidersync.text.Color;
import slidersync.wiring.OscBinding;

/** Finds the form of a control's values by what its type says of them. */
final class WireForms {

  private WireForms() {}

  static WireForm of(Control control, OscBinding binding) {
    Map<String, Object> attributes = control.type().attributes();
    if (control.initial() instanceof Number) return NumberForm.of(binding, attributes);
    if (control.initial() instanceof Boolean) {
      return new TruthForm(binding.type().orElse("T"), control.type());
    }
    if (attributes.get("options") instanceof List<?> options) {
      return ChoiceForm.of(binding.type().orElse("s"), options);
    }
    return control.type().expected().equals(Color.EXPECTED)
        ? new ColorForm(binding.type().orElse("r"))
        : new TextForm(control.type());
  }
}
