package slidersync.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import org.wildfly.security.x500.cert.util.KeyUtil;

/** Pairs of keys. */
final class Keys {

  private static final byte[] ANYTHING = {1, 2, 3};

  private Keys() {}

  /** Makes a pair of the kind that all browsers know and that costs a handshake the least. */
  static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has secp256r1", e);
    }
  }

  /** Whether what the one signs is what the other verifies. */
  static boolean arePair(PrivateKey key, PublicKey owner) {
    if (!key.getAlgorithm().equals(owner.getAlgorithm())) return false;
    try {
      Signature signature =
          Signature.getInstance(KeyUtil.getDefaultCompatibleSignatureAlgorithmName(key));
      signature.initSign(key);
      signature.update(ANYTHING);
      byte[] signed = signature.sign();
      signature.initVerify(owner);
      signature.update(ANYTHING);
      return signature.verify(signed);
    } catch (SignatureException | InvalidKeyException e) {
      return false;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new CredentialsException("cannot use a key for " + owner.getAlgorithm(), e);
    }
  }
}
