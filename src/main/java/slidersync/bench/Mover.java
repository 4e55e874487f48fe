package slidersync.bench;

import io.vertx.core.json.JsonObject;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Addresses;
import slidersync.client.Envelopes;
import slidersync.client.SockJsClient;

/**
 * A hand that sets one control to and fro: at a fixed rate, whether or not answers come, or, with
 * so many changes in flight, as fast as they do.
 */
final class Mover {

  private final Measure measure;
  private final String address;
  private final String control;
  private final Object here;
  private final long period;
  private final int inFlight;
  private Object there;
  private @Nullable SockJsClient client;
  private boolean moves;
  private long due;
  private long sent;
  private int waiting;
  private long revision;

  /**
   * @param here the present value of the control, which is always a valid one
   */
  Mover(Measure measure, String board, String control, Object here, Load load) {
    this.measure = measure;
    address = Addresses.set(board);
    this.control = control;
    this.here = here;
    there = here;
    period = TimeUnit.SECONDS.toNanos(1) / load.rate();
    inFlight = load.inFlight();
  }

  /** Values beside this one; which of them are valid, only the owner knows. */
  private static List<Object> others(Object value) {
    if (value instanceof String) return List.of("bench", "#000000", "#ffffff");
    if (!(value instanceof Number number)) return List.of();
    double d = number.doubleValue();
    if (d == Math.rint(d)) return List.of(d == 0 ? 1 : d - 1, d + 1, d / 2);
    return List.of(Math.floor(d), Math.ceil(d), d / 2, d - 1, d + 1);
  }

  /** Goes on over a new connection; what was asked over the last one is not answered any more. */
  void use(SockJsClient open) {
    client = open;
    waiting = 0;
  }

  /** Finds another value that is valid, before anything is measured. */
  void probe(long now) {
    due = now;
    probe(others(here).iterator());
  }

  private void probe(Iterator<Object> others) {
    if (!others.hasNext()) return;
    Object other = others.next();
    send(
        other,
        reply -> {
          if (isElsewhere(reply)) {
            there = other;
          } else {
            probe(others);
          }
        });
  }

  /** Whether the control is now at another value than in the beginning, as it was stored. */
  private boolean isElsewhere(JsonObject reply) {
    return reply.getValue("body") instanceof JsonObject body
        && body.getValue("values") instanceof JsonObject values
        && !here.equals(values.getValue(control));
  }

  void start(long at) {
    due = at;
    moves = true;
  }

  void stop() {
    moves = false;
  }

  /** Sends all that is due, late as it may be. */
  void move(long now) {
    if (inFlight > 0) {
      while (waiting < inFlight && now - due >= 0 && client != null) change(now);
    } else {
      for (; due - now <= 0; due += period) change(due);
    }
  }

  private void change(long intended) {
    boolean counts = measure.isCounting();
    if (counts) measure.counts().sent++;
    send(sent++ % 2 == 0 ? there : here, reply -> acknowledge(reply, intended, counts));
  }

  private void acknowledge(JsonObject reply, long intended, boolean counts) {
    if (inFlight > 0 && moves) change(System.nanoTime());
    if (!counts) return;
    if ("rec".equals(reply.getString("type"))) {
      measure.counts().acknowledged++;
      measure.acknowledged(reply.getJsonObject("body").getLong("revision"), intended);
    } else {
      measure.counts().refused++;
    }
  }

  /** Puts the control back, unless somebody else has moved it meanwhile. */
  void restore() {
    SockJsClient open = client;
    if (open != null)
      open.send(Envelopes.send(address, body(here).put("unchangedSince", revision)));
  }

  private void send(Object value, Consumer<JsonObject> onReply) {
    SockJsClient open = client;
    if (open == null) return;
    waiting++;
    open.request(address, body(value))
        .onSuccess(
            reply -> {
              if (open != client) return;
              waiting--;
              if (reply.getValue("body") instanceof JsonObject body) {
                revision = Math.max(revision, body.getLong("revision", 0L));
              }
              onReply.accept(reply);
            });
  }

  private JsonObject body(Object value) {
    return new JsonObject().put("values", new JsonObject().put(control, value));
  }
}
