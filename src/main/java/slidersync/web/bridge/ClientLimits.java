package slidersync.web.bridge;

import slidersync.text.Reason;
import slidersync.text.Refusal;

/** What one socket may cost. */
public final class ClientLimits {

  /** The longest frame or body that a browser may send, in bytes. */
  public static final int MAX_BYTES = 16 * 1024;

  /** Messages a second: ten fingers at 60 a second pass. */
  public static final int RATE = 1_000;

  public static final int BURST = 2_000;

  /** A socket that goes on after so many refusals for its rate is closed. */
  static final int PATIENCE = 1_000;

  /** Commands that wait for their answer; a burst of them may. */
  public static final int MAX_UNANSWERED = BURST;

  /** Eight boards with all their streams: what programs of a page share a connection for. */
  public static final int MAX_SUBSCRIPTIONS = 32;

  /** Characters under way to a socket, beyond which it gets no more answers. */
  static final int MAX_UNREAD = 1 << 20;

  private ClientLimits() {}

  /** The refusal of whatever goes beyond a limit. */
  static Refusal tooMany(Reason reason, String what, int most) {
    return Refusal.of(reason, "expected at most " + most + " " + what).with(Refusal.MOST, most);
  }
}
