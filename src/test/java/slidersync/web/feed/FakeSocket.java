package slidersync.web.feed;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A socket whose frames are on their way until they are taken. */
final class FakeSocket implements ClientSocket {

  private final int window;
  private final Runnable onWrite;
  private final List<Frame> frames = new ArrayList<>();
  private final Deque<Promise<Void>> underWay = new ArrayDeque<>();

  /**
   * @param onWrite stands for what it costs to write
   */
  FakeSocket(int window, Runnable onWrite) {
    this.window = window;
    this.onWrite = onWrite;
  }

  /** The browser reads one more frame. */
  void take() {
    underWay.remove().complete();
  }

  void takeAll() {
    while (!underWay.isEmpty()) take();
  }

  /** The connection breaks under the frame. */
  void lose() {
    underWay.remove().fail("lost");
  }

  List<Frame> frames() {
    return frames;
  }

  /** The bodies of all frames. */
  List<JsonObject> deltas() {
    return frames.stream()
        .map(frame -> new JsonObject(frame.envelope()).getJsonObject("body"))
        .toList();
  }

  JsonObject last() {
    return deltas().get(frames.size() - 1);
  }

  @Override
  public Future<Void> write(Frame frame) {
    onWrite.run();
    frames.add(frame);
    Promise<Void> promise = Promise.promise();
    underWay.add(promise);
    return promise.future();
  }

  @Override
  public int window() {
    return window;
  }

  @Override
  public void close(CloseStatus why) {
    underWay.clear();
  }
}
