package slidersync.tls;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A certificate and its key in files that somebody else keeps up to date. */
public final class PemFiles implements CertificateSource {

  private static final long MAX_BYTES = 1 << 20;

  private final Path certificate;
  private final Path key;
  private final InstantSource clock;

  /**
   * @param certificate the server's own first, then those that vouch for it
   */
  public PemFiles(Path certificate, Path key, InstantSource clock) {
    this.certificate = certificate;
    this.key = key;
    this.clock = clock;
  }

  @Override
  public Credentials load() {
    List<X509Certificate> chain = chain();
    PublicKey owner = chain.get(0).getPublicKey();
    PrivateKey secret = key(owner);
    if (!Keys.arePair(secret, owner)) {
      throw new CredentialsException(
          "the key " + key + " does not belong to the first certificate in " + certificate);
    }
    return new Credentials(chain, secret, Optional.empty());
  }

  private List<X509Certificate> chain() {
    try {
      List<X509Certificate> chain = Pem.certificates(read("certificate", certificate));
      requireValid(chain.get(0));
      requireOrder(chain);
      return chain;
    } catch (CertificateException e) {
      throw unreadable("certificate", certificate, e);
    }
  }

  private void requireValid(X509Certificate own) {
    Instant now = clock.instant();
    Instant begin = own.getNotBefore().toInstant();
    Instant end = own.getNotAfter().toInstant();
    if (now.isAfter(end)) {
      throw new CredentialsException("the certificate " + certificate + " has expired on " + end);
    }
    if (now.isBefore(begin)) {
      throw new CredentialsException(
          "the certificate " + certificate + " is not valid before " + begin);
    }
  }

  private void requireOrder(List<X509Certificate> chain) {
    for (int i = 1; i < chain.size(); i++) {
      try {
        chain.get(i - 1).verify(chain.get(i).getPublicKey());
      } catch (GeneralSecurityException e) {
        throw new CredentialsException(
            "certificate "
                + i
                + " in "
                + certificate
                + " is not signed by the one after it: expected the server's own first, then"
                + " those that vouch for it",
            e);
      }
    }
  }

  private PrivateKey key(PublicKey owner) {
    try {
      return Pem.key(read("key", key), owner);
    } catch (GeneralSecurityException e) {
      if (e.getMessage() != null && e.getMessage().startsWith("expected")) {
        throw unreadable("key", key, e);
      }
      throw new CredentialsException(
          "cannot read the key "
              + key
              + ": expected a key for "
              + owner.getAlgorithm()
              + ", as its certificate in "
              + certificate,
          e);
    }
  }

  private static byte[] read(String what, Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new CredentialsException(
            "cannot read the " + what + " " + file + ": expected at most 1 MiB");
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new CredentialsException("cannot read the " + what + " " + file + ": no such file", e);
    } catch (AccessDeniedException e) {
      throw new CredentialsException(
          "cannot read the " + what + " " + file + ": permission denied", e);
    } catch (IOException e) {
      throw unreadable(what, file, e);
    }
  }

  private static CredentialsException unreadable(String what, Path file, Exception why) {
    String reason = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
    return new CredentialsException(
        "cannot read the " + what + " " + file + ": " + reason.strip().replaceAll("\\s+", " "),
        why);
  }
}
