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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Reads and writes what the cluster knows: the consumers at an address, and where nodes are
 * reached. It uses the maps of vertx-hazelcast, but not as vertx-hazelcast does, where one call
 * that hangs holds up all others.
 */
final class Directory {

  /** The names that vertx-hazelcast gives to its maps. */
  private static final String REGISTRATIONS = "__vertx.subs";

  private static final String NODES = "__vertx.nodeInfo";

  private final ClusterCalls calls = new ClusterCalls();
  private final Supplier<HazelcastInstance> hazelcast;

  /** By node id, what was found: it never changes, and there is one for each start of a node. */
  private final Map<String, NodeInfo> places = new ConcurrentHashMap<>();

  Directory(Supplier<HazelcastInstance> hazelcast) {
    this.hazelcast = hazelcast;
  }

  /** Finds the consumers at an address. */
  Future<List<RegistrationInfo>> find(String address) {
    return calls.make(() -> readConsumers(address));
  }

  /** Does the same for a thread that may block. */
  List<RegistrationInfo> consumers(String address) {
    return calls.await(() -> readConsumers(address));
  }

  private List<RegistrationInfo> readConsumers(String address) {
    return registrations().get(address).stream().map(HazelcastRegistrationInfo::unwrap).toList();
  }

  /** Reads all consumers, by address; blocks. */
  Map<String, Set<RegistrationInfo>> consumers() {
    return Misregistrations.byAddress(calls.await(() -> registrations().entrySet()));
  }

  /** Adds a consumer. */
  Future<Void> add(String address, RegistrationInfo consumer) {
    return calls
        .make(() -> registrations().put(address, new HazelcastRegistrationInfo(consumer)))
        .mapEmpty();
  }

  /** Removes a consumer. */
  Future<Void> remove(String address, RegistrationInfo consumer) {
    return calls
        .make(() -> registrations().remove(address, new HazelcastRegistrationInfo(consumer)))
        .mapEmpty();
  }

  /** Tells the cluster what it has wrong; blocks. */
  void putRight(Misregistrations wrong) {
    List<Future<Void>> changes = new ArrayList<>();
    wrong
        .lost()
        .forEach((address, consumers) -> consumers.forEach(one -> changes.add(add(address, one))));
    wrong
        .stale()
        .forEach(
            (address, consumers) -> consumers.forEach(one -> changes.add(remove(address, one))));
    calls.await(Future.join(changes));
  }

  private MultiMap<String, HazelcastRegistrationInfo> registrations() {
    return hazelcast.get().getMultiMap(REGISTRATIONS);
  }

  /** Finds where a node is reached. */
  Future<NodeInfo> place(String node) {
    NodeInfo known = places.get(node);
    return known != null
        ? Future.succeededFuture(known)
        : calls.make(() -> read(node)).onSuccess(place -> places.put(node, place));
  }

  private NodeInfo read(String node) {
    HazelcastNodeInfo place = nodes().get(node);
    if (place == null) throw new VertxException("Not a member of the cluster", true);
    return place.unwrap();
  }

  /** Tells the cluster where a node is reached, if it has forgotten that; blocks. */
  void mend(String node, NodeInfo place) {
    calls.await(() -> nodes().putIfAbsent(node, new HazelcastNodeInfo(place)));
  }

  private IMap<String, HazelcastNodeInfo> nodes() {
    return hazelcast.get().getMap(NODES);
  }

  void stop() {
    calls.stop();
  }
}
