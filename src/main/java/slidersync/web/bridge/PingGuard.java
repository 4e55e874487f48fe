package slidersync.web.bridge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.VertxConnection;

/**
 * Passes over WebSocket pings as long as their sender does not read. Vert.x answers each one
 * without asking whether the answer goes out: a connection that only sends pings filled a gigabyte
 * of heap in seven seconds.
 */
public final class PingGuard extends ChannelInboundHandlerAdapter {

  private PingGuard() {}

  /** Guards a connection; what is not a connection of Vert.x's own stays as it is. */
  public static void install(HttpConnection connection) {
    if (connection instanceof VertxConnection own) {
      ChannelHandlerContext last = own.channelHandlerContext();
      last.pipeline().addBefore(last.name(), "pings", new PingGuard());
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof PingWebSocketFrame ping && !context.channel().isWritable()) {
      ping.release();
    } else {
      context.fireChannelRead(message);
    }
  }
}
