package slidersync.cli;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/** A QR code as text: two modules in a character, one above the other. */
final class QrText {

  /** The light frame that readers need, in modules. */
  private static final int QUIET = 4;

  private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
  private static final String RESET = "\u001b[0m";

  private QrText() {}

  /** Lines with the colours set, so that they are right on any terminal. */
  static List<String> colored(String text) {
    return lines(text, " ▄▀█").stream().map(line -> BLACK_ON_WHITE + line + RESET).toList();
  }

  /** Lines without colours, right where text is light on dark. */
  static List<String> plain(String text) {
    return lines(text, "█▀▄ ");
  }

  /**
   * The rows of the code.
   *
   * @param glyphs for both modules light, the lower dark, the upper dark, both dark
   */
  private static List<String> lines(String text, String glyphs) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
    List<String> lines = new ArrayList<>();
    for (int y = -QUIET; y < code.size + QUIET; y += 2) {
      StringBuilder line = new StringBuilder();
      for (int x = -QUIET; x < code.size + QUIET; x++) {
        int upper = code.getModule(x, y) ? 2 : 0;
        int lower = code.getModule(x, y + 1) ? 1 : 0;
        line.append(glyphs.charAt(upper + lower));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
