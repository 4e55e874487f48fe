package slidersync.client;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slidersync.text.Ids;
import slidersync.text.Quoted;

/**
 * A board on a server, as its page is called: {@code http://HOST:PORT/boards/ID}, or {@code /}; the
 * scheme may be left out.
 */
public record Target(boolean ssl, String host, int port, String board) {

  private static final Pattern PATH = Pattern.compile("(?:/boards/(" + Ids.FORM + "))?/?");

  /**
   * Reads the URL of a page.
   *
   * @throws IllegalArgumentException whose message says what was expected
   */
  public static Target of(String url) {
    String expected = "expected http://HOST:PORT/ or http://HOST:PORT/boards/ID, got ";
    URI uri;
    try {
      uri = URI.create(url.contains("://") ? url : "http://" + url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(expected + Quoted.of(url), e);
    }
    Matcher path = PATH.matcher(uri.getPath() == null ? "" : uri.getPath());
    boolean ssl = "https".equals(uri.getScheme());
    if (!(ssl || "http".equals(uri.getScheme())) || uri.getHost() == null || !path.matches()) {
      throw new IllegalArgumentException(expected + Quoted.of(url));
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : ssl ? 443 : 80;
    String board = path.group(1);
    return new Target(ssl, uri.getHost(), port, board == null ? "main" : board);
  }

  /** The board {@code main} of a server on this machine. */
  public static Target local(int port) {
    return new Target(false, "127.0.0.1", port, "main");
  }

  /** What a browser with that page would send. */
  String origin() {
    return (ssl ? "https://" : "http://") + host + ":" + port;
  }

  public boolean isLoopback() throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (!address.isLoopbackAddress()) return false;
    }
    return true;
  }
}
