package slidersync.web.bridge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;
import slidersync.bus.Addresses;
import slidersync.bus.Fields;
import slidersync.sync.StreamId;
import slidersync.text.Outcome;
import slidersync.text.Reason;
import slidersync.web.bridge.PermittedAddresses.Command;
import slidersync.web.feed.PublicDefinition;

/**
 * The commands of one socket on their way to the owners of boards: in its participant's name, or
 * with the label of its program.
 */
final class Commands {

  private static final long ANSWER_MILLIS = 5_000;

  private final Vertx vertx;
  private final Presence presence;
  private final Pressing pressing;
  private final Client client;
  private int unanswered;

  Commands(Vertx vertx, Presence presence, Pressing pressing, Client client) {
    this.vertx = vertx;
    this.presence = presence;
    this.pressing = pressing;
    this.client = client;
  }

  /**
   * Sends a command, unless too many wait for their answer.
   *
   * @return the answer of a command that has a reply address; of any other at most that it was sent
   */
  Outcome<Future<?>> forward(Command command, Envelope.Send send) {
    boolean joins = presence.isJoin(command.address());
    boolean isAnswered = send.replyAddress() != null || joins;
    if (isAnswered && unanswered >= ClientLimits.MAX_UNANSWERED) {
      return Outcome.rejected(
          ClientLimits.tooMany(
              Reason.TOO_MANY_REQUESTS,
              "unanswered messages of one connection",
              ClientLimits.MAX_UNANSWERED));
    }
    boolean isNew = joins && client.joinBoard(command.board());
    DeliveryOptions options = options(command);
    JsonObject body = labelled(command, send.body());
    presence.leaving(client, command.address());
    int departures = client.departures(command.board());
    pressing.sent(client, command.address());
    if (!isAnswered) {
      vertx.eventBus().send(command.address(), body, options);
      return Outcome.accepted(Future.succeededFuture());
    }
    unanswered++;
    return Outcome.accepted(
        vertx
            .eventBus()
            .<Object>request(command.address(), body, options)
            .map(reply -> told(command, reply.body()))
            .onComplete(answered -> unanswered--)
            .onSuccess(reply -> presence.joined(client, command.address(), departures, reply))
            .onFailure(
                refused -> {
                  if (isNew) client.cancelJoin(command.board());
                }));
  }

  private static @Nullable Object told(Command command, @Nullable Object reply) {
    String definition = Addresses.get(command.board(), StreamId.DEFINITION);
    return command.address().equals(definition) ? PublicDefinition.of(reply) : reply;
  }

  private DeliveryOptions options(Command command) {
    DeliveryOptions options = new DeliveryOptions().setSendTimeout(ANSWER_MILLIS);
    if (client.participates(command.board())) client.sender().stamp(options);
    return command.stamp(options);
  }

  /** Names the program that sends a command, if it can be named and does not do so itself. */
  private JsonObject labelled(Command command, JsonObject body) {
    if (!command.takesLabel() || body.containsKey(Fields.LABEL)) return body;
    return client
        .label(command.board())
        .map(label -> body.copy().put(Fields.LABEL, label))
        .orElse(body);
  }
}
