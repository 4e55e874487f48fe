package slidersync.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import slidersync.web.http.Reachable;

/** What a node says when it is up: where it is, and where other devices find it. */
public final class Welcome {

  /** What is said where only this machine finds it. */
  static final String LOOPBACK =
      "For phones and tablets in your network add --host 0.0.0.0; Ctrl-C stops it.";

  private Welcome() {}

  /**
   * Where a node listens.
   *
   * @param authority the fingerprint of the one whose certificates devices have to be told to trust
   */
  public record Site(boolean isSecure, String host, int port, Optional<String> authority) {

    private String url(String address) {
      return (isSecure ? "https://" : "http://") + Welcome.authority(address, port) + "/";
    }
  }

  /**
   * The lines to print, the ready line first.
   *
   * @param colors whether they go to a terminal
   */
  public static List<String> lines(Site site, boolean colors) {
    List<String> lines = new ArrayList<>();
    lines.add("slider-sync is ready at " + site.url(isAny(site.host) ? "127.0.0.1" : site.host));
    List<String> addresses = Reachable.addresses(site.host);
    if (addresses.isEmpty()) {
      lines.add(LOOPBACK);
      lines.addAll(trust(site, "127.0.0.1"));
      return lines;
    }
    List<String> urls = addresses.stream().map(site::url).toList();
    lines.add("");
    lines.add("Other devices in the network find it at");
    urls.forEach(url -> lines.add("  " + url));
    lines.addAll(trust(site, addresses.get(0)));
    lines.add("");
    lines.addAll(colors ? QrText.colored(urls.get(0)) : QrText.plain(urls.get(0)));
    return lines;
  }

  private static List<String> trust(Site site, String address) {
    return site.authority.stream()
        .flatMap(
            fingerprint ->
                Stream.of(
                    "",
                    "A device that warns of the certificate is told to trust it at",
                    "  http://" + authority(address, site.port) + "/trust",
                    "where it has to show this fingerprint (SHA-256):",
                    "  " + fingerprint))
        .toList();
  }

  /** For example {@code [::1]:8080}. */
  static String authority(String host, int port) {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  private static boolean isAny(String host) {
    try {
      return InetAddress.getByName(host).isAnyLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
