package slidersync.client;

import io.vertx.core.Future;
import io.vertx.core.http.ClientWebSocket;
import java.util.function.Consumer;

/** SockJS over one WebSocket. */
final class WebSocketConnection extends SockJsConnection {

  private final ClientWebSocket socket;
  private volatile boolean isConnected;

  WebSocketConnection(Connector connector, Consumer<String> onMessages) {
    super(connector, onMessages);
    socket = connector.webSocket();
  }

  /** Listens before it connects: a future's listener may come later than the first frame. */
  @Override
  void connect() {
    socket
        .textMessageHandler(
            text -> {
              isConnected = true;
              receive(text);
            })
        .closeHandler(closed -> end("closed"))
        .exceptionHandler(this::fail);
    connector()
        .connect(socket, path() + Transport.WEBSOCKET.path())
        .onSuccess(
            connected -> {
              isConnected = true;
              if (isClosed()) connected.close();
            })
        .onFailure(this::fail);
  }

  @Override
  public Future<Void> sendFrame(String frame) {
    return socket.writeTextMessage(frame);
  }

  @Override
  public int unposted() {
    return 0;
  }

  @Override
  public void stall() {
    socket.pause();
  }

  @Override
  public void resume() {
    socket.resume();
  }

  @Override
  void shut() {
    connector().releaseWebSockets();
    connector().releaseHttp();
    if (!isConnected) return;
    socket.close();
    // A socket that does not read would never see the other side's part of the close.
    socket.resume();
  }
}
