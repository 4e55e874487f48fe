package slidersync.bench;

import io.vertx.core.Future;
import slidersync.bus.Addresses;
import slidersync.client.Connector;
import slidersync.client.Envelopes;
import slidersync.client.SockJsConnection;
import slidersync.client.Transport;

/**
 * A screen: subscribes, and tells the measure how far it has come. It looks for revisions in the
 * text of a frame, since a tool that parses each of a hundred thousand frames a second measures
 * itself.
 */
final class Watcher {

  private static final String FROM = "\\\"from\\\":";
  private static final String REVISION = "\\\"revision\\\":";

  private final Measure measure;
  private long revision;

  private Watcher(Measure measure) {
    this.measure = measure;
  }

  static Future<SockJsConnection> watch(Connector connector, Transport transport, Measure measure) {
    Watcher watcher = new Watcher(measure);
    String address = Addresses.changed(connector.target().board());
    return SockJsConnection.open(connector, transport, watcher::receive)
        .onSuccess(connection -> connection.send(Envelopes.register(address).encode()));
  }

  private void receive(String frame) {
    int at = frame.indexOf(FROM);
    while (at >= 0) {
      long from = number(frame, at + FROM.length());
      int next = frame.indexOf(REVISION, at);
      if (next < 0) return;
      receive(from, number(frame, next + REVISION.length()));
      at = frame.indexOf(FROM, next);
    }
  }

  private void receive(long from, long to) {
    if (revision != 0 && from > revision && measure.isCounting()) measure.counts().gaps++;
    if (to > from) {
      if (measure.isCounting()) measure.counts().frames++;
      if (revision != 0 && to > revision) measure.shown(revision, to);
    }
    revision = Math.max(revision, to);
  }

  private static long number(String text, int start) {
    long number = 0;
    for (int i = start; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
