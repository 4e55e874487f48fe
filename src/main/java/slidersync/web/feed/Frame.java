package slidersync.web.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import slidersync.sync.Position;

/**
 * One message to a client. However many sockets it goes to, it is encoded once.
 *
 * <p>In SockJS a message is a text in an array, escaped to ASCII: there are browsers that lose some
 * of the other characters.
 */
public final class Frame {

  private static final JsonFactory ASCII =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final JsonObject message;
  private final String envelope;
  private @Nullable String quoted;
  private @Nullable TextFrame bare;
  private @Nullable TextFrame sockJs;
  private @Nullable Buffer tcp;
  private @Nullable Buffer event;

  public Frame(JsonObject envelope) {
    message = envelope;
    this.envelope = envelope.encode();
  }

  /** The message itself. */
  public String envelope() {
    return envelope;
  }

  /** The reason of a refusal; null if it is none, or says none. */
  public @Nullable String refusal() {
    return "err".equals(message.getString("type")) ? message.getString("reason") : null;
  }

  /** Its size in characters, as far as anybody has to care. */
  public int length() {
    return envelope.length();
  }

  /** The message itself, as a frame of a WebSocket. */
  public TextFrame bare() {
    TextFrame frame = bare;
    if (frame == null) {
      frame = new TextFrame(envelope);
      bare = frame;
    }
    return frame;
  }

  /** The message as SockJS sends it, {@code a["..."]}, as a frame of a WebSocket. */
  public TextFrame sockJs() {
    TextFrame frame = sockJs;
    if (frame == null) {
      frame = new TextFrame("a[" + quoted() + "]");
      sockJs = frame;
    }
    return frame;
  }

  /** The message as the TCP bridge sends it: its length before it, and another word for a reply. */
  public Buffer tcp() {
    Buffer frame = tcp;
    if (frame == null) {
      boolean isNews = "rec".equals(message.getString("type"));
      Buffer json = isNews ? message.copy().put("type", "message").toBuffer() : message.toBuffer();
      frame = Buffer.buffer(4 + json.length()).appendInt(json.length()).appendBuffer(json);
      tcp = frame;
    }
    return frame;
  }

  /** The message as one of those in a frame of SockJS. */
  public String quoted() {
    String text = quoted;
    if (text == null) {
      text = quote();
      quoted = text;
    }
    return text;
  }

  /**
   * The delta that is the message's body as one of the events that a server sends (HTML, section
   * 9.2): its id is the position, its name {@code heartbeat} if nothing has changed, else {@code
   * delta}.
   */
  public Buffer event() {
    Buffer bytes = event;
    if (bytes == null) {
      bytes = Buffer.buffer(writeEvent());
      event = bytes;
    }
    return bytes;
  }

  private String writeEvent() {
    JsonObject delta = message.getJsonObject("body");
    long revision = delta.getLong("revision");
    boolean isHeartbeat = delta.getLong("from") == revision && !delta.containsKey("fromHistory");
    return "id: %s\nevent: %s\ndata: %s\n\n"
        .formatted(
            PositionText.of(new Position(delta.getString("history"), revision)),
            isHeartbeat ? "heartbeat" : "delta",
            delta.encode());
  }

  private String quote() {
    StringWriter text = new StringWriter(envelope.length() + 32);
    try (JsonGenerator json = ASCII.createGenerator(text)) {
      json.writeString(envelope);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
