package slidersync.osc.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/** Packets come through a connection as they are, in whatever pieces their bytes arrive. */
class FramingPropertiesTest {

  @Property
  void packetsComeThroughInAnyPieces(
      @ForAll boolean isSlip,
      @ForAll @Size(max = 5) List<@NotEmpty byte[]> packets,
      @ForAll @IntRange(min = 1, max = 9) int piece) {
    Framing framing = isSlip ? new SlipFraming() : new SizeFraming();
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    packets.forEach(packet -> sent.writeBytes(framing.frame(packet)));
    byte[] bytes = sent.toByteArray();

    List<byte[]> received = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += piece) {
      byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece));
      received.addAll(accepted(framing.take(part)));
    }

    assertThat(received).containsExactlyElementsOf(packets);
  }

  private static List<byte[]> accepted(Outcome<List<byte[]>> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted<List<byte[]>>) outcome).value();
  }

  @Property
  void anyBytesArePacketsOrAreRefused(@ForAll @NotEmpty byte[] bytes) {
    Framing.of(bytes[0])
        .ifPresent(
            framing ->
                framing
                    .take(bytes)
                    .match(
                        packets -> assertThat(packets).noneMatch(packet -> packet.length == 0),
                        refusal -> assertThat(refusal.message()).startsWith("expected")));
  }

  @Example
  void theFirstByteTellsTheFraming() {
    assertThat(Framing.of((byte) 0xC0)).containsInstanceOf(SlipFraming.class);
    assertThat(Framing.of((byte) '/')).containsInstanceOf(SlipFraming.class);
    assertThat(Framing.of((byte) '#')).containsInstanceOf(SlipFraming.class);
    assertThat(Framing.of((byte) 0)).containsInstanceOf(SizeFraming.class);
    assertThat(Framing.of((byte) 'G')).isEmpty();
  }

  /** Nobody fills the memory with a packet that does not end. */
  @Example
  void packetsHaveABound() {
    byte[] endless = new byte[Framing.MAX_PACKET + 1];
    Arrays.fill(endless, (byte) 'x');

    assertTooLong(new SlipFraming().take(endless));
    assertTooLong(new SizeFraming().take(new byte[] {0, 1, 0, 1}));
    assertTooLong(new SizeFraming().take(new byte[] {-1, 0, 0, 0}));
    assertTooLong(new SizeFraming().take(new byte[] {0, 0, 0, 0}));
    assertThat(new SizeFraming().take(new byte[] {0, 1, 0, 0}))
        .isInstanceOf(Outcome.Accepted.class);
  }

  private static void assertTooLong(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(((Outcome.Rejected<?>) outcome).refusal().reason()).isEqualTo(Reason.TOO_LARGE);
  }
}
