package slidersync.bench;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Addresses;
import slidersync.client.Link;

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
  private final Map<String, Consumer<JsonObject>> replies = new HashMap<>();
  private Object there;
  private @Nullable Link link;
  private boolean moves;
  private long due;
  private long sent;
  private long questions;
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

  void use(Link open) {
    link = open;
    replies.clear();
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
      while (replies.size() < inFlight && now - due >= 0 && link != null) change(now);
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
    Link open = link;
    if (open == null) return;
    JsonObject body = body(here).put("unchangedSince", revision);
    open.send(envelope(body));
  }

  private void send(Object value, Consumer<JsonObject> onReply) {
    Link open = link;
    if (open == null) return;
    String name = "r" + questions++;
    replies.put(name, onReply);
    open.send(envelope(body(value)).put("replyAddress", name));
  }

  private JsonObject body(Object value) {
    return new JsonObject().put("values", new JsonObject().put(control, value));
  }

  private JsonObject envelope(JsonObject body) {
    return new JsonObject()
        .put("type", "send")
        .put("address", address)
        .put("headers", new JsonObject())
        .put("body", body);
  }

  void receive(String frame) {
    new JsonArray(frame.substring(1))
        .forEach(text -> answer((JsonObject) Json.decodeValue((String) text)));
  }

  private void answer(JsonObject reply) {
    Consumer<JsonObject> onReply = replies.remove(reply.getString("address", ""));
    if (onReply == null) return;
    if (reply.getValue("body") instanceof JsonObject body) {
      revision = Math.max(revision, body.getLong("revision", 0L));
    }
    onReply.accept(reply);
  }
}
