package slidersync.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.timeout.IdleStateHandler;
import org.junit.jupiter.api.Test;

class WayOutTest {

  private final EmbeddedChannel channel = new EmbeddedChannel(new IdleStateHandler(0, 40, 0));

  @Test
  void looksWhetherTheSocketTakesSomethingInThePlaceOfNettysHandler() {
    WayOut.of(channel.pipeline());

    assertThat(channel.pipeline().get(IdleStateHandler.class)).isNull();
    assertThat(channel.runScheduledPendingTasks()).as("nanoseconds until it looks").isPositive();
  }
}
