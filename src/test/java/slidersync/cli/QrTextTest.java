package slidersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrTextTest {

  private static final String URL = "http://192.168.1.20:8080/";
  private static final int QUIET = 4;

  private final QrCode code = QrCode.encodeText(URL, QrCode.Ecc.LOW);
  private final int size = code.size + 2 * QUIET;

  @Test
  void everyModuleIsWhereItBelongs() {
    List<String> lines = QrText.plain(URL);

    assertThat(lines).hasSize((size + 1) / 2).allMatch(line -> line.length() == size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        assertThat(isLight(lines.get(y / 2).charAt(x), y % 2 == 0))
            .as("module %d, %d", x, y)
            .isEqualTo(!code.getModule(x - QUIET, y - QUIET));
      }
    }
  }

  private static boolean isLight(char glyph, boolean upper) {
    return switch (glyph) {
      case '█' -> true;
      case '▀' -> upper;
      case '▄' -> !upper;
      default -> false;
    };
  }

  @Test
  void coloredLinesShowTheSameInverted() {
    List<String> plain = QrText.plain(URL);
    List<String> colored = QrText.colored(URL);

    assertThat(colored).hasSameSizeAs(plain);
    for (int i = 0; i < plain.size(); i++) {
      assertThat(colored.get(i))
          .isEqualTo("\u001b[38;5;16;48;5;231m" + inverted(plain.get(i)) + "\u001b[0m");
    }
  }

  private static String inverted(String line) {
    StringBuilder inverted = new StringBuilder();
    line.chars().forEach(glyph -> inverted.append(" ▄▀█".charAt("█▀▄ ".indexOf(glyph))));
    return inverted.toString();
  }
}
