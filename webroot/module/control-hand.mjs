/** How long after the last change a control is still held, in milliseconds. */
const STAYS = 1000;

/** Who this page is on each board, once it has held something there. */
const participants = new WeakMap();

/** What people do with a <slider-control>: holds it while it is moved, and tells what was refused. */
class Hand {
  #board;
  #control;
  #refused;
  #isHolding = false;
  #isDown = false;
  #timer = 0;

  constructor(board, control, refused) {
    this.#board = board;
    this.#control = control;
    this.#refused = outcome => outcome.ok || refused(outcome);
  }

  /** Whether somebody is this page. */
  is(person) {
    return this.#isHolding || participants.get(this.#board) === person.id;
  }

  /** A finger is on it. */
  take() {
    this.#isDown = true;
    this.#hold();
  }

  /** The finger is gone. */
  end() {
    this.#isDown = false;
    clearTimeout(this.#timer);
    if (!this.#isHolding) return;
    this.#isHolding = false;
    this.#board.release(this.#control);
  }

  /** A finger or a key moves it. */
  move(value) {
    this.#hold();
    clearTimeout(this.#timer);
    // Keys and wheels do not say when they end.
    if (!this.#isDown) this.#timer = setTimeout(() => this.end(), STAYS);
    this.set(value);
  }

  /** It changes in one step, or a program sets it. */
  set(value) {
    this.#board.set(this.#control, value).then(this.#refused);
  }

  press() {
    this.#board.press(this.#control, undefined, this.#refused).then(this.#refused);
  }

  release() {
    this.#board.release(this.#control);
  }

  fire() {
    this.#board.fire(this.#control).then(this.#refused);
  }

  #hold() {
    if (this.#isHolding) return;
    this.#isHolding = true;
    this.#board.hold(this.#control, undefined, this.#refused).then(outcome => {
      if (outcome.ok) participants.set(this.#board, outcome.participant);
      else this.#isHolding = false;
      // One that nobody can hold is moved all the same.
      if (outcome.reason !== 'NOT_HOLDABLE') this.#refused(outcome);
    });
  }
}
