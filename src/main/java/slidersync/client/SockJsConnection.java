package slidersync.client;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import java.util.UUID;
import java.util.function.Consumer;

/** A connection to a SockJS endpoint: frames that hold messages come in, and messages go out. */
public abstract sealed class SockJsConnection implements AutoCloseable
    permits WebSocketConnection, HttpConnection {

  private static final long OPEN_MILLIS = 10_000;

  private final Connector connector;
  private final Consumer<String> onMessages;
  private final String path =
      "/eventbus/000/" + UUID.randomUUID().toString().replace("-", "") + "/";
  private final Promise<SockJsConnection> opened = Promise.promise();
  private final Promise<String> ended = Promise.promise();
  private volatile boolean closed;

  SockJsConnection(Connector connector, Consumer<String> onMessages) {
    this.connector = connector;
    this.onMessages = onMessages;
  }

  /**
   * Connects. The future fails if the connection ends before the server has said a word.
   *
   * @param onMessages gets the text of each frame that holds messages: {@code a["...", ...]}
   */
  public static Future<SockJsConnection> open(
      Connector connector, Transport transport, Consumer<String> onMessages) {
    SockJsConnection connection =
        transport == Transport.WEBSOCKET
            ? new WebSocketConnection(connector, onMessages)
            : new HttpConnection(connector, transport, onMessages);
    return connection.open();
  }

  private Future<SockJsConnection> open() {
    long late =
        connector.vertx().setTimer(OPEN_MILLIS, timer -> opened.tryFail("not open in time"));
    ended.future().onSuccess(opened::tryFail);
    opened
        .future()
        .onComplete(done -> connector.vertx().cancelTimer(late))
        .onFailure(failure -> close());
    connect();
    return opened.future();
  }

  /** The path of this session on the server, with a slash behind. */
  public final String path() {
    return path;
  }

  /** Completes when the connection has ended, with the server's last frame if it has closed it. */
  public final Future<String> ended() {
    return ended.future();
  }

  /** Sends one message. */
  public final Future<Void> send(String message) {
    return sendFrame(new JsonArray().add(message).encode());
  }

  /** Sends the text of a whole frame as it is. */
  public abstract Future<Void> sendFrame(String frame);

  /** How many frames wait to be posted; none where they are written to a socket. */
  public abstract int unposted();

  /** Stops reading, so that the server's frames pile up; what polls asks for no more. */
  public abstract void stall();

  /** Reads again. */
  public abstract void resume();

  @Override
  public final synchronized void close() {
    closed = true;
    shut();
    ended.tryComplete("closed here");
  }

  abstract void connect();

  /** Ends what serves this connection. */
  abstract void shut();

  final Connector connector() {
    return connector;
  }

  final boolean isClosed() {
    return closed;
  }

  final void receive(String frame) {
    if (closed) return;
    if (frame.equals("o")) {
      if (!opened.tryComplete(this)) end("the server has lost the session");
    } else if (frame.startsWith("a")) {
      onMessages.accept(frame);
    } else if (frame.startsWith("c")) {
      end(frame);
    }
  }

  final void fail(Throwable failure) {
    opened.tryFail(failure);
    end(String.valueOf(failure));
  }

  final void end(String why) {
    ended.tryComplete(why);
  }
}
