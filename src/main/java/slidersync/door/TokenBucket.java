package slidersync.door;

import java.util.function.LongSupplier;

/** Lets {@code rate} things a second pass, and a burst after a pause. */
public final class TokenBucket {

  private final double tokensPerNano;
  private final double burst;
  private final LongSupplier nanoTime;
  private double tokens;
  private long filledAt;

  /**
   * Makes one that is full.
   *
   * @param nanoTime as {@code System.nanoTime()}
   */
  public TokenBucket(int rate, int burst, LongSupplier nanoTime) {
    this.tokensPerNano = rate / 1e9;
    this.burst = burst;
    this.nanoTime = nanoTime;
    tokens = burst;
    filledAt = nanoTime.getAsLong();
  }

  /** Whether a whole burst could pass now: nothing was taken for a while. */
  public boolean isFull() {
    fill();
    return tokens >= burst;
  }

  /** After how many milliseconds a whole burst may pass again, if nothing comes meanwhile. */
  public long millisUntilFull() {
    fill();
    return (long) Math.ceil((burst - tokens) / tokensPerNano / 1e6);
  }

  /** Whether one more may pass now. */
  public boolean take() {
    return take(1);
  }

  /** Whether so many more may pass now, all or none. */
  public boolean take(int more) {
    fill();
    if (tokens < more) return false;
    tokens -= more;
    return true;
  }

  private void fill() {
    long now = nanoTime.getAsLong();
    tokens = Math.min(burst, tokens + (now - filledAt) * tokensPerNano);
    filledAt = now;
  }
}
