package slidersync.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wildfly.security.asn1.ASN1Exception;
import org.wildfly.security.asn1.DERDecoder;
import org.wildfly.security.asn1.DEREncoder;

/** The text form of certificates and keys. */
final class Pem {

  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String KEY = "PRIVATE KEY";

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  /** The fields of an encrypted key of OpenSSL's older form. */
  private static final String ENCRYPTED = "ENCRYPTED";

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  static String of(X509Certificate certificate, PrivateKey key) throws CertificateException {
    return block(CERTIFICATE, certificate.getEncoded()) + block(KEY, key.getEncoded());
  }

  private static String block(String name, byte[] content) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(name, LINES.encodeToString(content));
  }

  /**
   * Reads the certificates of a text, in their order.
   *
   * @throws CertificateException when there is none, or one is damaged
   */
  static List<X509Certificate> certificates(byte[] text) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    for (Matcher block = blocks(text); block.find(); ) {
      if (!block.group(1).equals(CERTIFICATE)) continue;
      certificates.add(
          (X509Certificate)
              factory.generateCertificate(new ByteArrayInputStream(content(block.group(2)))));
    }
    if (certificates.isEmpty()) {
      throw new CertificateException("expected -----BEGIN CERTIFICATE-----");
    }
    return certificates;
  }

  /**
   * Reads the first key of a text.
   *
   * @param owner the key of the certificate that it is to belong to
   * @throws GeneralSecurityException when there is none, or it cannot be read
   */
  static PrivateKey key(byte[] text, PublicKey owner) throws GeneralSecurityException {
    for (Matcher block = blocks(text); block.find(); ) {
      if (!block.group(1).endsWith(KEY)) continue;
      if (block.group().contains(ENCRYPTED)) {
        throw new GeneralSecurityException("expected a key without a passphrase");
      }
      byte[] content = content(block.group(2));
      byte[] encoded = block.group(1).equals(KEY) ? content : wrap(content, owner);
      return KeyFactory.getInstance(owner.getAlgorithm())
          .generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
    throw new GeneralSecurityException("expected -----BEGIN PRIVATE KEY-----");
  }

  private static Matcher blocks(byte[] text) {
    return BLOCK.matcher(new String(text, ISO_8859_1));
  }

  private static byte[] content(String base64) throws CertificateException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new CertificateException("expected Base64 between BEGIN and END", e);
    }
  }

  /**
   * Brings {@code RSA PRIVATE KEY} and {@code EC PRIVATE KEY} into the one form that Java reads,
   * PKCS#8. They do not always name their algorithm, so it is taken from the other half.
   */
  private static byte[] wrap(byte[] key, PublicKey owner) throws GeneralSecurityException {
    try {
      DERDecoder publicKey = new DERDecoder(owner.getEncoded());
      publicKey.startSequence();
      byte[] algorithm = publicKey.drainElement();
      DEREncoder encoder = new DEREncoder();
      encoder.startSequence();
      encoder.encodeInteger(BigInteger.ZERO);
      encoder.writeEncoded(algorithm);
      encoder.encodeOctetString(key);
      encoder.endSequence();
      return encoder.getEncoded();
    } catch (ASN1Exception e) {
      throw new GeneralSecurityException(e);
    }
  }
}
