package slidersync.support;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Passes connections on: from an address to another, each {@code HOST:PORT} or the path of a socket
 * in the file system. Such a socket is the way into a network namespace that needs no network.
 */
public final class Relay {

  private static final int BUFFER = 1 << 16;

  private final ServerSocketChannel server;
  private final SocketAddress to;
  private boolean held;

  private Relay(String from, String to) throws IOException {
    SocketAddress address = address(from);
    server =
        address instanceof UnixDomainSocketAddress
            ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
            : ServerSocketChannel.open();
    server.bind(address);
    this.to = address(to);
  }

  /**
   * Says so when it listens, and runs until whoever started it ends, and with it the pipe to it.
   */
  public static void main(String[] args) throws IOException {
    start(args[0], args[1]);
    System.out.println("listening");
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  /** Runs for the rest of the process. */
  public static Relay start(String from, String to) throws IOException {
    Relay relay = new Relay(from, to);
    daemon(relay::run);
    return relay;
  }

  /**
   * From now on nothing goes through. What comes in is kept, even when the connection ends
   * meanwhile.
   */
  public synchronized void hold() {
    held = true;
  }

  /** What was held goes through, and so does everything from now on. */
  public synchronized void release() {
    held = false;
    notifyAll();
  }

  private synchronized void awaitRelease() throws InterruptedException {
    while (held) wait();
  }

  private void run() {
    try {
      while (true) {
        SocketChannel client = server.accept();
        daemon(() -> serve(client));
      }
    } catch (IOException ended) {
      throw new java.io.UncheckedIOException(ended);
    }
  }

  private void serve(SocketChannel client) {
    try (client;
        SocketChannel target = SocketChannel.open(to)) {
      Thread back = daemon(() -> copy(target, client));
      copy(client, target);
      back.join();
    } catch (IOException | InterruptedException ended) {
      // Both ends are closed, which is all that there is to do.
      return;
    }
  }

  private void copy(SocketChannel from, SocketChannel to) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try {
      while (from.read(buffer.clear()) >= 0) {
        buffer.flip();
        awaitRelease();
        while (buffer.hasRemaining()) to.write(buffer);
      }
      awaitRelease();
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
      throw new java.io.UncheckedIOException(e);
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
