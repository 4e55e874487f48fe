package slidersync.mqtt;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubAckMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a broker, from the attempt to its end. It belongs to the context that made it.
 * All that is published and subscribed has the quality "at least once".
 */
final class Link {

  /** An attempt to connect takes no longer. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A broker that confirms nothing for longer is away. */
  static final Duration CONFIRMED = Duration.ofSeconds(10);

  /** The code of a subscription that a broker refuses. */
  private static final int REFUSED = 0x80;

  static final int QOS = 1;

  private final Vertx vertx;
  private final MqttClient client;
  private final Broker broker;
  private final Listener listener;
  private @Nullable Promise<Void> subscribing;
  private int unconfirmed;
  private long confirmedAt;
  private boolean isUp;
  private boolean isOver;
  private long watch;

  /** Hears what happens, on the context of the link. */
  interface Listener {

    /** A message has come. */
    void heard(String topic, Buffer payload, boolean isRetained);

    /** The broker has confirmed something, so there is room for more. */
    void confirmed();

    /** The connection has ended, or there never was one. It is called once. */
    void over(Throwable why);
  }

  /**
   * Begins to connect.
   *
   * @param will what the broker says when the connection breaks
   */
  Link(Vertx vertx, Broker broker, String clientId, Message will, Listener listener) {
    this.vertx = vertx;
    this.broker = broker;
    this.listener = listener;
    client = MqttClient.create(vertx, LinkOptions.of(broker, clientId, will));
    client.publishHandler(this::hear);
    client.publishCompletionHandler(id -> confirm());
    client.subscribeCompletionHandler(this::subscribed);
    client.exceptionHandler(this::end);
    client.closeHandler(closed -> over(new IOException("the connection broke")));
  }

  /** Connects; fails when the link is over before. */
  Future<Void> connect() {
    Promise<Void> connected = Promise.promise();
    long timer =
        vertx.setTimer(PATIENCE.toMillis(), late -> end(new TimeoutException("no answer")));
    // The name is looked up on a worker, and then known here: a slow look-up would stop the loop.
    vertx
        .executeBlocking(() -> InetAddress.getByName(broker.url().host()), false)
        .compose(
            known ->
                isOver
                    ? Future.failedFuture("over")
                    : client.connect(broker.url().port(), broker.url().host()))
        .onComplete(
            result -> {
              vertx.cancelTimer(timer);
              if (result.failed()) {
                over(result.cause());
              } else if (isOver) {
                client.disconnect();
              } else {
                isUp = true;
                confirmedAt = System.nanoTime();
                watch = vertx.setPeriodic(CONFIRMED.toMillis() / 2, again -> checkConfirmed());
              }
              if (isUp) connected.complete();
              else connected.fail(result.failed() ? result.cause() : new TimeoutException());
            });
    return connected.future();
  }

  /** Whether messages can be sent. */
  boolean isUp() {
    return isUp && client.isConnected();
  }

  /** How many messages are on their way. */
  int unconfirmed() {
    return unconfirmed;
  }

  /** Subscribes to all of these; fails if the broker refuses one of them. */
  Future<Void> subscribe(List<String> filters) {
    if (!isUp()) return Future.failedFuture("not connected");
    Promise<Void> done = Promise.promise();
    subscribing = done;
    Map<String, Integer> all = new HashMap<>();
    filters.forEach(filter -> all.put(filter, QOS));
    client.subscribe(all);
    return done.future();
  }

  void unsubscribe(List<String> filters) {
    if (isUp()) client.unsubscribe(filters);
  }

  /** Publishes; nothing happens when the connection is not there. */
  void publish(Message message) {
    if (!isUp()) return;
    if (unconfirmed == 0) confirmedAt = System.nanoTime();
    unconfirmed++;
    client.publish(
        message.topic(),
        Buffer.buffer(message.payload()),
        MqttQoS.AT_LEAST_ONCE,
        false,
        message.isRetained());
  }

  /** Ends the connection in order, without the last will. */
  Future<Void> close() {
    isOver = true;
    isUp = false;
    vertx.cancelTimer(watch);
    if (client.isConnected()) return client.disconnect();
    client.disconnect();
    return Future.succeededFuture();
  }

  private void hear(MqttPublishMessage message) {
    if (!isOver) listener.heard(message.topicName(), message.payload(), message.isRetain());
  }

  private void confirm() {
    unconfirmed--;
    confirmedAt = System.nanoTime();
    if (!isOver) listener.confirmed();
  }

  private void checkConfirmed() {
    boolean isLate = System.nanoTime() - confirmedAt > CONFIRMED.toNanos();
    if (unconfirmed > 0 && isLate) end(new TimeoutException("it confirms nothing"));
  }

  private void subscribed(MqttSubAckMessage answer) {
    Promise<Void> waiting = subscribing;
    if (waiting == null) return;
    subscribing = null;
    if (answer.grantedQoSLevels().contains(REFUSED)) {
      waiting.fail("it refuses the subscription");
    } else {
      waiting.complete();
    }
  }

  /** Ends the connection for a reason. */
  void end(Throwable why) {
    over(why);
    client.disconnect();
  }

  private void over(Throwable why) {
    if (isOver) return;
    isOver = true;
    isUp = false;
    vertx.cancelTimer(watch);
    listener.over(why);
  }
}
