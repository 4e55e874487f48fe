package slidersync.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerNamesTest {

  private static List<InetAddress> addresses(String... texts) throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>();
    for (String text : texts) addresses.add(InetAddress.getByName(text));
    return addresses;
  }

  @Test
  void machineHasItsNameItsNameInTheNetworkAndItsAddresses() throws UnknownHostException {
    ServerNames names =
        ServerNames.of(List.of(), "Stage.Venue.example.", addresses("10.0.0.7", "fd00::7"));

    assertThat(names.given()).isEmpty();
    assertThat(names.found())
        .containsExactlyInAnyOrder("localhost", "stage.venue.example", "stage.local");
    assertThat(names.addresses())
        .containsExactlyInAnyOrderElementsOf(addresses("127.0.0.1", "::1", "10.0.0.7", "fd00::7"));
  }

  @Test
  void operatorGivesNamesAndAddresses() throws UnknownHostException {
    ServerNames names =
        ServerNames.of(
            List.of("Show.example", "192.168.1.20", "[2001:db8::1]", "stage.local"),
            "stage",
            List.of());

    assertThat(names.given()).containsExactlyInAnyOrder("show.example", "stage.local");
    assertThat(names.found()).containsExactlyInAnyOrder("localhost", "stage");
    assertThat(names.addresses())
        .containsExactlyInAnyOrderElementsOf(
            addresses("127.0.0.1", "::1", "192.168.1.20", "2001:db8::1"));
  }

  @Test
  void addressesThatNoBrowserCanUseAreLeftOut() throws UnknownHostException {
    ServerNames names =
        ServerNames.of(List.of("0.0.0.0", "::"), "", addresses("fe80::1", "169.254.1.1"));

    assertThat(names.addresses())
        .containsExactlyInAnyOrderElementsOf(addresses("127.0.0.1", "::1", "169.254.1.1"));
    assertThat(names.found()).containsExactly("localhost");
  }

  @Test
  void nameThatNoCertificateCanHaveIsLeftOut() {
    assertThat(ServerNames.of(List.of("über.example", "a..b", "-a"), "my_laptop", List.of()))
        .satisfies(
            names -> {
              assertThat(names.given()).isEmpty();
              assertThat(names.found()).containsExactly("localhost");
            });
  }

  @Test
  void thisMachineIsAtLeastReachedFromItself() throws UnknownHostException {
    assertThat(ServerNames.ofThisMachine(List.of()).addresses())
        .containsAll(addresses("127.0.0.1"));
  }
}
