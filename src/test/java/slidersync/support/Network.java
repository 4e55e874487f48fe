package slidersync.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Machines on a switch, each a network namespace; the machine's own network is not touched. In and
 * out goes a {@link TcpProxy} through the file system.
 */
public final class Network implements Site {

  private static final String NET = "10.213.7.";
  private static final int HUB = 254;
  private static final int PORT = 8080;

  private final String prefix = "ss" + ProcessHandle.current().pid() % 10_000;
  private final Path folder;
  private final int[] ports;
  private final List<Process> proxies = new ArrayList<>();

  /**
   * Sets the machines up.
   *
   * @param folder for sockets, with a short path
   */
  public Network(Path folder, int size) {
    this.folder = folder;
    ports = new int[size];
    try {
      setUp();
    } catch (RuntimeException e) {
      // Nobody else could: there is no network to close.
      close();
      throw e;
    }
  }

  private void setUp() {
    Platform.run("ip", "netns", "add", name(HUB));
    in(HUB, "ip", "link", "set", "lo", "up");
    in(HUB, "ip", "link", "add", "switch", "type", "bridge");
    in(HUB, "ip", "addr", "add", address(HUB) + "/24", "dev", "switch");
    in(HUB, "ip", "link", "set", "switch", "up");
    for (int i = 0; i < size(); i++) plug(i);
    for (int i = 0; i < size(); i++) ports[i] = reach(i);
  }

  private void plug(int i) {
    Platform.run("ip", "netns", "add", name(i));
    in(HUB, "ip", "link", "add", "port" + i, "type", "veth", "peer", "eth0", "netns", name(i));
    in(HUB, "ip", "link", "set", "port" + i, "master", "switch", "up");
    in(i, "ip", "link", "set", "lo", "up");
    in(i, "ip", "addr", "add", address(i) + "/24", "dev", "eth0");
    in(i, "ip", "link", "set", "eth0", "up");
  }

  private static String address(int i) {
    return NET + (i == HUB ? HUB : i + 1);
  }

  @Override
  public int size() {
    return ports.length;
  }

  @Override
  public List<String> options(int i) {
    return List.of(
        "--host=0.0.0.0",
        "--cluster=" + address(i),
        "--cluster-members="
            + String.join(",", IntStream.range(0, size()).mapToObj(Network::address).toList()));
  }

  @Override
  public int port(int i) {
    return ports[i];
  }

  @Override
  public List<String> on(int i) {
    return List.of("ip", "netns", "exec", name(i));
  }

  @Override
  public String publish(int port) {
    Path socket = folder.resolve("out" + port);
    String address = address(HUB) + ":" + port;
    TcpProxy.between(socket.toString(), "127.0.0.1:" + port);
    proxy(HUB, address, socket.toString());
    return address;
  }

  private int reach(int i) {
    Path socket = folder.resolve("in" + i);
    int port = JarProcess.freePort();
    proxy(i, socket.toString(), address(i) + ":" + PORT);
    TcpProxy.between("127.0.0.1:" + port, socket.toString());
    return port;
  }

  /** From now on nothing reaches that machine nor leaves it, without a word. */
  public void cut(int i) {
    in(HUB, "ip", "link", "set", "port" + i, "down");
  }

  public void heal(int i) {
    in(HUB, "ip", "link", "set", "port" + i, "up");
  }

  /** From now on no machine reaches another, but all reach what is published. */
  public void part() {
    isolate("on");
  }

  /** Ends what {@link #part} began. */
  public void join() {
    isolate("off");
  }

  private void isolate(String on) {
    for (int i = 0; i < size(); i++) {
      in(HUB, "bridge", "link", "set", "dev", "port" + i, "isolated", on);
    }
  }

  private void in(int i, String... command) {
    List<String> all = new ArrayList<>(on(i));
    all.addAll(List.of(command));
    Platform.run(all.toArray(String[]::new));
  }

  private void proxy(int i, String from, String to) {
    List<String> command = new ArrayList<>(on(i));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            Path.of("target/test-classes").toAbsolutePath().toString(),
            TcpProxy.class.getName(),
            from,
            to));
    try {
      Process proxy = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
      proxies.add(proxy);
      // A line: it listens. An end: it cannot.
      if (proxy.getInputStream().read() < 0) throw new IllegalStateException("no proxy " + command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(int i) {
    return prefix + "-" + i;
  }

  @Override
  public void close() {
    proxies.forEach(Process::destroyForcibly);
    for (int i = 0; i < size(); i++) Platform.exits("ip", "netns", "del", name(i));
    Platform.exits("ip", "netns", "del", name(HUB));
  }
}
