package slidersync.tls;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.wildfly.security.asn1.ASN1Encoder;
import org.wildfly.security.asn1.DERDecoder;
import org.wildfly.security.x500.cert.X509CertificateExtension;

/**
 * The names that an authority may vouch for, those that end with them included, as RFC 5280 has it
 * in 4.2.1.10. Elytron's own extension writes a form that nobody can read.
 */
final class NameConstraints extends X509CertificateExtension {

  private static final String ID = "2.5.29.30";
  private static final int PERMITTED = 0;
  private static final int DNS_NAME = 2;

  private final Collection<String> permitted;

  NameConstraints(Collection<String> permitted) {
    super(true);
    this.permitted = permitted;
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public void encodeTo(ASN1Encoder encoder) {
    encoder.startSequence();
    encoder.encodeImplicit(PERMITTED);
    encoder.startSequence();
    for (String name : permitted) {
      encoder.startSequence();
      encoder.encodeImplicit(DNS_NAME);
      encoder.encodeIA5String(name);
      encoder.endSequence();
    }
    encoder.endSequence();
    encoder.endSequence();
  }

  /** Reads them from a certificate that was made here; nothing if it has none. */
  static Set<String> of(X509Certificate certificate) {
    Set<String> names = new TreeSet<>();
    byte[] extension = certificate.getExtensionValue(ID);
    if (extension == null) return names;
    DERDecoder decoder = new DERDecoder(new DERDecoder(extension).decodeOctetString());
    decoder.startSequence();
    decoder.decodeImplicit(PERMITTED);
    decoder.startSequence();
    while (decoder.hasNextElement()) {
      decoder.startSequence();
      decoder.decodeImplicit(DNS_NAME);
      names.add(decoder.decodeIA5String());
      decoder.endSequence();
    }
    return names;
  }
}
