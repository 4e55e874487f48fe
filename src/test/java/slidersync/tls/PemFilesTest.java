package slidersync.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wildfly.security.asn1.DERDecoder;

class PemFilesTest {

  @TempDir private Path folder;

  private final MovedClock clock = new MovedClock();
  private final Issuer issuer = Issuer.create("test", List.of("example"), clock.instant());

  private Path certificate = Path.of("");
  private Path key = Path.of("");

  @BeforeEach
  void nameFiles() {
    certificate = folder.resolve("show.pem");
    key = folder.resolve("show.key");
  }

  private Credentials load() {
    return new PemFiles(certificate, key, clock).load();
  }

  private X509Certificate issue(KeyPair pair) {
    return issuer.issue(pair.getPublic(), List.of("show.example"), List.of(), clock.instant());
  }

  private static KeyPair pair(String algorithm) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(algorithm.equals("RSA") ? 2048 : 384);
    return generator.generateKeyPair();
  }

  private static String pem(String name, byte[] content) {
    return "-----BEGIN "
        + name
        + "-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content)
        + "\n-----END "
        + name
        + "-----\n";
  }

  private static String pem(X509Certificate certificate) throws GeneralSecurityException {
    return pem("CERTIFICATE", certificate.getEncoded());
  }

  /** The key alone, as OpenSSL wrote it before PKCS#8. */
  private static byte[] bare(PrivateKey key) {
    DERDecoder decoder = new DERDecoder(key.getEncoded());
    decoder.startSequence();
    decoder.skipElement();
    decoder.skipElement();
    return decoder.decodeOctetString();
  }

  private KeyPair write(KeyPair pair) throws IOException, GeneralSecurityException {
    Files.writeString(certificate, pem(issue(pair)));
    Files.writeString(key, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    return pair;
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::load)
        .isInstanceOf(CredentialsException.class)
        .hasMessage(
            message.replace("{cert}", certificate.toString()).replace("{key}", key.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EC", "RSA"})
  void keysOfBothKindsAndFormsAreRead(String algorithm)
      throws IOException, GeneralSecurityException {
    KeyPair pair = write(pair(algorithm));
    Credentials first = load();
    assertThat(first.key()).isEqualTo(pair.getPrivate());
    assertThat(first.authority()).isEmpty();

    String parameters = algorithm.equals("EC") ? pem("EC PARAMETERS", new byte[] {5, 0}) : "";
    Files.writeString(key, parameters + pem(algorithm + " PRIVATE KEY", bare(pair.getPrivate())));

    assertThat(load()).isEqualTo(first);
    assertThat(first.keyManager().getPrivateKey("server")).isEqualTo(pair.getPrivate());
  }

  @Test
  void chainIsReadInItsOrderWithWhatIsWrittenAround() throws IOException, GeneralSecurityException {
    write(Keys.generate());
    String own = Files.readString(certificate);
    Files.writeString(
        certificate, "Subject: show\r\n" + own + "\nIssuer\n" + pem(issuer.certificate()));

    assertThat(load().chain()).hasSize(2).element(1).isEqualTo(issuer.certificate());

    Files.writeString(certificate, pem(issuer.certificate()) + own);
    assertRefused(
        "certificate 1 in {cert} is not signed by the one after it: expected the server's own first,"
            + " then those that vouch for it");
  }

  @Test
  void missingFileIsAnError() throws IOException, GeneralSecurityException {
    write(Keys.generate());
    Files.delete(key);
    assertRefused("cannot read the key {key}: no such file");
    Files.delete(certificate);
    assertRefused("cannot read the certificate {cert}: no such file");
  }

  @Test
  void keyOfAnotherCertificateIsAnError() throws IOException, GeneralSecurityException {
    write(Keys.generate());
    Files.writeString(key, pem("PRIVATE KEY", Keys.generate().getPrivate().getEncoded()));
    assertRefused("the key {key} does not belong to the first certificate in {cert}");
    Files.writeString(key, pem("PRIVATE KEY", pair("EC").getPrivate().getEncoded()));
    assertRefused("the key {key} does not belong to the first certificate in {cert}");
    Files.writeString(key, pem("PRIVATE KEY", pair("RSA").getPrivate().getEncoded()));
    assertRefused("cannot read the key {key}: expected a key for EC, as its certificate in {cert}");
  }

  @Test
  void keyWithAPassphraseIsAnError() throws IOException, GeneralSecurityException {
    write(Keys.generate());
    Files.writeString(key, pem("ENCRYPTED PRIVATE KEY", new byte[100]));
    assertRefused("cannot read the key {key}: expected a key without a passphrase");
    Files.writeString(
        key,
        """
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: AES-128,AB

        AAAA
        -----END RSA PRIVATE KEY-----
        """);
    assertRefused("cannot read the key {key}: expected a key without a passphrase");
  }

  @Test
  void fileThatHoldsSomethingElseIsAnError() throws IOException, GeneralSecurityException {
    write(Keys.generate());
    Files.writeString(key, pem("CERTIFICATE", new byte[9]));
    assertRefused("cannot read the key {key}: expected -----BEGIN PRIVATE KEY-----");
    Files.writeString(key, pem("PRIVATE KEY", new byte[9]));
    assertRefused("cannot read the key {key}: expected a key for EC, as its certificate in {cert}");
    Files.write(certificate, new byte[] {0, -1, 7});
    assertRefused("cannot read the certificate {cert}: expected -----BEGIN CERTIFICATE-----");
    Files.writeString(certificate, pem("CERTIFICATE", new byte[9]));
    assertThatThrownBy(this::load)
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith("cannot read the certificate " + certificate + ": ")
        .message()
        .doesNotContain("\n");
    Files.write(certificate, new byte[(1 << 20) + 1]);
    assertRefused("cannot read the certificate {cert}: expected at most 1 MiB");
    Files.delete(certificate);
    Files.createDirectory(certificate);
    assertThatThrownBy(this::load)
        .isInstanceOf(CredentialsException.class)
        .hasMessageStartingWith("cannot read the certificate " + certificate + ": ");
  }

  @Test
  void certificateOutsideItsTimeIsAnError() throws IOException, GeneralSecurityException {
    write(Keys.generate());
    clock.move(Duration.ofDays(-2));
    assertRefused("the certificate {cert} is not valid before 2026-11-26T00:00:00Z");
    clock.move(Duration.ofDays(2).plus(Issuer.SERVER_LIFE).plusSeconds(1));
    assertRefused("the certificate {cert} has expired on 2027-02-25T00:00:00Z");
  }
}
