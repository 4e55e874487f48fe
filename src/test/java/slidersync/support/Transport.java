package slidersync.support;

/** The ways in which a browser reaches the bridge. */
public enum Transport {
  WEBSOCKET("websocket"),
  XHR_STREAMING("xhr_streaming"),
  EVENTSOURCE("eventsource"),
  XHR_POLLING("xhr");

  private final String path;

  Transport(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }
}
