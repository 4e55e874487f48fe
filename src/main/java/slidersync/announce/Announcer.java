package slidersync.announce;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces services at the addresses where they are, also when a network comes or goes while the
 * node runs. It blocks, so it has a thread of its own.
 */
final class Announcer implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  /** By then a name that is taken has got a number. */
  private static final Duration PROBING = Duration.ofSeconds(2);

  /** How often it looks whether there is another network. */
  private static final Duration LOOK_INTERVAL = Duration.ofSeconds(5);

  private final String name;
  private final List<Service> services;
  private final Function<String, Set<InetAddress>> addresses;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Map<InetAddress, Announcement> open = new HashMap<>();
  private final Map<InetAddress, String> failed = new HashMap<>();

  /**
   * Makes one; a thread of its own is to run it.
   *
   * @param name of this host, without {@code .local}
   * @param addresses where the network hears of what listens at a host; may block
   */
  Announcer(String name, List<Service> services, Function<String, Set<InetAddress>> addresses) {
    this.name = name;
    this.services = services;
    this.addresses = addresses;
  }

  /** Announces until it is stopped. */
  @Override
  public void run() {
    try {
      tellIfNothing();
      do {
        if (look() && !stopped.await(PROBING.toMillis(), TimeUnit.MILLISECONDS)) tell();
      } while (!stopped.await(LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.values().forEach(Announcer::withdraw);
    }
  }

  /** Makes it withdraw everything, soon. */
  void stop() {
    stopped.countDown();
  }

  private void tellIfNothing() {
    Map<InetAddress, List<Service>> wanted = wanted();
    if (!wanted.isEmpty()) return;
    if (services.stream().map(Service::host).allMatch(NetworkAddresses::isLoopback)) {
      LOG.warn(
          "nothing is announced: only this machine reaches {}; --host 0.0.0.0 opens the pages to"
              + " the network",
          services.stream().map(Service::host).distinct().collect(Collectors.joining(", ")));
    } else {
      LOG.warn("nothing is announced yet: this machine is in no network");
    }
  }

  /** Opens what is new and withdraws what is gone; says whether something is new. */
  private boolean look() {
    Map<InetAddress, List<Service>> wanted = wanted();
    for (InetAddress address : List.copyOf(open.keySet())) {
      if (wanted.containsKey(address)) continue;
      Announcement gone = open.remove(address);
      if (gone != null) withdraw(gone);
      LOG.info("no longer announced at {}", address.getHostAddress());
    }
    failed.keySet().retainAll(wanted.keySet());
    boolean isNew = false;
    for (Map.Entry<InetAddress, List<Service>> at : wanted.entrySet()) {
      if (!open.containsKey(at.getKey())) isNew |= open(at.getKey(), at.getValue());
    }
    return isNew;
  }

  private Map<InetAddress, List<Service>> wanted() {
    Map<InetAddress, List<Service>> wanted = new LinkedHashMap<>();
    for (Service service : services) {
      for (InetAddress address : addresses.apply(service.host())) {
        wanted.computeIfAbsent(address, at -> new ArrayList<>()).add(service);
      }
    }
    return wanted;
  }

  private boolean open(InetAddress address, List<Service> here) {
    try {
      open.put(address, Announcement.open(address, name, here));
      failed.remove(address);
      return true;
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      if (!why.equals(failed.put(address, why))) {
        LOG.warn("cannot announce at {}: {}", address.getHostAddress(), why);
      }
      return false;
    }
  }

  private void tell() {
    open.values().forEach(announcement -> LOG.info("announced as {}", announcement));
  }

  /** Beside others, since each takes seconds to say it several times. */
  private static void withdraw(Announcement announcement) {
    start("withdraw", announcement::close);
  }

  /** Starts a thread that does not keep the process alive. */
  static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
