package slidersync.web.bridge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/** The commands of one socket on their way to the owners of boards, in its participant's name. */
final class Commands {

  private static final long ANSWER_MILLIS = 5_000;

  private final Vertx vertx;
  private final PermittedAddresses permitted;
  private final Presence presence;
  private final Pressing pressing;
  private final Client client;
  private int unanswered;

  Commands(
      Vertx vertx,
      PermittedAddresses permitted,
      Presence presence,
      Pressing pressing,
      Client client) {
    this.vertx = vertx;
    this.permitted = permitted;
    this.presence = presence;
    this.pressing = pressing;
    this.client = client;
  }

  /**
   * Sends a command to an address that is permitted, unless too many wait for their answer.
   *
   * @return the answer of a command that has a reply address; of any other at most that it was sent
   */
  Outcome<Future<?>> forward(Envelope.Send send) {
    presence.leaving(client, send.address());
    pressing.sent(client, send.address());
    if (send.replyAddress() == null && !presence.isJoin(send.address())) {
      vertx.eventBus().send(send.address(), send.body(), options(send));
      return Outcome.accepted(Future.succeededFuture());
    }
    if (unanswered >= ClientLimits.MAX_UNANSWERED) {
      return Outcome.rejected(
          ClientLimits.tooMany(
              Reason.TOO_MANY_REQUESTS,
              "unanswered messages of one connection",
              ClientLimits.MAX_UNANSWERED));
    }
    unanswered++;
    return Outcome.accepted(
        vertx
            .eventBus()
            .<Object>request(send.address(), send.body(), options(send))
            .map(Message::body)
            .onComplete(answered -> unanswered--)
            .onSuccess(body -> presence.joined(client, send.address(), body)));
  }

  private DeliveryOptions options(Envelope.Send send) {
    DeliveryOptions options = new DeliveryOptions().setSendTimeout(ANSWER_MILLIS);
    return permitted.stamp(send.address(), client.sender().stamp(options));
  }
}
