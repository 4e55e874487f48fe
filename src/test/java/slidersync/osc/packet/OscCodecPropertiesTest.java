package slidersync.osc.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import slidersync.text.Outcome;
import slidersync.text.Reason;

/** Any packet comes back as it was written; any bytes are a packet or are refused. */
class OscCodecPropertiesTest {

  /** Each needs another number of zeros behind it; two have letters of several bytes. */
  private static final List<String> TEXTS =
      List.of("", "a", "ab", "abc", "abcd", "#bundle", ",i", "Größe", "\uD83C\uDF9A\uFE0F");

  @Provide
  Arbitrary<OscPacket> packets() {
    return Arbitraries.randomValue(random -> packet(random, 4));
  }

  private static OscPacket packet(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) > 0) return message(random);
    List<OscPacket> packets = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) packets.add(packet(random, depth - 1));
    return new OscBundle(new OscTimeTag(random.nextLong()), packets);
  }

  private static OscMessage message(Random random) {
    return new OscMessage("/" + text(random), arguments(random, 3));
  }

  private static List<Object> arguments(Random random, int depth) {
    List<Object> arguments = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) arguments.add(argument(random, depth));
    return arguments;
  }

  private static Object argument(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 14 : 15)) {
      case 0 -> random.nextInt();
      case 1 -> random.nextLong();
      case 2 -> Float.intBitsToFloat(random.nextInt());
      case 3 -> Double.longBitsToDouble(random.nextLong());
      case 4 -> true;
      case 5 -> false;
      case 6 -> OscConstant.NIL;
      case 7 -> OscConstant.IMPULSE;
      case 8 -> text(random);
      case 9 -> new OscSymbol(text(random));
      case 10 -> (char) random.nextInt(1 << Character.SIZE);
      case 11 -> new OscBlob(text(random).getBytes(StandardCharsets.UTF_16));
      case 12 -> new OscColor(random.nextInt());
      case 13 -> random.nextBoolean() ? new OscMidi(random.nextInt()) : OscTimeTag.NOW;
      default -> arguments(random, depth - 1);
    };
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  @Property
  void packetsComeBackAsTheyWereWritten(@ForAll("packets") OscPacket packet) {
    byte[] bytes = OscCodec.encode(packet);

    assertThat(bytes.length % 4).isZero();
    assertThat(OscCodec.decode(bytes)).isEqualTo(Outcome.accepted(packet));
  }

  @Property
  void anyBytesAreAPacketOrAreRefused(@ForAll byte[] bytes) {
    assertRefusedOrReadable(bytes);
  }

  /** Bytes that are nearly a packet get deeper into the reader than random ones. */
  @Property
  void packetsWithAWrongByteOrEndAreAPacketOrAreRefused(
      @ForAll("packets") OscPacket packet, @ForAll int place, @ForAll byte wrong) {
    byte[] bytes = OscCodec.encode(packet);
    byte[] changed = bytes.clone();
    changed[Math.floorMod(place, bytes.length)] = wrong;

    assertRefusedOrReadable(changed);
    assertRefusedOrReadable(Arrays.copyOf(bytes, Math.floorMod(place, bytes.length)));
  }

  /** What was read can be written, and is the same then. */
  private static void assertRefusedOrReadable(byte[] bytes) {
    OscCodec.decode(bytes)
        .match(
            packet ->
                assertThat(OscCodec.decode(OscCodec.encode(packet)))
                    .isEqualTo(Outcome.accepted(packet)),
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
              assertThat(refusal.message()).contains("expected");
            });
  }
}
