package slidersync.cluster;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.multimap.MultiMap;
import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.spi.cluster.hazelcast.impl.HazelcastNodeInfo;
import io.vertx.spi.cluster.hazelcast.impl.HazelcastRegistrationInfo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Reads what the cluster knows: the consumers at an address, and where nodes are reached. It reads
 * the maps of vertx-hazelcast, but not as vertx-hazelcast does, where one call that hangs holds up
 * all others.
 */
final class Directory {

  /** The names that vertx-hazelcast gives to its maps. */
  private static final String REGISTRATIONS = "__vertx.subs";

  private static final String NODES = "__vertx.nodeInfo";

  private final Lookups lookups = new Lookups();
  private final Supplier<HazelcastInstance> hazelcast;

  /** By node id, what was found: it never changes, and there is one for each start of a node. */
  private final Map<String, NodeInfo> places = new ConcurrentHashMap<>();

  Directory(Supplier<HazelcastInstance> hazelcast) {
    this.hazelcast = hazelcast;
  }

  /** Finds the consumers at an address. */
  Future<List<RegistrationInfo>> find(String address) {
    return lookups.find(() -> consumers(address));
  }

  /** The same, blocking. */
  List<RegistrationInfo> consumers(String address) {
    return registrations().get(address).stream().map(HazelcastRegistrationInfo::unwrap).toList();
  }

  MultiMap<String, HazelcastRegistrationInfo> registrations() {
    return hazelcast.get().getMultiMap(REGISTRATIONS);
  }

  /** Finds where a node is reached. */
  Future<NodeInfo> place(String node) {
    NodeInfo known = places.get(node);
    return known != null
        ? Future.succeededFuture(known)
        : lookups.find(() -> read(node)).onSuccess(place -> places.put(node, place));
  }

  private NodeInfo read(String node) {
    HazelcastNodeInfo place = nodes().get(node);
    if (place == null) throw new VertxException("Not a member of the cluster", true);
    return place.unwrap();
  }

  /** Tells the cluster where a node is reached, if it has forgotten that; blocking. */
  void mend(String node, NodeInfo place) {
    if (!nodes().containsKey(node)) nodes().put(node, new HazelcastNodeInfo(place));
  }

  private IMap<String, HazelcastNodeInfo> nodes() {
    return hazelcast.get().getMap(NODES);
  }

  void stop() {
    lookups.stop();
  }
}
