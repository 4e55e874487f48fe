package slidersync.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slidersync.support.Boards;
import slidersync.support.RawHttp;
import slidersync.support.TestNode;

/** The picture of a QR code, and what it is not made of. */
class QrPictureTest {

  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

  @AutoClose private static final TestNode NODE = TestNode.start(List.of(Boards.MAIN));

  private static RawHttp.Answer ask(String query) {
    return RawHttp.request(NODE.port(), "GET", "/qr.svg" + query);
  }

  @Test
  void pictureHasTheModulesOfTheCode() {
    String url = "http://192.168.1.5:8080/boards/main#lights";
    QrCode code = QrCode.encodeText(url, QrCode.Ecc.LOW);
    boolean[][] dark = new boolean[code.size][code.size];
    MODULE
        .matcher(ask("?text=http%3A%2F%2F192.168.1.5%3A8080%2Fboards%2Fmain%23lights").body())
        .results()
        .forEach(
            module ->
                dark[Integer.parseInt(module.group(2)) - 4][Integer.parseInt(module.group(1)) - 4] =
                    true);

    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) assertThat(dark[y][x]).isEqualTo(code.getModule(x, y));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?text=",
        "?text=javascript:alert(1)",
        "?text=hello",
        "?text=http://a%20b",
        "?text=http://a%0Ab",
        "?text=http://a/%C3%A9",
        "?text=http://a&text=http://b"
      })
  void whatIsNoAddressOfAPageIsRefused(String query) {
    assertThat(ask(query).status()).isEqualTo(400);
  }

  @Test
  void addressThatIsTooLongIsRefused() {
    assertThat(ask("?text=http://" + "a".repeat(300)).status()).isEqualTo(200);
    assertThat(ask("?text=http://" + "a".repeat(301)).status()).isEqualTo(400);
  }
}
