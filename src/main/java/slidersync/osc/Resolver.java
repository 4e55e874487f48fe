package slidersync.osc;

import io.netty.util.NetUtil;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the addresses of hosts that are given by name. */
final class Resolver {

  private static final Logger LOG = LoggerFactory.getLogger(Resolver.class);

  private final Vertx vertx;
  private final Set<String> unknown = new HashSet<>();

  Resolver(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Finds the address of a host, at once if it is one; says once that it is not known. */
  Future<InetAddress> resolve(String host) {
    InetAddress address = NetUtil.createInetAddressFromIpAddressString(host);
    if (address != null) return Future.succeededFuture(address);
    return vertx
        .executeBlocking(() -> InetAddress.getByName(host))
        .onSuccess(
            found -> {
              if (unknown.remove(host)) LOG.info("osc: {} has an address again", host);
            })
        .onFailure(
            failure -> {
              if (unknown.add(host)) LOG.warn("osc: {} has no address: no such host", host);
            });
  }
}
