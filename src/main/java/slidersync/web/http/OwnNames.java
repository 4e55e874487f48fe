package slidersync.web.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names by which this site is reached: its addresses, names that mean something only on this
 * machine or in its network, those of this machine, and those that the operator has given. Names
 * are compared in lower case and without a dot at the end.
 */
public final class OwnNames {

  /** As browsers write addresses, whatever the user has written. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

  private final Vertx vertx;
  private final Set<String> given = new HashSet<>();
  private final Callable<Set<String>> lookUp;
  private @Nullable Future<Set<String>> ofThisMachine;

  /**
   * @param given what the operator has named
   * @param lookUp the names of this machine; may block, and is called once, not before it has to be
   */
  OwnNames(Vertx vertx, Collection<String> given, Callable<Set<String>> lookUp) {
    this.vertx = vertx;
    this.lookUp = lookUp;
    given.forEach(name -> this.given.add(normal(name)));
  }

  /**
   * The names of a site.
   *
   * @param host where this site listens
   * @param publicUrls origins, in the form of {@link Origin#of}
   */
  public static OwnNames of(Vertx vertx, String host, Collection<String> publicUrls) {
    Set<String> given = new HashSet<>(List.of(host));
    publicUrls.forEach(url -> given.add(URI.create(url).getHost()));
    return new OwnNames(vertx, given, OwnNames::ofThisMachine);
  }

  /** Whether that is known without asking anybody. */
  boolean areSureToHave(String host) {
    String name = normal(host);
    return ADDRESS.matcher(name).matches()
        || !name.contains(".") // a public name has a dot
        || name.endsWith(".localhost")
        || name.endsWith(".local")
        || given.contains(name)
        || (ofThisMachine != null
            && ofThisMachine.succeeded()
            && ofThisMachine.result().contains(name));
  }

  /** Whether it is one of them; completes on the caller's event loop. */
  Future<Boolean> have(String host) {
    if (areSureToHave(host)) return Future.succeededFuture(true);
    if (ofThisMachine == null) ofThisMachine = vertx.executeBlocking(lookUp, false);
    return ofThisMachine.map(names -> names.contains(normal(host))).otherwise(false);
  }

  /** May ask the name service. */
  private static Set<String> ofThisMachine() throws UnknownHostException {
    InetAddress machine = InetAddress.getLocalHost();
    return Set.copyOf(
        List.of(normal(machine.getHostName()), normal(machine.getCanonicalHostName())));
  }

  private static String normal(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
