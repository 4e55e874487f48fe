package slidersync.bench;

import java.util.Locale;

/** How browsers reach a board, as SockJS names it. */
enum Transport {
  WEBSOCKET,
  XHR_STREAMING,
  EVENTSOURCE,
  XHR;

  String path() {
    return name().toLowerCase(Locale.ROOT);
  }
}
