package slidersync.client;

import java.util.Locale;

/** How browsers reach a board, as SockJS names it. */
public enum Transport {
  WEBSOCKET,
  XHR_STREAMING,
  EVENTSOURCE,
  XHR;

  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
