package slidersync.web.tls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.ssl.SslProvider;
import io.vertx.core.net.SSLEngineOptions;
import io.vertx.core.spi.tls.DefaultSslContextFactory;
import io.vertx.core.spi.tls.SslContextFactory;
import java.util.List;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * Lets a server speak TLS and plain HTTP on one port. The first byte of a connection tells which:
 * TLS begins with a handshake, of type 22, and no method of HTTP with this byte. A connection that
 * says nothing is closed when the time for a handshake is over.
 */
public final class PlainOrTls extends SSLEngineOptions {

  private static final int HANDSHAKE = 22;

  /**
   * For frames, which are short, BoringSSL takes half of what the JDK does; it is not everywhere.
   */
  private static final SslProvider PROVIDER =
      OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK;

  public PlainOrTls() {
    // A handshake takes milliseconds, and after a drop-out all devices come at the same time.
    setUseWorkerThread(true);
  }

  @Override
  public SSLEngineOptions copy() {
    return new PlainOrTls();
  }

  @Override
  public SslContextFactory sslContextFactory() {
    return new DefaultSslContextFactory(PROVIDER, false) {
      @Override
      public SslContext create() throws SSLException {
        return new Context(super.create());
      }
    };
  }

  private static final class Context extends DelegatingSslContext {

    Context(SslContext tls) {
      super(tls);
    }

    @Override
    protected void initEngine(SSLEngine engine) {
      // It is right as it is.
    }

    @Override
    protected SslHandler newHandler(
        ByteBufAllocator allocator, boolean startTls, Executor executor) {
      return new FirstByte(newEngine(allocator), startTls, executor);
    }

    @Override
    protected SslHandler newHandler(
        ByteBufAllocator allocator, String host, int port, boolean startTls, Executor executor) {
      return new FirstByte(newEngine(allocator, host, port), startTls, executor);
    }
  }

  private static final class FirstByte extends SslHandler {

    private boolean isTls;

    FirstByte(SSLEngine engine, boolean startTls, Executor executor) {
      super(engine, startTls, executor);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
        throws SSLException {
      if (!isTls && in.isReadable() && in.getUnsignedByte(in.readerIndex()) != HANDSHAKE) {
        speakPlain(context);
      } else {
        isTls |= in.isReadable();
        super.decode(context, in, out);
      }
    }

    /** Vert.x waits for the handshake to prepare the connection, which then gets all bytes. */
    private void speakPlain(ChannelHandlerContext context) {
      context.fireUserEventTriggered(SslHandshakeCompletionEvent.SUCCESS);
      context.pipeline().remove(this);
    }
  }
}
