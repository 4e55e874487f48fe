package slidersync.tls;

/** Where a server gets its certificate from. */
public interface CertificateSource {

  /**
   * Reads what is valid now, or makes it. May block.
   *
   * @throws CredentialsException when there is nothing that could be used
   */
  Credentials load();
}
