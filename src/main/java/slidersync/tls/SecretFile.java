package slidersync.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A certificate and its key in one file, which nobody but its owner can read. */
record SecretFile(Path path) {

  /** What it holds. */
  record Content(X509Certificate certificate, PrivateKey key) {}

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /**
   * Reads it; nothing if it is not there.
   *
   * @throws CredentialsException when it cannot be read, or is damaged
   */
  Optional<Content> read() {
    try {
      byte[] text = Files.readAllBytes(path);
      List<X509Certificate> certificates = Pem.certificates(text);
      X509Certificate certificate = certificates.get(0);
      PrivateKey key = Pem.key(text, certificate.getPublicKey());
      if (!Keys.arePair(key, certificate.getPublicKey())) {
        throw new CredentialsException("cannot use " + path + ": the key is not its certificate's");
      }
      return Optional.of(new Content(certificate, key));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | GeneralSecurityException e) {
      throw new CredentialsException("cannot read " + path + ": " + reason(e), e);
    }
  }

  /** Writes all of it, or leaves it as it was. */
  void write(X509Certificate certificate, PrivateKey key) {
    Path folder = requireNonNull(path.toAbsolutePath().getParent());
    Path draft = null;
    try {
      Files.createDirectories(folder);
      draft = Files.createTempFile(folder, "draft", ".pem", attributes(folder));
      Files.write(draft, Pem.of(certificate, key).getBytes(US_ASCII));
      replace(draft);
    } catch (IOException | GeneralSecurityException e) {
      delete(draft);
      throw new CredentialsException("cannot write " + path + ": " + reason(e), e);
    }
  }

  private void replace(Path draft) throws IOException {
    try {
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(@Nullable Path draft) {
    try {
      if (draft != null) Files.deleteIfExists(draft);
    } catch (IOException e) {
      // It holds no more than its owner may read.
    }
  }

  private static FileAttribute<?>[] attributes(Path folder) {
    boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return isPosix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
  }

  private static String reason(Exception e) {
    if (e instanceof AccessDeniedException) return "permission denied";
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.replaceAll("\\s+", " ");
  }
}
