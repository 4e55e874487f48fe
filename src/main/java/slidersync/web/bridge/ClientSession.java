package slidersync.web.bridge;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.bus.HomeLoop;
import slidersync.bus.Sender;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.web.feed.ClientSocket;
import slidersync.web.feed.CloseStatus;
import slidersync.web.feed.Feed;

/**
 * A browser's end of the bridge: one socket. It speaks the envelopes of vertx-eventbus.js. Commands
 * go to the board's owner, subscriptions to the {@link Feed} of this web verticle; whatever else
 * comes is refused with a code and a reason, and the socket lives on.
 *
 * <p>What one socket can cost is bounded: messages a second, unanswered commands, frames that it
 * does not read.
 */
public final class ClientSession {

  /** Messages a second: ten fingers at 60 a second pass. */
  public static final int RATE = 1_000;

  public static final int BURST = 2_000;

  /** A socket that goes on after so many refusals for its rate is closed. */
  static final int PATIENCE = 1_000;

  /** Subscriptions of one socket. */
  static final int MAX_REGISTRATIONS = 8;

  private static final Logger LOG = LoggerFactory.getLogger(ClientSession.class);

  private final HomeLoop home = HomeLoop.here();
  private final ClientSessions site;
  private final ClientSocket socket;
  private final Sender sender;
  private final Replies answers;
  private final Commands commands;
  private final TokenBucket bucket = new TokenBucket(RATE, BURST, System::nanoTime);
  private final Set<Feed> feeds = new HashSet<>();
  private int floods;
  private long heardAt = System.nanoTime();
  private boolean gone;

  /**
   * @param participant in whose name everything is sent, whatever the browser says
   */
  ClientSession(ClientSessions site, ClientSocket socket, String participant) {
    this.site = site;
    this.socket = socket;
    sender = new Sender(participant, UUID.randomUUID().toString());
    answers = new Replies(socket, () -> close("expected a reader of the answers"), site.meters());
    commands = new Commands(site, this, answers);
  }

  /** The participant, and this socket among all that they have. */
  Sender sender() {
    return sender;
  }

  boolean isGone() {
    home.check();
    return gone;
  }

  boolean isSilent(Duration silence) {
    return System.nanoTime() - heardAt > silence.toNanos();
  }

  /** Takes a message as the browser sent it. */
  void receive(String text) {
    home.check();
    if (gone) return;
    heardAt = System.nanoTime();
    if (bucket.isFull()) floods = 0;
    JsonObject json = object(text);
    if (!bucket.take()) {
      refuseFlood(json);
    } else if (json == null) {
      answers.refuse(
          null,
          Refusal.of(Reason.MALFORMED, "expected a JSON object with \"type\" and \"address\""));
    } else {
      Envelope.parse(json)
          .then(this::handle)
          .match(done -> {}, refusal -> answers.refuse(Envelope.replyAddress(json), refusal));
    }
  }

  private static @Nullable JsonObject object(String text) {
    try {
      return Json.decodeValue(text) instanceof JsonObject json ? json : null;
    } catch (DecodeException e) {
      return null;
    }
  }

  private Outcome<Void> handle(Envelope envelope) {
    if (envelope instanceof Envelope.Send send) {
      return site.permitted().command(send.address()).then(address -> commands.forward(send));
    }
    if (envelope instanceof Envelope.Register register) {
      return site.permitted().event(register.address()).then(this::subscribe);
    }
    if (envelope instanceof Envelope.Unregister unregister) {
      return site.permitted().event(unregister.address()).then(this::unsubscribe);
    }
    return Outcome.ok();
  }

  private Outcome<Void> subscribe(Feed feed) {
    if (feeds.size() >= MAX_REGISTRATIONS && !feeds.contains(feed)) {
      return Outcome.rejected(
          tooMany(
              Reason.TOO_MANY_SUBSCRIPTIONS, "subscriptions of one connection", MAX_REGISTRATIONS));
    }
    feeds.add(feed);
    feed.subscribe(socket);
    return Outcome.ok();
  }

  private Outcome<Void> unsubscribe(Feed feed) {
    feeds.remove(feed);
    feed.unsubscribe(socket);
    return Outcome.ok();
  }

  static Refusal tooMany(Reason reason, String what, int most) {
    return Refusal.of(reason, "expected at most " + most + " " + what).with(Refusal.MOST, most);
  }

  private void refuseFlood(@Nullable JsonObject json) {
    if (++floods > PATIENCE) {
      close("expected at most " + RATE + " messages a second");
    } else {
      answers.refuse(
          json == null ? null : Envelope.replyAddress(json),
          tooMany(Reason.TOO_MANY_REQUESTS, "messages a second from one connection", RATE)
              .with(Refusal.RETRY_AFTER, bucket.millisUntilFull()));
    }
  }

  private void close(String broken) {
    close(CloseStatus.against(broken));
  }

  private void close(CloseStatus why) {
    LOG.debug("closing a socket: {}", why);
    leave();
    socket.close(why);
  }

  void failed(Throwable failure) {
    LOG.debug("a socket failed", failure);
    close(CloseStatus.of(failure, Bridge.MAX_BYTES));
  }

  /** The socket is closed. */
  void leave() {
    home.check();
    if (gone) return;
    gone = true;
    feeds.forEach(feed -> feed.unsubscribe(socket));
    site.presence().lost(this);
    site.meters().closed();
  }
}
