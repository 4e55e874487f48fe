package slidersync.web.bridge;

import io.vertx.core.AsyncResult;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/** The commands of one socket on their way to the owners of boards, in its participant's name. */
final class Commands {

  /** Commands that wait for their answer; a burst of them may. */
  static final int MAX_UNANSWERED = ClientSession.BURST;

  private static final long ANSWER_MILLIS = 5_000;

  private final ClientSessions site;
  private final ClientSession visitor;
  private final Replies answers;
  private int unanswered;

  Commands(ClientSessions site, ClientSession visitor, Replies answers) {
    this.site = site;
    this.visitor = visitor;
    this.answers = answers;
  }

  Outcome<Void> forward(Envelope.Send send) {
    site.presence().leaving(visitor, send.address());
    if (send.replyAddress() == null && !site.presence().isJoin(send.address())) {
      site.vertx().eventBus().send(send.address(), send.body(), options(send));
      return Outcome.ok();
    }
    if (unanswered >= MAX_UNANSWERED) {
      return Outcome.rejected(
          ClientSession.tooMany(
              Reason.TOO_MANY_REQUESTS, "unanswered messages of one connection", MAX_UNANSWERED));
    }
    unanswered++;
    site.vertx()
        .eventBus()
        .<Object>request(send.address(), send.body(), options(send))
        .onComplete(
            reply -> {
              unanswered--;
              if (!visitor.isGone()) answer(send, reply);
            });
    return Outcome.ok();
  }

  private DeliveryOptions options(Envelope.Send send) {
    DeliveryOptions options = new DeliveryOptions().setSendTimeout(ANSWER_MILLIS);
    return site.permitted().stamp(send.address(), visitor.sender().stamp(options));
  }

  private void answer(Envelope.Send send, AsyncResult<Message<Object>> reply) {
    String replyAddress = send.replyAddress();
    if (reply.succeeded()) {
      site.presence().joined(visitor, send.address(), reply.result().body());
    }
    if (replyAddress == null) return;
    if (reply.succeeded()) {
      answers.reply(replyAddress, reply.result().body());
    } else {
      answers.failure(replyAddress, reply.cause());
    }
  }
}
