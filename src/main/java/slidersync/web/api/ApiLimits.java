package slidersync.web.api;

/** What the programs that use the API may cost. */
final class ApiLimits {

  /** The longest body: the longest values of a change, however JSON writes them. */
  static final int MAX_BYTES = 64 * 1024;

  /** Requests a second from one address. */
  static final int RATE = 1_000;

  static final int BURST = 2_000;

  /** Event streams of a node. */
  static final int MAX_STREAMS = 1_000;

  /** Addresses whose requests are counted; who was silent for longest begins anew. */
  static final int MAX_ADDRESSES = 10_000;

  private ApiLimits() {}
}
