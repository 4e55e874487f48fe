package slidersync.web.bridge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/** A request whose answer is read as far as somebody wants, and which may be given up. */
final class OpenRequest implements AutoCloseable {

  /** The last of an answer in chunks. */
  static final String END = "\r\n0\r\n\r\n";

  private static final int READ_MILLIS = 5_000;

  private final Socket socket;
  private final StringBuilder answer = new StringBuilder();

  private OpenRequest(Socket socket) {
    this.socket = socket;
  }

  static OpenRequest send(int port, String method, String path) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(READ_MILLIS);
      String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n";
      socket.getOutputStream().write((head + "Content-Length: 0\r\n\r\n").getBytes(ISO_8859_1));
      return new OpenRequest(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads until the answer holds one of these texts; all that has come so far. */
  String readTo(String... texts) {
    List<String> any = List.of(texts);
    try {
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[8192];
      while (any.stream().noneMatch(text -> answer.indexOf(text) >= 0)) {
        int n = in.read(buffer);
        if (n < 0) throw new AssertionError("expected " + any + ", got only " + answer);
        answer.append(new String(buffer, 0, n, ISO_8859_1));
      }
      return answer.toString();
    } catch (IOException e) {
      throw new AssertionError("expected " + any + ", got only " + answer, e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
