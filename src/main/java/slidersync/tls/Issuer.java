package slidersync.tls;

import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.wildfly.security.x500.GeneralName;
import org.wildfly.security.x500.cert.AuthorityKeyIdentifierExtension;
import org.wildfly.security.x500.cert.BasicConstraintsExtension;
import org.wildfly.security.x500.cert.ExtendedKeyUsageExtension;
import org.wildfly.security.x500.cert.KeyUsage;
import org.wildfly.security.x500.cert.KeyUsageExtension;
import org.wildfly.security.x500.cert.SubjectAlternativeNamesExtension;
import org.wildfly.security.x500.cert.SubjectKeyIdentifierExtension;
import org.wildfly.security.x500.cert.X509CertificateBuilder;
import org.wildfly.security.x500.cert.util.KeyUtil;

/**
 * An authority that issues certificates to servers. It can vouch for addresses and for the names
 * that it was made for, those that end with them included, and for nothing else: whoever steals its
 * key cannot pretend to be another site.
 */
record Issuer(X509Certificate certificate, PrivateKey key) {

  /** Devices have to be told once in that time. */
  static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);

  /** Browsers refuse more than 825 days; it is renewed without anybody. */
  static final Duration SERVER_LIFE = Duration.ofDays(90);

  /** For devices whose clocks are late. */
  private static final Duration HEAD_START = Duration.ofDays(1);

  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
  private static final int SERIAL_BITS = 127;

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Makes an authority.
   *
   * @param host where it is, for people
   * @param names that it may vouch for
   */
  static Issuer create(String host, Collection<String> names, Instant now) {
    KeyPair pair = Keys.generate();
    String day = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    X500Principal self = new X500Principal("CN=slider-sync on " + host + " since " + day);
    X509CertificateBuilder builder =
        builder(self, self, pair.getPublic(), pair.getPrivate(), now, AUTHORITY_LIFE)
            .addExtension(new BasicConstraintsExtension(true, true, 0))
            .addExtension(new KeyUsageExtension(true, KeyUsage.keyCertSign, KeyUsage.cRLSign))
            .addExtension(new NameConstraints(names));
    return new Issuer(build(builder), pair.getPrivate());
  }

  /** Vouches that a key is that of a server with these names and addresses. */
  X509Certificate issue(
      PublicKey owner, Collection<String> names, Collection<InetAddress> addresses, Instant now) {
    List<GeneralName> all = new ArrayList<>();
    names.forEach(name -> all.add(new GeneralName.DNSName(name)));
    addresses.forEach(address -> all.add(new GeneralName.IPAddress(address.getAddress())));
    byte[] identifier = KeyUtil.getKeyIdentifier(certificate.getPublicKey());
    X509CertificateBuilder builder =
        builder(
                new X500Principal("CN=slider-sync"),
                certificate.getSubjectX500Principal(),
                owner,
                key,
                now,
                SERVER_LIFE)
            .addExtension(new BasicConstraintsExtension(true, false, -1))
            .addExtension(new KeyUsageExtension(true, KeyUsage.digitalSignature))
            .addExtension(new ExtendedKeyUsageExtension(false, List.of(SERVER_AUTHENTICATION)))
            .addExtension(new AuthorityKeyIdentifierExtension(identifier, null, null))
            .addExtension(new SubjectAlternativeNamesExtension(false, all));
    return build(builder);
  }

  private static X509CertificateBuilder builder(
      X500Principal subject,
      X500Principal issuer,
      PublicKey owner,
      PrivateKey signer,
      Instant now,
      Duration life) {
    return new X509CertificateBuilder()
        .setSubjectDn(subject)
        .setIssuerDn(issuer)
        .setSerialNumber(new BigInteger(SERIAL_BITS, RANDOM).setBit(0))
        .setNotValidBefore(now.minus(HEAD_START).atZone(ZoneOffset.UTC))
        .setNotValidAfter(now.plus(life).atZone(ZoneOffset.UTC))
        .setPublicKey(owner)
        .setSigningKey(signer)
        .setSignatureAlgorithmName("SHA256withECDSA")
        .addExtension(new SubjectKeyIdentifierExtension(KeyUtil.getKeyIdentifier(owner)));
  }

  private static X509Certificate build(X509CertificateBuilder builder) {
    try {
      return builder.build();
    } catch (CertificateException e) {
      throw new IllegalStateException("cannot make a certificate", e);
    }
  }

  boolean hasIssued(X509Certificate other) {
    try {
      other.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Whether it was made for a name, or for what the name ends with. */
  boolean mayVouchFor(String name) {
    return NameConstraints.of(certificate).stream()
        .anyMatch(own -> name.equals(own) || name.endsWith("." + own));
  }
}
