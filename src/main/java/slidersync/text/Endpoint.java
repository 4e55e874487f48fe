package slidersync.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port, as operators write them: {@code 10.0.0.20:2223}, {@code [fe80::1]:2223} or,
 * where a host can be left out, {@code 2223}.
 *
 * @param host a name or an address, without brackets
 * @param port 0 to 65535
 */
public record Endpoint(String host, int port) {

  private static final int MAX_PORT = 65_535;

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?:([A-Za-z0-9_.-]+)|\\[([0-9A-Fa-f:.]+(?:%[A-Za-z0-9_.-]+)?)]):)?([0-9]{1,5})");

  /**
   * Reads an endpoint; gives nothing for any other text.
   *
   * @param host the one of a text that has none
   */
  public static Optional<Endpoint> parse(String text, String host) {
    return read(text).map(read -> read.host.isEmpty() ? new Endpoint(host, read.port) : read);
  }

  /** Reads an endpoint that others are to be reached at: with a host, and a port that is not 0. */
  public static Optional<Endpoint> parse(String text) {
    return read(text).filter(read -> !read.host.isEmpty() && read.port > 0);
  }

  private static Optional<Endpoint> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) return Optional.empty();
    int port = Integer.parseInt(form.group(3));
    String host = form.group(1) != null ? form.group(1) : form.group(2);
    return port > MAX_PORT
        ? Optional.empty()
        : Optional.of(new Endpoint(host == null ? "" : host, port));
  }

  /** As it can be read again. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
