package slidersync.bus;

import slidersync.text.Refusal;

/**
 * The failure of a command that a {@link BoardClient} has sent: the board has refused it, or has
 * not answered. Its message is the refusal's sentence.
 *
 * <p>For example:
 *
 * <pre>{@code
 * board.set("dim", 31).onFailure(failure -> {
 *   Refusal refusal = Refusals.of(failure);
 *   if (refusal.reason() == Reason.HELD) waitFor(refusal.details().get("name"));
 * });
 * }</pre>
 */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  /** Makes the failure without a stack trace: it tells of the board, not of the code. */
  RefusedException(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  /** Why it was refused, as data; {@link Refusals#of(Throwable)} gives the same. */
  public Refusal refusal() {
    return refusal;
  }
}
