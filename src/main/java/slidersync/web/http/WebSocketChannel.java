package slidersync.web.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.util.ReferenceCounted;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.http.WebSocketInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way out of a WebSocket, below Vert.x. Vert.x encodes a text anew for each socket, makes a
 * promise for each message and queues what the network does not take. Here all sockets share the
 * bytes of a frame, and a socket takes nothing more until the network has taken what waits.
 *
 * <p>It passes over pings as long as their sender does not read. Vert.x answers each one without
 * asking whether the answer goes out: a connection that only sends pings filled a gigabyte of heap
 * in seven seconds.
 */
public final class WebSocketChannel extends ChannelInboundHandlerAdapter {

  /** Bytes that wait for the network: from two frames or so on, a merged one is better. */
  private static final WriteBufferWaterMark WAITING = new WriteBufferWaterMark(512, 2048);

  private static final Future<Void> WRITTEN = Future.succeededFuture();
  private static final Future<Void> CLOSED = Future.failedFuture("the socket is closed");

  private final ChannelHandlerContext context;
  private final WayOut wayOut;
  private @Nullable Promise<Void> drained;

  private WebSocketChannel(ChannelHandlerContext context) {
    this.context = context;
    wayOut = WayOut.of(context.pipeline());
  }

  /** To be called on the socket's event loop, as all methods. */
  static WebSocketChannel of(WebSocketInternal socket) {
    ChannelHandlerContext vertx = socket.channelHandlerContext();
    WebSocketChannel channel = new WebSocketChannel(vertx);
    vertx.channel().config().setWriteBufferWaterMark(WAITING);
    vertx.pipeline().addBefore(vertx.name(), "pings", channel);
    return channel;
  }

  /**
   * Completes when another frame may follow; fails when the socket is closed.
   *
   * @param frame one of Netty's, or all its bytes
   */
  @SuppressWarnings(
      "FutureReturnValueIgnored") // What fails reaches the socket's exception handler.
  public Future<Void> write(ReferenceCounted frame) {
    if (!context.channel().isActive()) return CLOSED;
    if (frame instanceof ByteBuf bytes) {
      wayOut.write(bytes);
    } else {
      context.writeAndFlush(frame, context.voidPromise());
    }
    return context.channel().isWritable() ? WRITTEN : drained();
  }

  private Future<Void> drained() {
    if (drained == null) drained = Promise.promise();
    return drained.future();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext inbound) {
    Promise<Void> waiting = drained;
    if (waiting != null && inbound.channel().isWritable()) {
      drained = null;
      waiting.complete();
    }
    inbound.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext inbound) {
    Promise<Void> waiting = drained;
    drained = null;
    if (waiting != null) waiting.fail("the socket is closed");
    inbound.fireChannelInactive();
  }

  /**
   * Closes it after a while, also if the goodbye that was written waits behind what nobody reads.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // It is closed, whatever comes of it.
  public void closeIn(Duration patience) {
    context.executor().schedule(this::close, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It is closed, whatever comes of it.
  private void close() {
    context.close();
  }

  @Override
  public void channelRead(ChannelHandlerContext inbound, Object message) {
    if (message instanceof PingWebSocketFrame ping && !inbound.channel().isWritable()) {
      ping.release();
    } else {
      inbound.fireChannelRead(message);
    }
  }
}
