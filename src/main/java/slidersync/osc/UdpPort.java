package slidersync.osc;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/**
 * A port of UDP on the event loop of the caller. Vert.x's own socket cuts datagrams off after 2
 * KiB, so this one is Netty's.
 */
final class UdpPort {

  /** As long as a datagram can be. */
  private static final int MAX_DATAGRAM = 65_535;

  /** The kernel keeps so much for a moment in which the event loop is busy. */
  private static final int BUFFER_BYTES = 1 << 20;

  private final ContextInternal context;
  private final Channel channel;

  /** Hears what comes in. */
  interface Listener {

    void received(byte[] datagram, InetSocketAddress sender);

    /** More can be sent, after it could not. */
    void drained();
  }

  private UdpPort(ContextInternal context, Channel channel) {
    this.context = context;
    this.channel = channel;
  }

  /**
   * Takes the port.
   *
   * @param context of an event loop, where all of this happens
   */
  static Future<UdpPort> open(ContextInternal context, InetSocketAddress at) {
    Promise<UdpPort> opened = context.promise();
    new Bootstrap()
        .group(context.nettyEventLoop())
        .channelFactory(context.owner().transport()::datagramChannel)
        .option(ChannelOption.SO_RCVBUF, BUFFER_BYTES)
        .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(MAX_DATAGRAM))
        .option(ChannelOption.AUTO_READ, false)
        .handler(new ChannelInboundHandlerAdapter())
        .bind(at)
        .addListener(
            (ChannelFuture bound) -> {
              if (bound.isSuccess()) opened.complete(new UdpPort(context, bound.channel()));
              else opened.fail(bound.cause());
            });
    return opened.future();
  }

  private static final class Inbound extends SimpleChannelInboundHandler<DatagramPacket> {

    private final ContextInternal context;
    private final Listener listener;

    Inbound(ContextInternal context, Listener listener) {
      this.context = context;
      this.listener = listener;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext netty, DatagramPacket datagram) {
      byte[] bytes = ByteBufUtil.getBytes(datagram.content());
      context.dispatch(bytes, received -> listener.received(received, datagram.sender()));
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext netty) {
      if (netty.channel().isWritable()) context.dispatch(listener, Listener::drained);
    }

    /** A datagram that another one made come back with an error does not close the port. */
    @Override
    public void exceptionCaught(ChannelHandlerContext netty, Throwable cause) {
      context.dispatch(cause, context::reportException);
    }
  }

  /** Begins to listen. */
  void listen(Listener listener) {
    channel.pipeline().addLast(new Inbound(context, listener));
    channel.config().setAutoRead(true);
  }

  InetSocketAddress localAddress() {
    return (InetSocketAddress) channel.localAddress();
  }

  boolean isFull() {
    return !channel.isWritable();
  }

  /** Sends a datagram; hears why that was not possible, or null. */
  void send(byte[] datagram, InetSocketAddress to, Consumer<Throwable> onSent) {
    channel
        .writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(datagram), to))
        .addListener(sent -> onSent.accept(sent.cause()));
  }

  Future<Void> close() {
    Promise<Void> closed = context.promise();
    channel.close().addListener(done -> closed.complete());
    return closed.future();
  }
}
