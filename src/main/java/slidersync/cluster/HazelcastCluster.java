package slidersync.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.ListenerConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.cli.StartException;

/**
 * Joins nodes into one event bus. Hazelcast does membership and registrations over TCP between
 * named members; who owns a board is the store's matter, so no split of the cluster can split a
 * board. A node on its own never loads this class.
 */
public final class HazelcastCluster {

  /** A member that is silent for this long is gone. */
  private static final String MAX_SILENCE_SECONDS = "5";

  /** How soon, and how often, the parts of a cluster that was cut look for each other. */
  private static final String MERGE_SECONDS = "1";

  /**
   * How many ports of a member without one are tried. Nodes of one machine take ports in turn; on
   * other machines there is one. Each port that nobody listens to holds up the search for the parts
   * of a cluster that was cut by 5 s.
   */
  private static final String PORTS_OF_THIS_MACHINE = "3";

  private static final String PORTS_OF_ANOTHER = "1";

  /** A machine that does not answer is not waited for. */
  private static final int CONNECT_SECONDS = 2;

  /**
   * A connection of the bus on which nothing comes back is given up, and what follows goes anew.
   */
  private static final int PING_MILLIS = 1_000;

  private static final int PING_REPLY_MILLIS = 2_000;

  /**
   * Longer than it takes to notice that a member is gone, after which a call goes to another one;
   * as long as a call hangs, so does what waits for it.
   */
  private static final String CALL_MILLIS = "10000";

  /** How long a registration waits for its second copy. */
  private static final String BACKUP_MILLIS = "1000";

  /** Of registrations, which are few: the fewer, the faster nodes come and go. */
  private static final String PARTITIONS = "31";

  private static final Logger LOG = LoggerFactory.getLogger(HazelcastCluster.class);

  private final String host;
  private final MendingClusterManager manager;

  /**
   * A cluster to be joined, or begun.
   *
   * @param host the address to bind to; the bus has no authentication, so a private one
   * @param port the first to try; the next ones follow when it is taken
   * @param members addresses of other members, with or without a port
   * @throws StartException when this machine does not have the address
   */
  public HazelcastCluster(String host, int port, List<String> members) {
    this.host = address(host);
    manager = new MendingClusterManager(config(this.host, port, members));
  }

  /** The shared memory of the cluster, while there is one. */
  @Nullable HazelcastInstance hazelcast() {
    return manager.getHazelcastInstance();
  }

  /** Hazelcast takes addresses only, and of a wrong one it says much. */
  private static String address(String host) {
    String cannot = "cannot join the cluster with the address " + host + ": ";
    try {
      InetAddress address = InetAddress.getByName(host);
      if (NetworkInterface.getByInetAddress(address) == null) {
        throw StartException.failure(cannot + "this machine does not have it");
      }
      return address.getHostAddress();
    } catch (UnknownHostException e) {
      throw StartException.failure(cannot + "the host is not known");
    } catch (SocketException e) {
      throw StartException.failure(cannot + e.getMessage());
    }
  }

  public Future<Vertx> join() {
    return join(bus -> {});
  }

  /**
   * Joins.
   *
   * @param further sets what else is to be set of the event bus
   */
  Future<Vertx> join(Consumer<EventBusOptions> further) {
    EventBusOptions bus =
        new EventBusOptions()
            .setHost(host)
            .setClusterPublicHost(host)
            .setConnectTimeout(CONNECT_SECONDS * 1_000)
            .setClusterPingInterval(PING_MILLIS)
            .setClusterPingReplyInterval(PING_REPLY_MILLIS);
    further.accept(bus);
    return Vertx.builder()
        .with(new VertxOptions().setPreferNativeTransport(true).setEventBusOptions(bus))
        .withClusterManager(manager)
        .buildClustered();
  }

  /** The number of nodes in the cluster, as this one sees it; 0 when it has left. */
  public int members() {
    HazelcastInstance instance = manager.getHazelcastInstance();
    return instance == null || !instance.getLifecycleService().isRunning()
        ? 0
        : instance.getCluster().getMembers().size();
  }

  private static Config config(String host, int port, List<String> members) {
    System.setProperty("hazelcast.logging.type", "slf4j");
    Config config = ConfigUtil.loadConfig();
    config.setClusterName("slider-sync");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
    config.setProperty("hazelcast.max.no.heartbeat.seconds", MAX_SILENCE_SECONDS);
    config.setProperty("hazelcast.merge.first.run.delay.seconds", MERGE_SECONDS);
    config.setProperty("hazelcast.merge.next.run.delay.seconds", MERGE_SECONDS);
    config.setProperty(
        "hazelcast.socket.connect.timeout.seconds", Integer.toString(CONNECT_SECONDS));
    config.setProperty(
        "hazelcast.tcp.join.port.try.count",
        InetAddress.getLoopbackAddress().getHostAddress().equals(host)
            ? PORTS_OF_THIS_MACHINE
            : PORTS_OF_ANOTHER);
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.wait.seconds.before.join", "0");
    config.setProperty("hazelcast.partition.count", PARTITIONS);
    config.setProperty("hazelcast.operation.call.timeout.millis", CALL_MILLIS);
    config.setProperty("hazelcast.operation.backup.timeout.millis", BACKUP_MILLIS);
    // The node stops in its own order: the hook would take the cluster away first.
    config.setProperty("hazelcast.shutdownhook.enabled", "false");
    config.addListenerConfig(new ListenerConfig(new Log()));
    NetworkConfig network = config.getNetworkConfig();
    network.setPort(port).setPortAutoIncrement(true).setPublicAddress(null);
    network.getInterfaces().setEnabled(true).setInterfaces(List.of(host));
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).setMembers(members);
    return config;
  }

  /** One line for each member that comes or goes. */
  private static final class Log implements MembershipListener {

    @Override
    public void memberAdded(MembershipEvent event) {
      log("joined", event);
    }

    @Override
    public void memberRemoved(MembershipEvent event) {
      log("left", event);
    }

    private static void log(String what, MembershipEvent event) {
      Member member = event.getMember();
      LOG.info(
          "cluster: {}:{} {}, members: {}",
          member.getAddress().getHost(),
          member.getAddress().getPort(),
          what,
          event.getMembers().size());
    }
  }
}
