package slidersync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:8080/",
    "localhost, http://localhost:8080/",
    "::1, http://[::1]:8080/"
  })
  void loopbackHostIsOneLineAndAnotherOnHowOtherDevicesReachIt(String host, String url) {
    assertThat(Welcome.lines(plain(host), false))
        .containsExactly("slider-sync is ready at " + url, Welcome.LOOPBACK);
  }

  @Test
  void hostOnTheNetworkIsShownWithItsCode() {
    List<String> lines = Welcome.lines(plain("192.0.2.7"), false);

    assertThat(lines)
        .startsWith(
            "slider-sync is ready at http://192.0.2.7:8080/",
            "",
            "Other devices in the network find it at",
            "  http://192.0.2.7:8080/",
            "")
        .endsWith(QrText.plain("http://192.0.2.7:8080/").toArray(String[]::new));
  }

  @Test
  void secureSiteIsShownAsSuchAndWhereDevicesLearnToTrustIt() {
    Welcome.Site site = new Welcome.Site(true, "192.0.2.7", 8080, Optional.of("0A:1B"));

    assertThat(Welcome.lines(site, false))
        .contains("slider-sync is ready at https://192.0.2.7:8080/", "  https://192.0.2.7:8080/")
        .containsSubsequence(
            "  http://192.0.2.7:8080/trust",
            "where it has to show this fingerprint (SHA-256):",
            "  0A:1B")
        .endsWith(QrText.plain("https://192.0.2.7:8080/").toArray(String[]::new));
  }

  @Test
  void terminalGetsTheCodeInColors() {
    assertThat(Welcome.lines(plain("192.0.2.7"), true))
        .endsWith(QrText.colored("http://192.0.2.7:8080/").toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0", "::"})
  void openHostIsReadyAtLoopbackAndShowsTheAddressesOfThisMachine(String host)
      throws SocketException {
    List<String> lines = Welcome.lines(plain(host), false);

    assertThat(lines.get(0)).isEqualTo("slider-sync is ready at http://127.0.0.1:8080/");
    List<String> urls = lines.stream().filter(line -> line.startsWith("  http")).toList();
    assertThat(urls).noneMatch(url -> url.contains("//127.") || url.contains("//0.0.0.0"));
    assertThat(urls.isEmpty()).isEqualTo(!hasNetwork());
  }

  private static Welcome.Site plain(String host) {
    return new Welcome.Site(false, host, 8080, Optional.empty());
  }

  private static boolean hasNetwork() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .anyMatch(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress());
  }
}
