package slidersync.web.feed;

import io.vertx.core.Future;

/** A client's connection, whatever its transport. */
public interface ClientSocket {

  /** Completes when the frame is on its way, or, where the browser polls, when it was fetched. */
  Future<Void> write(Frame frame);

  /** How many frames may be under way before one that brings the same state as all of them. */
  int window();

  /** Whether a ping is answered; SockJS does not know the answer. */
  default boolean answersPings() {
    return false;
  }

  /**
   * Closes it.
   *
   * @param why said where the transport has a word for it
   */
  void close(CloseStatus why);
}
