package slidersync.owner;

import slidersync.bus.Addresses;
import slidersync.bus.DeltaCodec;
import slidersync.sync.Delta;
import slidersync.sync.StreamState;

/** Publishes the deltas of one stream, each with the owner's newest heartbeat. */
final class DeltaPublisher {

  private final LeadershipContext context;
  private final StreamState<?, ?> stream;
  private final String address;

  DeltaPublisher(LeadershipContext context, StreamState<?, ?> stream) {
    this.context = context;
    this.stream = stream;
    address = Addresses.changed(context.lease().board(), stream.stream());
  }

  void publish(Delta delta) {
    context
        .vertx()
        .eventBus()
        .publish(address, DeltaCodec.encode(delta), context.lateCommands().heartbeat());
  }

  /** Leads followers over that have followed the former owner to its end. */
  void publishBeginning() {
    publish(stream.beginning());
  }

  void publishHeartbeat() {
    publish(Delta.heartbeat(stream.position()));
  }
}
