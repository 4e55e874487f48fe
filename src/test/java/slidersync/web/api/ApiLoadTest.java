package slidersync.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one address, and all readers of events, may ask for. */
class ApiLoadTest {

  private static final long MILLI = 1_000_000;

  private final AtomicLong clock = new AtomicLong();
  private final ApiLoad load = new ApiLoad(clock::get);

  private long passed(String address, int requests) {
    return IntStream.range(0, requests).filter(i -> load.take(address) == 0).count();
  }

  @Test
  void addressHasABurstAndThenItsRate() {
    assertThat(passed("10.0.0.1", 3_000)).isEqualTo(ApiLimits.BURST);
    assertThat(load.take("10.0.0.1")).isEqualTo(2_000);

    clock.addAndGet(100 * MILLI);

    assertThat(passed("10.0.0.1", 3_000)).isEqualTo(ApiLimits.RATE / 10);
  }

  @Test
  void addressIsNotRefusedForWhatAnotherHasAskedFor() {
    passed("10.0.0.1", 3_000);

    assertThat(load.take("10.0.0.2")).isZero();
  }

  @Test
  void addressesAreForgottenSoThatTheirNumberIsBounded() {
    passed("10.0.0.1", 3_000);

    for (int i = 0; i < ApiLimits.MAX_ADDRESSES; i++) load.take("address " + i);

    assertThat(load.take("10.0.0.1")).as("it begins anew").isZero();
  }

  @Test
  void streamsAreBoundedInAll() {
    assertThat(IntStream.range(0, 2_000).filter(i -> load.open()).count())
        .isEqualTo(ApiLimits.MAX_STREAMS);

    load.close();

    assertThat(load.open()).isTrue();
    assertThat(load.open()).isFalse();
  }
}
