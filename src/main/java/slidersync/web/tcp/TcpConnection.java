package slidersync.web.tcp;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Future;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import slidersync.door.DoorMeters;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.web.bridge.ErrFrame;
import slidersync.web.feed.ClientSocket;
import slidersync.web.feed.CloseStatus;
import slidersync.web.feed.Frame;

/** The connection of a program. */
final class TcpConnection implements ClientSocket {

  private static final Set<String> UNKNOWN =
      Set.of(Reason.UNKNOWN_ADDRESS.name(), Reason.UNKNOWN_BOARD.name());

  private final NetSocketInternal socket;
  private final DoorMeters meters;
  private boolean closed;

  TcpConnection(NetSocket socket, DoorMeters meters) {
    this.socket = (NetSocketInternal) socket;
    this.meters = meters;
  }

  /** Completes when the network has taken the frame. */
  @Override
  public Future<Void> write(Frame frame) {
    meters.out();
    count(frame.refusal());
    return socket.write(frame.tcp());
  }

  private void count(@Nullable String refusal) {
    if (refusal == null) return;
    meters.refused();
    if (UNKNOWN.contains(refusal)) meters.unknown();
  }

  /** One of each stream: a program that reads slowly gets the next one merged. */
  @Override
  public int window() {
    return 1;
  }

  @Override
  public boolean answersPings() {
    return true;
  }

  @Override
  public void close(CloseStatus why) {
    close(new JsonObject().put("type", "err").put("message", why.reason()));
  }

  /** Closes it, and says why. */
  void refuse(Refusal refusal) {
    meters.refused();
    close(ErrFrame.of(refusal));
  }

  /** Closes it after a last message, which waits for a program that reads slowly, but not long. */
  @SuppressWarnings("FutureReturnValueIgnored") // It is closed, whatever comes of it.
  private void close(JsonObject last) {
    if (closed) return;
    closed = true;
    socket.write(new Frame(last).tcp());
    socket.close();
    ChannelHandlerContext channel = socket.channelHandlerContext();
    channel
        .executor()
        .schedule(() -> channel.close(), CloseStatus.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
