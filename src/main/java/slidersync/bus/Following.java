package slidersync.bus;

/** What a listener has begun to follow, until it stops. */
@FunctionalInterface
public interface Following {

  /** Stops: the listener is not called any more. */
  void stop();
}
