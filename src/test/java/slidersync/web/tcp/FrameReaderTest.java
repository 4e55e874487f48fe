package slidersync.web.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are taken out of a stream however the network cuts it, and a wrong length ends it. */
class FrameReaderTest {

  private final List<String> messages = new ArrayList<>();
  private final List<Integer> wrong = new ArrayList<>();
  private final FrameReader reader = new FrameReader(messages::add, wrong::add);

  private static Buffer frame(String text) {
    Buffer bytes = Buffer.buffer(text);
    return Buffer.buffer().appendInt(bytes.length()).appendBuffer(bytes);
  }

  @Property(tries = 200)
  void messagesAreTheSameHoweverTheirBytesAreCut(
      @ForAll @Size(max = 5) List<@StringLength(min = 1, max = 40) String> texts,
      @ForAll @IntRange(min = 1, max = 50) int step) {
    messages.clear();
    Buffer stream = Buffer.buffer();
    texts.forEach(text -> stream.appendBuffer(frame(text)));

    FrameReader fresh = new FrameReader(messages::add, wrong::add);
    for (int at = 0; at < stream.length(); at += step) {
      fresh.handle(stream.getBuffer(at, Math.min(at + step, stream.length())));
    }

    assertThat(messages)
        .isEqualTo(texts.stream().map(text -> Buffer.buffer(text).toString()).toList());
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, FrameReader.MAX_BYTES + 1, Integer.MAX_VALUE})
  void wrongLengthIsTheEnd(int length) {
    reader.handle(frame("before"));
    reader.handle(Buffer.buffer().appendInt(length).appendBuffer(frame("after")));
    reader.handle(frame("later"));

    assertThat(messages).containsExactly("before");
    assertThat(wrong).containsExactly(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, FrameReader.MAX_BYTES})
  void shortestAndLongestMessagePass(int length) {
    String text = "x".repeat(length);

    reader.handle(frame(text));

    assertThat(messages).containsExactly(text);
  }
}
