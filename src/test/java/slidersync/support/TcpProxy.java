package slidersync.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Passes connections on, from an address to another: the network between two programs. A cut one
 * swallows everything and says nothing, as Wi-Fi out of reach does; when it is mended, what was
 * under way arrives.
 *
 * <p>An address is {@code HOST:PORT} or the path of a socket in the file system. Such a socket is
 * the way into a network namespace that needs no network.
 */
public final class TcpProxy implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final ServerSocketChannel server;
  private final SocketAddress to;
  private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytes = new AtomicLong();
  private boolean isCut;

  private TcpProxy(SocketAddress from, SocketAddress to) throws IOException {
    server =
        from instanceof UnixDomainSocketAddress
            ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
            : ServerSocketChannel.open();
    server.bind(from);
    this.to = to;
    daemon(this::run);
  }

  /** Listens on a free port of this machine. */
  public static TcpProxy to(int port) {
    return between("127.0.0.1:0", "127.0.0.1:" + port);
  }

  public static TcpProxy between(String from, String to) {
    try {
      return new TcpProxy(address(from), address(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says when it listens, and runs until the program that started it closes the pipe. */
  public static void main(String[] args) throws IOException {
    between(args[0], args[1]);
    System.out.println("listening");
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  public int port() {
    try {
      return ((InetSocketAddress) server.getLocalAddress()).getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page of a node behind it. */
  public String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** All bytes that have come back through it. */
  public long bytes() {
    return bytes.get();
  }

  /** Lets nothing through. What comes is kept, even when the connection ends meanwhile. */
  public synchronized void cut() {
    isCut = true;
  }

  /** Lets through what was kept, and all that comes. */
  public synchronized void mend() {
    isCut = false;
    notifyAll();
  }

  /** Ends all connections; what was under way is lost. */
  public void reset() {
    open.forEach(TcpProxy::close);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reset();
  }

  private synchronized void awaitMended() throws InterruptedException {
    while (isCut) wait();
  }

  private void run() {
    try {
      while (true) {
        SocketChannel client = server.accept();
        daemon(() -> serve(client));
      }
    } catch (IOException closed) {
      reset();
    }
  }

  private void serve(SocketChannel client) {
    try (client;
        SocketChannel target = SocketChannel.open(to)) {
      open.add(client);
      open.add(target);
      Thread back = daemon(() -> copy(target, client, bytes));
      copy(client, target, new AtomicLong());
      back.join();
      open.remove(target);
    } catch (IOException | InterruptedException ended) {
      // Both ends are closed, which is all that there is to do.
      return;
    } finally {
      open.remove(client);
    }
  }

  private void copy(SocketChannel from, SocketChannel to, AtomicLong count) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try {
      while (from.read(buffer.clear()) >= 0) {
        count.addAndGet(buffer.flip().remaining());
        awaitMended();
        while (buffer.hasRemaining()) to.write(buffer);
      }
      awaitMended();
      to.shutdownOutput();
    } catch (IOException | InterruptedException broken) {
      close(from);
      close(to);
    }
  }

  private static void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static SocketAddress address(String text) {
    if (text.startsWith("/")) return UnixDomainSocketAddress.of(text);
    int colon = text.lastIndexOf(':');
    return new InetSocketAddress(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }
}
