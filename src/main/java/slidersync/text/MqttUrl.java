package slidersync.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of an MQTT broker: {@code mqtt://[user[:password]@]host[:port]}, or {@code mqtts://}
 * for TLS. User and password are percent-encoded where they have characters that mean something
 * else in a URL. Its {@link #toString} leaves them out, so that no log and no metric has them.
 *
 * @param isSecure whether it speaks TLS
 * @param host a name or an address, of IPv6 without brackets
 * @param user if it names one
 * @param password if it names one
 */
public record MqttUrl(
    boolean isSecure, String host, int port, Optional<String> user, Optional<String> password) {

  /** What {@link #parse} takes, in words. */
  public static final String EXPECTED = "mqtt://[USER:PASSWORD@]HOST[:PORT], or mqtts:// for TLS";

  private static final int PORT = 1_883;
  private static final int SECURE_PORT = 8_883;
  private static final int MAX_PORT = 65_535;

  private static final Pattern FORM =
      Pattern.compile(
          "(?i:(mqtts?))://"
              + "(?:([^:@/?#\\s]+)(?::([^@/?#\\s]*))?@)?"
              + "(\\[[0-9A-Fa-f:.%]+]|[A-Za-z0-9_.-]+)"
              + "(?::([0-9]{1,5}))?/?");

  /** What stands before an {@code @}, or where a port stands and is none. */
  private static final Pattern SECRETS =
      Pattern.compile("//.*(?=@)|(?<=//)[^/:@\\[]*:(?![0-9]*/?$)[^@]*$");

  private static final Pattern USERS = Pattern.compile("(?i)(mqtts?://)[^@/\\s]*@");

  /** Parses a URL; gives nothing for any other text. */
  public static Optional<MqttUrl> parse(String text) {
    Matcher url = FORM.matcher(text);
    if (!url.matches()) return Optional.empty();
    boolean isSecure = url.group(1).length() == "mqtts".length();
    int port =
        url.group(5) == null ? (isSecure ? SECURE_PORT : PORT) : Integer.parseInt(url.group(5));
    if (port < 1 || port > MAX_PORT) return Optional.empty();
    Optional<String> user = decoded(url.group(2));
    Optional<String> password = decoded(url.group(3));
    if (isLost(url.group(2), user) || isLost(url.group(3), password)) return Optional.empty();
    String host = url.group(4);
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return Optional.of(new MqttUrl(isSecure, name, port, user, password));
  }

  /** The same text without what may be a user or a password, for messages about a wrong URL. */
  public static String withoutSecrets(String text) {
    return SECRETS
        .matcher(text)
        .replaceAll(found -> found.group().startsWith("//") ? "//..." : "...");
  }

  /** The same text without the users and passwords in all addresses of brokers that it has. */
  public static String withoutUsers(String text) {
    return USERS.matcher(text).replaceAll("$1");
  }

  /** Decodes percent signs and the UTF-8 behind them; nothing if they are broken. */
  private static Optional<String> decoded(@Nullable String text) {
    if (text == null) return Optional.empty();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] plain = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        int code = i + 2 < bytes.length ? 16 * digit(bytes[i + 1]) + digit(bytes[i + 2]) : -1;
        if (code < 0) return Optional.empty();
        plain[length++] = (byte) code;
        i += 2;
      } else {
        plain[length++] = bytes[i];
      }
    }
    return Optional.of(new String(plain, 0, length, StandardCharsets.UTF_8));
  }

  /** Below -15 for what is no hexadecimal digit. */
  private static int digit(byte character) {
    int digit = Character.digit(character, 16);
    return digit < 0 ? -1_000 : digit;
  }

  private static boolean isLost(@Nullable String given, Optional<String> read) {
    return given != null && read.isEmpty();
  }

  /** Without user and password, and with the port only where it is not the usual one. */
  @Override
  public String toString() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    boolean isUsual = port == (isSecure ? SECURE_PORT : PORT);
    return (isSecure ? "mqtts://" : "mqtt://") + name + (isUsual ? "" : ":" + port);
  }
}
