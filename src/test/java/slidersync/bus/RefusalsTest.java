package slidersync.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.junit5.VertxExtension;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import slidersync.text.Reason;
import slidersync.text.Refusal;

@ExtendWith(VertxExtension.class)
class RefusalsTest {

  private static final Refusal HELD =
      new Refusal(
          Reason.HELD,
          "dim: Ana \u2603 {is} moving this",
          "dim",
          Map.of("participant", "p1", "name", "Ana", "retryAfter", 500));

  private static Refusal answered(Vertx vertx, Refusal refusal) {
    vertx.eventBus().consumer("command", message -> Refusals.answer(message, refusal));
    return Refusals.of(failure(vertx.eventBus().request("command", null)));
  }

  private static Throwable failure(Future<?> answer) {
    await().until(answer::failed);
    return answer.cause();
  }

  @Test
  void refusalIsDecodedAsItWasEncoded(Vertx vertx) {
    assertThat(answered(vertx, HELD)).isEqualTo(HELD);
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonKeepsItsName(Reason reason, Vertx vertx) {
    Refusal refusal = Refusal.of(reason, "because");

    assertThat(answered(vertx, refusal)).isEqualTo(refusal);
  }

  @Test
  void sentenceIsTheFirstLineOfTheMessageAndTheCodeIsTheReasons(Vertx vertx) {
    vertx.eventBus().consumer("command", message -> Refusals.answer(message, HELD));

    Throwable failure = failure(vertx.eventBus().request("command", null));

    assertThat(failure)
        .isInstanceOfSatisfying(
            ReplyException.class,
            reply -> {
              assertThat(reply.failureCode()).isEqualTo(423);
              assertThat(reply.failureType()).isEqualTo(ReplyFailure.RECIPIENT_FAILURE);
              assertThat(String.valueOf(reply.getMessage()).lines())
                  .hasSize(2)
                  .startsWith(HELD.message());
            });
  }

  @Test
  void commandThatMeetsAnOwnerWhoGoesIsKnownNotToBeDone(Vertx vertx) {
    MessageConsumer<Object> owner = vertx.eventBus().consumer("command", message -> {});
    owner.pause();
    Future<?> answer = vertx.eventBus().request("command", null);
    owner.unregister();

    assertThat(failure(answer))
        .isInstanceOfSatisfying(
            ReplyException.class,
            reply -> assertThat(reply.failureType()).isEqualTo(ReplyFailure.TIMEOUT));
    assertThat(Refusals.of(failure(answer)).reason()).isEqualTo(Reason.UNAVAILABLE);
  }

  @Test
  void sentenceOfSeveralLinesBecomesOne(Vertx vertx) {
    Refusal refusal =
        Refusal.of(Reason.UNAVAILABLE, "away: ERROR\r\n  Hint: {\"reason\":\"HELD\"}");

    Refusal heard = answered(vertx, refusal);

    assertThat(heard.reason()).isEqualTo(Reason.UNAVAILABLE);
    assertThat(heard.message()).isEqualTo("away: ERROR   Hint: {\"reason\":\"HELD\"}");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(refused(423, "no data"), Reason.HELD, "no data"),
        arguments(refused(404, "of the first with that code"), Reason.UNKNOWN_BOARD, ""),
        arguments(refused(423, "a later version\n{\"reason\":\"LOCKED\"}"), Reason.HELD, ""),
        arguments(refused(423, "no JSON\n{"), Reason.HELD, "no JSON"),
        arguments(refused(423, "no object\n7"), Reason.HELD, "no object"),
        arguments(
            refused(423, "odd\n{\"reason\":7,\"control\":[],\"details\":[]}"), Reason.HELD, ""),
        arguments(refused(418, "unheard of"), Reason.UNCONFIRMED, "unheard of"),
        arguments(new ReplyException(ReplyFailure.TIMEOUT), Reason.UNCONFIRMED, ""),
        arguments(new ReplyException(ReplyFailure.ERROR), Reason.UNCONFIRMED, ""),
        arguments(new ReplyException(ReplyFailure.NO_HANDLERS), Reason.UNAVAILABLE, ""),
        arguments(new IllegalStateException("bus closed"), Reason.UNCONFIRMED, ""));
  }

  private static ReplyException refused(int code, String message) {
    return new ReplyException(ReplyFailure.RECIPIENT_FAILURE, code, message);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureWithoutDataIsDecodedToo(Throwable failure, Reason reason, String message) {
    Refusal refusal = Refusals.of(failure);

    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.message()).startsWith(message).isNotEmpty();
    assertThat(refusal.control()).isNull();
    assertThat(refusal.details()).isEmpty();
  }

  @Test
  void commandWithoutAReplyIsUnconfirmed(Vertx vertx) {
    vertx.eventBus().consumer("command", message -> {});
    DeliveryOptions soon = new DeliveryOptions().setSendTimeout(10);

    Throwable failure = failure(vertx.eventBus().request("command", null, soon));

    assertThat(Refusals.of(failure).reason()).isEqualTo(Reason.UNCONFIRMED);
  }
}
