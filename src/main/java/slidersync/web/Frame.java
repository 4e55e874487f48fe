package slidersync.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * One message to a browser. However many sockets it goes to, it is encoded once.
 *
 * <p>SockJS has it that a message is a text in an array, escaped to ASCII: there are browsers that
 * lose some of the other characters.
 */
final class Frame {

  private static final JsonFactory ASCII =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final String envelope;
  private byte @Nullable [] webSocket;

  Frame(JsonObject envelope) {
    this.envelope = envelope.encode();
  }

  /** The message itself. */
  String envelope() {
    return envelope;
  }

  /** Its size in characters, as far as anybody has to care. */
  int length() {
    return envelope.length();
  }

  /** The message as SockJS sends it over a WebSocket: the bytes of {@code a["..."]}. */
  byte[] webSocket() {
    byte[] bytes = webSocket;
    if (bytes == null) {
      bytes = WebSocketText.encode(sockJs());
      webSocket = bytes;
    }
    return bytes;
  }

  private String sockJs() {
    StringWriter text = new StringWriter(envelope.length() + 32);
    text.write("a[");
    try (JsonGenerator json = ASCII.createGenerator(text)) {
      json.writeString(envelope);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    text.write("]");
    return text.toString();
  }
}
