package slidersync.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** Clustered nodes, each a process of its own, numbered from 0. */
public final class TestCluster implements AutoCloseable {

  /** The journal of a node that fails shall tell what its members and connections did. */
  private static final List<String> TALKATIVE =
      List.of(
          "-Dorg.slf4j.simpleLogger.log.com.hazelcast=info",
          "-Dorg.slf4j.simpleLogger.log.io.vertx.core.eventbus.impl=warn",
          "-Dorg.slf4j.simpleLogger.log.slidersync.cluster=debug");

  private final Path folder;
  private final Site site;
  private final IntFunction<String> store;
  private final JarProcess[] nodes;
  private final Set<Integer> frozen = new HashSet<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Journal journal;

  private TestCluster(Path folder, Site site, IntFunction<String> store) {
    this.folder = folder;
    this.site = site;
    this.store = store;
    nodes = new JarProcess[site.size()];
    journal = Journal.begin("cluster", () -> "live: " + live(), this::examine);
  }

  /**
   * Starts nodes on the loopback address.
   *
   * @param folder where they run
   * @param boards the text of the board file
   */
  public static TestCluster start(Path folder, String store, String boards, int size) {
    return start(folder, new Loopback(size), i -> store, boards);
  }

  /**
   * Starts a node at each place of a site.
   *
   * @param store the URL for the node of that number
   */
  public static TestCluster start(
      Path folder, Site site, IntFunction<String> store, String boards) {
    TestCluster cluster = new TestCluster(folder, site, store);
    try {
      Files.writeString(folder.resolve("boards.yaml"), boards);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      // Nodes that start at the same time argue for seconds about who is the first.
      cluster.launch(0);
      cluster.node(0).awaitReady();
      for (int i = 1; i < site.size(); i++) cluster.launch(i);
      for (int i = 0; i < site.size(); i++) cluster.awaitReady(i);
      return cluster;
    } catch (RuntimeException | Error e) {
      cluster.close();
      throw e;
    }
  }

  /** Starts a node, the first time or again, without waiting. */
  public void launch(int i) {
    launch(i, "boards.yaml");
  }

  /** Starts a node with a board file of its own in the folder. */
  public void launch(int i, String boards) {
    List<String> options = new ArrayList<>(site.options(i));
    options.addAll(List.of("--boards=" + boards, "--store=" + Audit.signed(store.apply(i), i)));
    nodes[i] =
        JarProcess.launch(site.on(i), TALKATIVE, folder, Map.of(), options.toArray(String[]::new))
            .named("node-" + i);
  }

  /** The journal gets what each node says of itself. */
  private void examine() {
    for (int i : live()) {
      journal.note("node " + i + " ready: " + said(i, "/health/ready"));
      said(i, "/metrics")
          .lines()
          .filter(line -> line.startsWith("slidersync_"))
          .forEach(line -> journal.note("node " + i + ": " + line));
    }
  }

  private String said(int i, String path) {
    try {
      return RawHttp.request(port(i), "GET", path).body();
    } catch (UncheckedIOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Waits until the node is up and hears the owners of all boards. */
  public void awaitReady(int i) {
    nodes[i].awaitReady();
    await("node " + i + " ready").atMost(Duration.ofSeconds(30)).until(() -> isReady(i));
  }

  public void restart(int i) {
    launch(i);
    awaitReady(i);
  }

  public int size() {
    return nodes.length;
  }

  public JarProcess node(int i) {
    return nodes[i];
  }

  public int port(int i) {
    return site.port(i);
  }

  /** The ports of the nodes that run, in turn: what a balancer does. */
  public IntSupplier balanced() {
    return () -> {
      List<Integer> live = live();
      return live.isEmpty() ? port(0) : port(live.get(turn.incrementAndGet() % live.size()));
    };
  }

  /** The nodes that run and are not frozen. */
  public List<Integer> live() {
    List<Integer> live = new ArrayList<>();
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] != null && nodes[i].isAlive() && !frozen.contains(i)) live.add(i);
    }
    return live;
  }

  /** SIGSTOP. */
  public void freeze(int i) {
    frozen.add(i);
    nodes[i].signal("STOP");
  }

  /** SIGCONT. */
  public void thaw(int i) {
    nodes[i].signal("CONT");
    frozen.remove(i);
  }

  public boolean isReady(int i) {
    return RawHttp.isReady(port(i));
  }

  /** Whether each node sees all others. */
  public boolean isWhole() {
    return IntStream.range(0, size())
        .allMatch(i -> isReady(i) && metric(i, "slidersync_cluster_members") == size());
  }

  /** A metric of a node, 0 when it is not there. */
  public double metric(int i, String nameAndTags) {
    return RawHttp.metric(port(i), nameAndTags);
  }

  public double epoch(int i, String board) {
    return metric(i, "slidersync_epoch{board=\"" + board + "\"}");
  }

  /** The live node that owns the board, when exactly one says so. */
  public OptionalInt owner(String board) {
    List<Integer> owners = live().stream().filter(i -> epoch(i, board) > 0).toList();
    return owners.size() == 1 ? OptionalInt.of(owners.get(0)) : OptionalInt.empty();
  }

  /** Waits until a live node owns the board. */
  public int awaitOwner(String board) {
    await("an owner of " + board)
        .atMost(Duration.ofSeconds(20))
        .until(() -> owner(board).isPresent());
    return owner(board).orElseThrow();
  }

  @Override
  public void close() {
    for (JarProcess node : nodes) {
      if (node != null) node.close();
    }
  }
}
