package slidersync.web.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The last that a WebSocket's bytes pass before TLS and the network. Ready-made ones begin here:
 * the handlers behind have nothing to do with them.
 *
 * <p>It closes a socket that has taken nothing for as long as the server's options say, in the
 * place of Netty's handler, which makes a promise and a listener for each write.
 */
final class WayOut extends ChannelDuplexHandler {

  private final long patience;
  private @Nullable ChannelHandlerContext context;
  private @Nullable Future<?> nextLook;
  private long taken = System.nanoTime();

  private WayOut(long patience) {
    this.patience = patience;
  }

  static WayOut of(ChannelPipeline pipeline) {
    WayOut wayOut = new WayOut(patience(pipeline.get(IdleStateHandler.class)));
    if (wayOut.patience > 0) pipeline.remove(IdleStateHandler.class);
    ChannelHandlerContext tls = pipeline.context(SslHandler.class);
    if (tls == null) {
      pipeline.addFirst("way out", wayOut);
    } else {
      pipeline.addAfter(tls.name(), "way out", wayOut);
    }
    return wayOut;
  }

  private static long patience(@Nullable IdleStateHandler idle) {
    if (idle == null || idle.getReaderIdleTimeInMillis() + idle.getAllIdleTimeInMillis() > 0) {
      return 0;
    }
    return TimeUnit.MILLISECONDS.toNanos(idle.getWriterIdleTimeInMillis());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    if (patience > 0) look(added);
  }

  /** What is closed is not kept until the next look: connections come and go by the hundred. */
  @Override
  public void handlerRemoved(ChannelHandlerContext removed) {
    Future<?> next = nextLook;
    if (next != null) next.cancel(false);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It is closed, whatever comes of it.
  private void look(ChannelHandlerContext here) {
    long left = taken + patience - System.nanoTime();
    if (left > 0) {
      nextLook = here.executor().schedule(() -> look(here), left, TimeUnit.NANOSECONDS);
    } else {
      here.close();
    }
  }

  /** Writes bytes that are a frame of the protocol, all of them. */
  @SuppressWarnings(
      "FutureReturnValueIgnored") // What fails reaches the socket's exception handler.
  void write(ByteBuf frames) {
    ChannelHandlerContext here = Objects.requireNonNull(context);
    note(here);
    here.writeAndFlush(frames, here.voidPromise());
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // Whoever has made the promise listens to it.
  public void write(ChannelHandlerContext here, Object message, ChannelPromise promise) {
    note(here);
    here.write(message, promise);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext here) {
    note(here);
    here.fireChannelWritabilityChanged();
  }

  /** Whoever can take something has taken what was written before. */
  private void note(ChannelHandlerContext here) {
    if (here.channel().isWritable()) taken = System.nanoTime();
  }
}
