package slidersync.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAuthorityTest {

  private static final int DNS_NAME = 2;

  @TempDir private Path folder;

  private final MovedClock clock = new MovedClock();
  private ServerNames names = names(List.of("show.example"), "stage.venue.example", "10.0.0.7");

  private Credentials load() {
    return new LocalAuthority(folder.resolve("tls"), () -> names, clock).load();
  }

  private static ServerNames names(List<String> given, String host, String address) {
    try {
      return ServerNames.of(given, host, List.of(InetAddress.getByName(address)));
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> certified(Credentials credentials) throws GeneralSecurityException {
    List<String> names = new ArrayList<>();
    for (List<?> name : credentials.chain().get(0).getSubjectAlternativeNames()) {
      names.add((String) name.get(1));
    }
    return names;
  }

  /** As browsers do it, whom Java's validator follows if the authority is on the path, too. */
  private void validate(X509Certificate authority, X509Certificate server)
      throws GeneralSecurityException {
    TrustAnchor anchor =
        new TrustAnchor(authority.getSubjectX500Principal(), authority.getPublicKey(), null);
    PKIXParameters trust = new PKIXParameters(Set.of(anchor));
    trust.setRevocationEnabled(false);
    trust.setDate(Date.from(clock.instant()));
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    CertPathValidator.getInstance("PKIX")
        .validate(factory.generateCertPath(List.of(server, authority)), trust);
  }

  @Test
  void certificateIsForAllNamesAndAddressesOfTheMachine() throws GeneralSecurityException {
    Credentials credentials = load();

    assertThat(certified(credentials))
        .containsExactlyInAnyOrder(
            "localhost",
            "stage.local",
            "stage.venue.example",
            "show.example",
            "127.0.0.1",
            "0:0:0:0:0:0:0:1",
            "10.0.0.7");
    validate(credentials.authority().orElseThrow(), credentials.chain().get(0));
    assertThat(credentials.chain().get(0).getExtendedKeyUsage())
        .containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(credentials.chain().get(0).getBasicConstraints()).isEqualTo(-1);
  }

  @Test
  void authorityVouchesForNoOtherSite() {
    X509Certificate authority = load().authority().orElseThrow();
    SecretFile file = new SecretFile(folder.resolve("tls/authority.pem"));
    SecretFile.Content stolen = file.read().orElseThrow();

    X509Certificate forged =
        new Issuer(stolen.certificate(), stolen.key())
            .issue(
                Keys.generate().getPublic(), List.of("bank.example"), List.of(), clock.instant());

    assertThatThrownBy(() -> validate(authority, forged))
        .isInstanceOf(CertPathValidatorException.class)
        .hasMessageContaining("name constraints");
  }

  @Test
  void bothAreKeptForTheNextStart() {
    assertThat(load()).isEqualTo(load());
  }

  @Test
  void keysCanBeReadByTheirOwnerOnly() throws IOException {
    load();

    for (String name : List.of("authority.pem", "server.pem")) {
      assertThat(Files.getPosixFilePermissions(folder.resolve("tls").resolve(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void certificateIsRenewedBeforeItEndsAndTheAuthorityStays() throws GeneralSecurityException {
    Credentials first = load();
    clock.move(Issuer.SERVER_LIFE.minus(LocalAuthority.RENEWED_BEFORE).minusSeconds(1));
    assertThat(load()).isEqualTo(first);

    clock.move(Duration.ofSeconds(1));
    Credentials second = load();

    assertThat(second.chain()).isNotEqualTo(first.chain());
    assertThat(second.authority()).isEqualTo(first.authority());
    validate(first.authority().orElseThrow(), second.chain().get(0));
  }

  @Test
  void newAddressMakesANewCertificateAndALostOneDoesNot() throws GeneralSecurityException {
    ServerNames before = names;
    Credentials first = load();
    names = ServerNames.of(List.of("show.example"), "stage.venue.example", List.of());
    assertThat(load()).isEqualTo(first);

    names = names(List.of("show.example"), "stage.venue.example", "192.168.7.7");
    Credentials second = load();

    assertThat(certified(second)).contains("192.168.7.7").doesNotContain("10.0.0.7");
    assertThat(second.authority()).isEqualTo(first.authority());
    names = before;
    assertThat(certified(load())).contains("10.0.0.7");
  }

  /** A laptop is called otherwise in each network; that must not cost the trust of all devices. */
  @Test
  void nameOfAnotherNetworkIsLeftOutAndTheAuthorityStays() throws GeneralSecurityException {
    Credentials first = load();
    names = names(List.of("show.example"), "stage.hotel.example", "10.0.0.7");
    Credentials second = load();

    assertThat(second.authority()).isEqualTo(first.authority());
    assertThat(second.chain().get(0).getSubjectAlternativeNames())
        .filteredOn(name -> name.get(0).equals(DNS_NAME))
        .extracting(name -> (Object) name.get(1))
        .contains("stage.local", "show.example")
        .doesNotContain("stage.hotel.example");
  }

  @Test
  void newNameOfTheOperatorMakesANewAuthority() throws GeneralSecurityException {
    Credentials first = load();
    names = names(List.of("other.example"), "stage.venue.example", "10.0.0.7");
    Credentials second = load();

    assertThat(second.authority()).isNotEqualTo(first.authority());
    assertThat(certified(second)).contains("other.example");
    validate(second.authority().orElseThrow(), second.chain().get(0));
  }

  @Test
  void authorityThatWouldEndBeforeItsCertificateIsReplaced() throws GeneralSecurityException {
    Credentials first = load();
    clock.move(Issuer.AUTHORITY_LIFE.minus(Issuer.SERVER_LIFE));
    Credentials second = load();

    assertThat(second.authority()).isNotEqualTo(first.authority());
    validate(second.authority().orElseThrow(), second.chain().get(0));
  }

  @Test
  void clockThatWasWrongCostsNoTrust() throws GeneralSecurityException {
    Credentials first = load();
    clock.move(Duration.ofDays(-365));
    load();
    clock.move(Duration.ofDays(365));

    Credentials third = load();

    assertThat(third.authority()).isEqualTo(first.authority());
    validate(first.authority().orElseThrow(), third.chain().get(0));
  }

  @Test
  void damagedCertificateIsMadeAnew() throws IOException {
    Credentials first = load();
    Files.writeString(folder.resolve("tls/server.pem"), "-----BEGIN CERT");

    assertThat(load().authority()).isEqualTo(first.authority());
  }

  @Test
  void damagedAuthorityIsAnErrorAndStaysAsItIs() throws IOException {
    load();
    Path file = folder.resolve("tls/authority.pem");
    Files.writeString(file, "nothing");

    assertThatThrownBy(this::load)
        .isInstanceOf(CredentialsException.class)
        .hasMessage("cannot read " + file + ": expected -----BEGIN CERTIFICATE-----");
    assertThat(file).hasContent("nothing");
  }

  @Test
  void folderThatIsAFileIsAnError() throws IOException {
    Files.write(folder.resolve("tls"), "x".getBytes(UTF_8));

    assertThatThrownBy(this::load)
        .isInstanceOf(CredentialsException.class)
        .hasMessageContaining(folder.resolve("tls").toString());
  }
}
