package slidersync.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An authority on this machine, and the certificate that it issues to this server: anew before it
 * ends, and when the machine has got a name or an address that it does not have. Both are kept in a
 * folder, which several nodes may share.
 */
public final class LocalAuthority implements CertificateSource {

  private static final Logger LOG = LoggerFactory.getLogger(LocalAuthority.class);

  /** A certificate that ends sooner is replaced. */
  static final Duration RENEWED_BEFORE = Duration.ofDays(30);

  /** What each authority may vouch for: names that mean something in its network only. */
  private static final Set<String> LOCAL = Set.of("localhost", "local");

  private static final int DNS_NAME = 2;
  private static final int ADDRESS = 7;

  private final Path folder;
  private final SecretFile authority;
  private final SecretFile server;
  private final Supplier<ServerNames> names;
  private final InstantSource clock;

  /**
   * @param folder made when it is missing
   * @param names what the server is called now; may block
   */
  public LocalAuthority(Path folder, Supplier<ServerNames> names, InstantSource clock) {
    this.folder = folder;
    this.names = names;
    this.clock = clock;
    authority = new SecretFile(folder.resolve("authority.pem"));
    server = new SecretFile(folder.resolve("server.pem"));
  }

  @Override
  @SuppressWarnings("try") // A lock is held, not used.
  public synchronized Credentials load() {
    ServerNames wanted = names.get();
    try {
      Files.createDirectories(folder);
      // So that nodes which start at the same time do not make one each.
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return load(wanted, clock.instant());
      }
    } catch (IOException e) {
      throw new CredentialsException("cannot write into " + folder + ": " + e.getMessage(), e);
    }
  }

  private Credentials load(ServerNames wanted, Instant now) {
    Issuer issuer =
        authority
            .read()
            .map(kept -> new Issuer(kept.certificate(), kept.key()))
            .filter(kept -> isFit(kept, wanted, now))
            .orElseGet(() -> create(wanted, now));
    Set<String> all = new TreeSet<>(wanted.given());
    wanted.found().stream().filter(issuer::mayVouchFor).forEach(all::add);
    SecretFile.Content own =
        kept()
            .filter(kept -> issuer.hasIssued(kept.certificate()))
            .filter(kept -> isFit(kept.certificate(), all, wanted.addresses(), now))
            .orElseGet(() -> issue(issuer, all, wanted.addresses(), now));
    return new Credentials(
        List.of(own.certificate()), own.key(), Optional.of(issuer.certificate()));
  }

  /** One that the machine does not need any more does no harm, one that it needs has to do. */
  private static boolean isFit(Issuer kept, ServerNames wanted, Instant now) {
    if (!lasts(kept.certificate(), Issuer.SERVER_LIFE, now)) {
      LOG.warn("tls: the authority ends on {}", kept.certificate().getNotAfter().toInstant());
      return false;
    }
    Set<String> unfit = new TreeSet<>(wanted.given());
    unfit.removeIf(kept::mayVouchFor);
    if (!unfit.isEmpty()) LOG.warn("tls: the authority was not made for {}", unfit);
    return unfit.isEmpty();
  }

  private Issuer create(ServerNames wanted, Instant now) {
    Set<String> permitted = new TreeSet<>(LOCAL);
    permitted.addAll(wanted.given());
    permitted.addAll(wanted.found());
    permitted.removeIf(name -> permitted.stream().anyMatch(other -> name.endsWith("." + other)));
    Issuer issuer = Issuer.create(host(wanted), permitted, now);
    authority.write(issuer.certificate(), issuer.key());
    LOG.info(
        "tls: new authority for {}, which devices have to be told to trust: {}",
        String.join(", ", permitted),
        Credentials.fingerprint(issuer.certificate()));
    return issuer;
  }

  /** Tells people which of several machines an authority belongs to. */
  private static String host(ServerNames names) {
    return names.found().stream()
        .filter(name -> name.endsWith(".local"))
        .map(name -> name.substring(0, name.length() - ".local".length()))
        .findFirst()
        .orElse("a machine without a name");
  }

  /** A damaged one is as good as none: nobody has to be told of another. */
  private Optional<SecretFile.Content> kept() {
    try {
      return server.read();
    } catch (CredentialsException e) {
      LOG.warn("tls: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private SecretFile.Content issue(
      Issuer issuer, Set<String> all, Set<InetAddress> addresses, Instant now) {
    KeyPair pair = Keys.generate();
    X509Certificate certificate = issuer.issue(pair.getPublic(), all, addresses, now);
    server.write(certificate, pair.getPrivate());
    LOG.info(
        "tls: new certificate for {}, until {}",
        String.join(", ", texts(all, addresses)),
        certificate.getNotAfter().toInstant());
    return new SecretFile.Content(certificate, pair.getPrivate());
  }

  private static boolean isFit(
      X509Certificate kept, Set<String> names, Set<InetAddress> addresses, Instant now) {
    return lasts(kept, RENEWED_BEFORE, now)
        && !now.isBefore(kept.getNotBefore().toInstant())
        && certified(kept).containsAll(texts(names, addresses));
  }

  private static boolean lasts(X509Certificate certificate, Duration time, Instant now) {
    return now.plus(time).isBefore(certificate.getNotAfter().toInstant());
  }

  private static Set<String> texts(Collection<String> names, Collection<InetAddress> addresses) {
    Set<String> texts = new TreeSet<>(names);
    addresses.forEach(address -> texts.add(address.getHostAddress().replaceFirst("%.*", "")));
    return texts;
  }

  private static Set<String> certified(X509Certificate certificate) {
    Set<String> names = new HashSet<>();
    Set<InetAddress> addresses = new HashSet<>();
    try {
      Collection<List<?>> all = certificate.getSubjectAlternativeNames();
      if (all == null) return Set.of();
      for (List<?> name : all) {
        if (name.get(0).equals(DNS_NAME)) names.add((String) name.get(1));
        if (name.get(0).equals(ADDRESS)) addresses.add(InetAddress.getByName((String) name.get(1)));
      }
    } catch (CertificateParsingException | UnknownHostException e) {
      return Set.of();
    }
    return texts(names, addresses);
  }
}
