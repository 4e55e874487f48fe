package slidersync.board;

import java.util.Map;
import java.util.Objects;
import slidersync.board.ControlCommand.Press;
import slidersync.board.ControlCommand.Release;
import slidersync.sync.Author;
import slidersync.sync.BatchBuilder;
import slidersync.sync.ChangeResult;
import slidersync.sync.Entry;

/**
 * The buttons of a board: keeps each one's value true as long as a hand presses it, and its author
 * the one who has pressed it for longest.
 */
final class Buttons {

  private final Presses presses = new Presses();
  private final People people;

  /**
   * @param people to tell which authors are known to others
   */
  Buttons(People people) {
    this.people = people;
  }

  /** See {@link Presses#inherit}. */
  void inherit(String button) {
    presses.inherit(button);
  }

  /** Ends the presses that are over. */
  void expire(BatchBuilder batch, long now) {
    presses.expire(now).forEach(button -> settle(batch, button, Author.NOBODY));
  }

  ChangeResult press(Press press, BatchBuilder batch, long now) {
    Author by = people.known(press.by());
    presses.press(press.control(), press.hand(), by, now);
    return settle(batch, press.control(), by);
  }

  ChangeResult release(Release release, BatchBuilder batch) {
    presses.release(release.control(), release.hand());
    return settle(batch, release.control(), people.known(release.by()));
  }

  void releaseAll(String hand, BatchBuilder batch) {
    presses.releaseAll(hand).forEach(button -> settle(batch, button, Author.NOBODY));
  }

  /** Forgets what is no button any more. */
  void forget(String button) {
    presses.forget(button);
  }

  long nextEnd() {
    return presses.nextEnd();
  }

  /**
   * Adds to the batch what has changed for the button.
   *
   * @param releaser the author if nobody presses it any more
   */
  private ChangeResult settle(BatchBuilder batch, String button, Author releaser) {
    boolean isPressed = presses.isPressed(button);
    Author by = isPressed ? presses.by(button) : releaser;
    Entry before = batch.get(button);
    boolean wasPressed = before != null && Objects.equals(before.value(), true);
    boolean isByAnother = before != null && !before.by().equals(by);
    Map<String, Object> values = Map.of(button, isPressed);
    if (isPressed != wasPressed || (isPressed && isByAnother)) batch.change(values, by);
    return new ChangeResult(batch.revision(), values);
  }
}
