package slidersync.web.bridge;

import io.vertx.core.AsyncResult;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import slidersync.bus.HomeLoop;
import slidersync.door.TokenBucket;
import slidersync.text.Reason;
import slidersync.text.Refusal;
import slidersync.web.feed.ClientSocket;
import slidersync.web.feed.CloseStatus;
import slidersync.web.feed.Feed;
import slidersync.web.http.WebMeters;

/**
 * Serves one socket of a browser or a program, which speaks the envelopes of vertx-eventbus.js.
 * Commands go to the board's owner, subscriptions to the {@link Feed} of this web verticle.
 * Anything else is refused with a code and a reason, and the socket lives on. {@link ClientLimits}
 * bound what it can cost.
 */
public final class ClientSession {

  private static final Logger LOG = LoggerFactory.getLogger(ClientSession.class);

  private final HomeLoop home = HomeLoop.here();
  private final Client client;
  private final ClientSocket socket;
  private final PermittedAddresses permitted;
  private final Commands commands;
  private final Replies replies;
  private final Runnable onLeave;
  private final TokenBucket bucket =
      new TokenBucket(ClientLimits.RATE, ClientLimits.BURST, System::nanoTime);
  private final Set<Feed> feeds = new HashSet<>();
  private int floods;

  /**
   * Begins to serve a socket.
   *
   * @param commands of this client
   * @param onLeave called once, when the socket is closed or about to be
   */
  ClientSession(
      Client client,
      ClientSocket socket,
      PermittedAddresses permitted,
      Commands commands,
      WebMeters meters,
      Runnable onLeave) {
    this.client = client;
    this.socket = socket;
    this.permitted = permitted;
    this.commands = commands;
    this.onLeave = onLeave;
    replies = new Replies(socket, () -> close("expected a reader of the answers"), meters);
  }

  /** Takes a message as the client sent it. */
  public void receive(String text) {
    home.check();
    if (client.isGone()) return;
    client.hear();
    if (bucket.isFull()) floods = 0;
    JsonObject json = Envelope.decode(text);
    String replyAddress = Envelope.replyAddress(json);
    if (bucket.take()) {
      handle(Envelope.parse(json), replyAddress);
    } else {
      refuseFlood(replyAddress);
    }
  }

  private void handle(Envelope envelope, @Nullable String replyAddress) {
    Consumer<Refusal> deny = refusal -> replies.refuse(replyAddress, "access_denied", refusal);
    if (envelope instanceof Envelope.Send send) {
      permitted
          .command(send.address())
          .match(command -> forward(command, send, replyAddress), deny);
    } else if (envelope instanceof Envelope.Register register) {
      permitted.event(register.address()).match(feed -> subscribe(feed, replyAddress), deny);
    } else if (envelope instanceof Envelope.Unregister unregister) {
      permitted.event(unregister.address()).match(this::unsubscribe, deny);
    } else if (envelope instanceof Envelope.Malformed malformed) {
      replies.refuse(replyAddress, malformed.error(), malformed.refusal());
    } else if (socket.answersPings()) {
      replies.pong();
    }
  }

  private void forward(
      PermittedAddresses.Command command, Envelope.Send send, @Nullable String replyAddress) {
    commands
        .forward(command, send)
        .match(
            reply -> reply.onComplete(result -> answer(send.replyAddress(), result)),
            refusal -> replies.refuse(replyAddress, "max_handlers_reached", refusal));
  }

  private void answer(@Nullable String replyAddress, AsyncResult<?> reply) {
    if (replyAddress == null || client.isGone()) return;
    if (reply.succeeded()) {
      replies.reply(replyAddress, reply.result());
    } else {
      replies.failure(replyAddress, reply.cause());
    }
  }

  private void subscribe(Feed feed, @Nullable String replyAddress) {
    if (feeds.size() >= ClientLimits.MAX_SUBSCRIPTIONS) {
      Refusal refusal =
          ClientLimits.tooMany(
              Reason.TOO_MANY_SUBSCRIPTIONS,
              "subscriptions of one connection",
              ClientLimits.MAX_SUBSCRIPTIONS);
      replies.refuse(replyAddress, "max_handlers_reached", refusal);
    } else if (!feeds.add(feed)) {
      Refusal refusal =
          ClientLimits.tooMany(
              Reason.TOO_MANY_SUBSCRIPTIONS, "subscription of one connection to an address", 1);
      replies.refuse(replyAddress, "address_already_registered", refusal);
    } else {
      feed.subscribe(socket);
    }
  }

  private void unsubscribe(Feed feed) {
    feeds.remove(feed);
    feed.unsubscribe(socket);
  }

  private void refuseFlood(@Nullable String replyAddress) {
    if (++floods > ClientLimits.PATIENCE) {
      close("expected at most " + ClientLimits.RATE + " messages a second");
    } else {
      Refusal refusal =
          ClientLimits.tooMany(
                  Reason.TOO_MANY_REQUESTS,
                  "messages a second from one connection",
                  ClientLimits.RATE)
              .with(Refusal.RETRY_AFTER, bucket.millisUntilFull());
      replies.refuse(replyAddress, null, refusal);
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

  /** Closes the socket of which something could not be read. */
  void fail(Throwable failure) {
    LOG.debug("a socket failed", failure);
    close(CloseStatus.of(failure, ClientLimits.MAX_BYTES));
  }

  /** Ends, since the socket is closed. */
  public void leave() {
    home.check();
    if (client.isGone()) return;
    client.leave();
    feeds.forEach(feed -> feed.unsubscribe(socket));
    onLeave.run();
  }
}
