package slidersync.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends bytes to a port that no HTTP client would, and reads the answer as it comes. */
public final class RawHttp {

  private RawHttp() {}

  /**
   * One answer.
   *
   * @param status 0 when the connection was closed without an answer
   */
  public record Answer(int status, List<String> head, String body) {

    public Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ": ";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()))
          .findFirst();
    }
  }

  /** A request with {@code Connection: close}, without a body. */
  public static Answer request(int port, String method, String target, String... headers) {
    return request(port, method, target, List.of(headers), "");
  }

  /** A request with {@code Connection: close}; a Host unless there is one, and a Content-Length. */
  public static Answer request(
      int port, String method, String target, List<String> headers, String body) {
    StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    if (headers.stream().noneMatch(h -> h.startsWith("Host:"))) {
      text.append("Host: 127.0.0.1:").append(port).append("\r\n");
    }
    headers.forEach(header -> text.append(header).append("\r\n"));
    text.append("Connection: close\r\nContent-Length: ")
        .append(body.getBytes(StandardCharsets.UTF_8).length)
        .append("\r\n\r\n")
        .append(body);
    return send(port, text.toString());
  }

  /**
   * Sends the text as it is and reads the answer, until the server closes, or is silent for three
   * seconds. It may take far longer to begin: a busy machine is still at its first page.
   */
  public static Answer send(int port, String text) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return parse(read(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a node says that it can serve. */
  public static boolean isReady(int port) {
    try {
      return request(port, "GET", "/health/ready").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /**
   * A metric of a node, 0 when there is none.
   *
   * @param nameAndTags as in the text, for example <code>slidersync_epoch{board="main"}</code>
   */
  public static double metric(int port, String nameAndTags) {
    try {
      return request(port, "GET", "/metrics")
          .body()
          .lines()
          .filter(line -> line.startsWith(nameAndTags + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(nameAndTags.length() + 1)))
          .findFirst()
          .orElse(0);
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  private static String read(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder all = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        all.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        if (isComplete(all.toString())) return all.toString();
        socket.setSoTimeout(3_000);
      }
    } catch (SocketTimeoutException silent) {
      return all.toString();
    }
    return all.toString();
  }

  private static boolean isComplete(String text) {
    if (!text.contains("\r\n\r\n")) return false;
    Answer answer = parse(text);
    return answer
        .header("Content-Length")
        .filter(length -> answer.body().length() >= Integer.parseInt(length))
        .isPresent();
  }

  private static Answer parse(String text) {
    if (text.isEmpty()) return new Answer(0, List.of(), "");
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) throw new AssertionError("expected an HTTP answer, got " + text);
    List<String> head = List.of(text.substring(0, end).split("\r\n", -1));
    return new Answer(
        Integer.parseInt(head.get(0).substring(9, 12)), head, text.substring(end + 4));
  }
}
