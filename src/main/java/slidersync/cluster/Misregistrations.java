package slidersync.cluster;

import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.spi.cluster.hazelcast.impl.HazelcastRegistrationInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The mistakes in what a cluster knows of the consumers of its event bus, as far as one node can
 * tell, by address.
 *
 * @param lost consumers of this node that the cluster does not know
 * @param stale consumers that are gone: of this node, or of nodes that are not there
 * @param misled addresses at which this node's senders send to other nodes than the cluster knows
 */
record Misregistrations(
    Map<String, Set<RegistrationInfo>> lost,
    Map<String, Set<RegistrationInfo>> stale,
    Set<String> misled) {

  /**
   * Compares what the cluster knows with what this node knows.
   *
   * @param known what the cluster knows
   * @param own the consumers of this node
   * @param members the ids of all nodes
   * @param believed the nodes to which this one's senders send
   */
  static Misregistrations find(
      Map<String, Set<RegistrationInfo>> known,
      String node,
      Map<String, Set<RegistrationInfo>> own,
      Set<String> members,
      Map<String, Set<String>> believed) {
    Map<String, Set<RegistrationInfo>> lost = new HashMap<>();
    own.forEach(
        (address, consumers) ->
            add(lost, address, minus(consumers, known.getOrDefault(address, Set.of()))));
    Map<String, Set<RegistrationInfo>> stale = new HashMap<>();
    known.forEach(
        (address, consumers) -> {
          Set<RegistrationInfo> gone = minus(consumers, own.getOrDefault(address, Set.of()));
          gone.removeIf(one -> !one.nodeId().equals(node) && members.contains(one.nodeId()));
          add(stale, address, gone);
        });
    Set<String> misled = new HashSet<>();
    believed.forEach(
        (address, nodes) -> {
          if (!nodes.equals(nodes(known.getOrDefault(address, Set.of())))) misled.add(address);
        });
    return new Misregistrations(lost, stale, misled);
  }

  /** Sorts what the cluster knows by address. */
  static Map<String, Set<RegistrationInfo>> byAddress(
      Collection<Map.Entry<String, HazelcastRegistrationInfo>> entries) {
    Map<String, Set<RegistrationInfo>> known = new HashMap<>();
    for (Map.Entry<String, HazelcastRegistrationInfo> entry : entries) {
      known
          .computeIfAbsent(entry.getKey(), address -> new HashSet<>())
          .add(entry.getValue().unwrap());
    }
    return known;
  }

  private static void add(
      Map<String, Set<RegistrationInfo>> all, String address, Set<RegistrationInfo> some) {
    if (!some.isEmpty()) all.put(address, some);
  }

  private static Set<RegistrationInfo> minus(
      Set<RegistrationInfo> some, Set<RegistrationInfo> others) {
    Set<RegistrationInfo> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /** The nodes that consumers can be reached at from other nodes. */
  static Set<String> nodes(Iterable<RegistrationInfo> consumers) {
    Set<String> nodes = new HashSet<>();
    for (RegistrationInfo consumer : consumers) {
      if (!consumer.localOnly()) nodes.add(consumer.nodeId());
    }
    return nodes;
  }

  boolean isEmpty() {
    return lost.isEmpty() && stale.isEmpty() && misled.isEmpty();
  }
}
