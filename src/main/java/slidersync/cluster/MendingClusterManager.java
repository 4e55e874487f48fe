package slidersync.cluster;

import com.hazelcast.config.Config;
import io.vertx.core.Completable;
import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import io.vertx.core.spi.cluster.RegistrationListener;
import io.vertx.core.spi.cluster.RegistrationUpdateEvent;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares every second what the cluster knows of event-bus consumers with what is true, and mends
 * it.
 *
 * <p>The registrations of consumers are a map that all nodes share. When the parts of a cluster
 * come together again, entries get lost: each part removes those of the nodes that it misses, and a
 * removal that is still under way when the parts merge hits the merged map. Events that tell
 * senders of a change get lost, too. Neither Vert.x nor Hazelcast would notice, and a node without
 * registrations would hear nothing until it restarts. But each node knows its own consumers, so
 * each puts those back; and each knows what its own senders believe.
 */
final class MendingClusterManager extends HazelcastClusterManager {

  private static final long INTERVAL_MILLIS = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(MendingClusterManager.class);

  private final Directory directory = new Directory(this::getHazelcastInstance);

  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(MendingClusterManager::thread);

  /** By address, the consumers of this node. */
  private final Map<String, Set<RegistrationInfo>> own = new ConcurrentHashMap<>();

  /** By address, the nodes to which this one's senders send. */
  private final Map<String, Set<String>> believed = new ConcurrentHashMap<>();

  private volatile @Nullable RegistrationListener senders;
  private volatile @Nullable Future<?> mending;

  MendingClusterManager(Config config) {
    super(config);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "mend the event bus");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void join(Completable<Void> promise) {
    super.join(
        (nothing, failure) -> {
          if (failure == null) {
            mending =
                scheduler.scheduleWithFixedDelay(
                    this::mend, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
          }
          promise.complete(null, failure);
        });
  }

  @Override
  public void leave(Completable<Void> promise) {
    Future<?> scheduled = mending;
    if (scheduled != null) scheduled.cancel(false);
    scheduler.shutdown();
    super.leave(
        (nothing, failure) -> {
          directory.stop();
          promise.complete(null, failure);
        });
  }

  /** Vert.x would wait for one change of the registrations that hangs with all others. */
  @Override
  public void addRegistration(
      String address, RegistrationInfo consumer, Completable<Void> promise) {
    if (consumer.localOnly()) {
      super.addRegistration(address, consumer, promise);
    } else {
      own.compute(address, (a, consumers) -> with(consumers, consumer));
      directory.add(address, consumer).onComplete(promise);
    }
  }

  @Override
  public void removeRegistration(
      String address, RegistrationInfo consumer, Completable<Void> promise) {
    if (consumer.localOnly()) {
      super.removeRegistration(address, consumer, promise);
    } else {
      forget(address, consumer);
      directory.remove(address, consumer).onComplete(promise);
    }
  }

  private static Set<RegistrationInfo> with(
      @Nullable Set<RegistrationInfo> consumers, RegistrationInfo another) {
    Set<RegistrationInfo> all = consumers == null ? ConcurrentHashMap.newKeySet() : consumers;
    all.add(another);
    return all;
  }

  private void forget(String address, RegistrationInfo consumer) {
    own.computeIfPresent(
        address,
        (a, consumers) -> {
          consumers.remove(consumer);
          return consumers.isEmpty() ? null : consumers;
        });
  }

  @Override
  public void registrationListener(RegistrationListener listener) {
    senders = listener;
    super.registrationListener(
        new RegistrationListener() {
          @Override
          public void registrationsUpdated(RegistrationUpdateEvent event) {
            tell(listener, event.address(), event.registrations());
          }

          @Override
          public void registrationsLost() {
            listener.registrationsLost();
          }

          @Override
          public boolean wantsUpdatesFor(String address) {
            return listener.wantsUpdatesFor(address);
          }
        });
  }

  private void tell(RegistrationListener listener, String address, List<RegistrationInfo> now) {
    believed.put(address, Misregistrations.nodes(now));
    listener.registrationsUpdated(new RegistrationUpdateEvent(address, now));
  }

  @Override
  public void getRegistrations(String address, Completable<List<RegistrationInfo>> promise) {
    directory
        .find(address)
        .onSuccess(consumers -> believed.put(address, Misregistrations.nodes(consumers)))
        .onComplete(promise);
  }

  @Override
  public void getNodeInfo(String nodeId, Completable<NodeInfo> promise) {
    directory.place(nodeId).onComplete(promise);
  }

  private void mend() {
    RegistrationListener listener = senders;
    if (listener == null || !isActive()) return;
    try {
      believed.keySet().removeIf(address -> !listener.wantsUpdatesFor(address));
      NodeInfo place = getNodeInfo();
      if (place != null) directory.mend(getNodeId(), place);
      mend(listener, directory.consumers());
    } catch (Exception unsettled) {
      // Members come or go just now, or this one leaves. The next time will do: Hazelcast throws
      // checked exceptions, too, undeclared, and one that passed would end the schedule.
      LOG.debug("the event bus cannot be mended now", unsettled);
    }
  }

  private void mend(RegistrationListener listener, Map<String, Set<RegistrationInfo>> known) {
    Misregistrations wrong =
        Misregistrations.find(
            known, getNodeId(), own, new HashSet<>(getNodes()), Map.copyOf(believed));
    if (wrong.isEmpty()) return;
    LOG.info(
        "event bus mended: consumers put back at {}, removed at {}, looked up at {} addresses",
        wrong.lost().size(),
        wrong.stale().size(),
        wrong.misled().size());
    directory.putRight(wrong);
    for (String address : wrong.misled()) {
      tell(listener, address, directory.consumers(address));
    }
  }
}
