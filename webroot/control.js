/**
 * @fileoverview One control of the page: an input with class="sync" that shows the value of the control
 * that its id names, and sets it.
 *
 * A control is *held* from press to release (a text or number field: while it has the focus), and
 * *open* as long as a change of its own is not acknowledged. Nothing remote moves it meanwhile;
 * then it settles on the board's value. While it is somebody else's turn, it only follows.
 */
(function () {
  'use strict';

  /** The keys that move a slider, also as older browsers call them. */
  var MOVES = /^((Arrow)?(Left|Right|Up|Down)|PageUp|PageDown|Home|End)$/;

  /**
   * @param {!HTMLInputElement} input
   * @param {!SliderSync.Controls} controls
   * @constructor
   */
  SliderSync.Control = function (input, controls) {
    /** @type {string} */
    this.id = input.id;
    /** @type {!HTMLInputElement} */
    this.input = input;
    /** @type {!SliderSync.Field} */
    this.field = new SliderSync.Field(input);
    /** @type {!SliderSync.Gesture} */
    this.gesture = new SliderSync.Gesture(this.released_.bind(this));
    /** @type {!SliderSync.Touch} */
    this.touch = new SliderSync.Touch(this.field, this.slider_());
    /** @private */
    this.display_ = new SliderSync.Display(input);
    /** @private */
    this.note_ = new SliderSync.Note(input);
    /** @private */
    this.controls_ = controls;
    /** @private {SliderSync.Value|undefined} What was read or written last. */
    this.shown_ = undefined;
    /** @private */
    this.isInert_ = true;
    /** @private */
    this.pacing_ = new SliderSync.Pacing(
      controls.replica,
      controls.isLive,
      this.send_.bind(this),
      this.answered_.bind(this)
    );
    /** @private */
    this.turn_ = new SliderSync.Turn(
      this.field,
      controls,
      this.isBusy_.bind(this),
      this.update_.bind(this),
      this.lost_.bind(this)
    );
    this.update_();
  };

  var Control = SliderSync.Control;

  /** @return {boolean} whether it follows no hand here */
  Control.prototype.isBlocked = function () {
    return this.isInert_ || this.turn_.isOthers();
  };

  /** @param {string} what presses it */
  Control.prototype.press = function (what) {
    if (this.isBlocked()) return;
    this.gesture.hold(what);
    if (this.field.kind === 'range') this.turn_.take();
  };

  /** Whatever presses it counts for nothing any more; the focus still holds it. */
  Control.prototype.letGo = function () {
    this.touch.forget();
    this.gesture.releasePresses();
  };

  /** @param {string} name of a key that is down */
  Control.prototype.key = function (name) {
    if (this.isBlocked()) return;
    this.gesture.hold('key');
    if (this.field.kind === 'range' && MOVES.test(name)) this.turn_.take();
  };

  /** It has been left. */
  Control.prototype.leave = function () {
    if (this.field.kind === 'select') this.gesture.releasePresses();
    ['key', 'focus', 'dialog'].forEach(this.gesture.release, this.gesture);
    this.turn_.finish();
    this.update_();
  };

  /** @param {string} event input or change */
  Control.prototype.change = function (event) {
    if (this.isBlocked() || this.gesture.isOver()) this.show_();
    else if (this.touch.isDown()) this.field.write(/** @type {SliderSync.Value} */ (this.shown_));
    else this.follow_(event);
    if (event === 'change') this.gesture.release('dialog');
    if (event === 'change' && this.field.kind === 'select') this.gesture.releasePresses();
  };

  /**
   * @param {string} event input or change
   * @private
   */
  Control.prototype.follow_ = function (event) {
    var value = this.field.read();
    // A color is chosen in a dialog, which no pointer event in the page tells of.
    if (this.field.kind === 'color' && event === 'input') this.gesture.hold('dialog');
    if (this.field.kind !== 'range' && event === 'input') this.turn_.take();
    if (value !== this.shown_ || event === 'input') this.note_.refuse('');
    if (value !== undefined && value !== this.shown_) {
      this.shown_ = value;
      this.display_.show(value);
      this.set_(value);
    }
    if (this.field.isTyped && event === 'input') this.turn_.type();
    else this.turn_.finish();
  };

  /** Shows the board's value, unless it is held here or has changes of its own under way. */
  Control.prototype.refresh = function () {
    var isFree = !this.gesture.isHeld() && !this.pacing_.isOpen();
    if (isFree || this.turn_.isOthers() || this.gesture.isOver()) this.show_();
  };

  /** The connection is back: what waits goes, else what is true shows, also in a focused field. */
  Control.prototype.resume = function () {
    var isUnsent = this.field.isTyped && this.input.getAttribute('aria-invalid') === 'true';
    this.pacing_.flush();
    if (!this.pacing_.isOpen() && !isUnsent) this.show_();
  };

  /** @param {boolean} isInert whether the connection lets nobody move it */
  Control.prototype.setInert = function (isInert) {
    this.isInert_ = isInert;
    if (isInert) this.turn_.forget();
    this.update_();
  };

  /** @param {?SliderSync.Person} holder somebody else; nobody: it is free or one's own */
  Control.prototype.heldBy = function (holder) {
    if (!holder && !this.turn_.holder) return;
    this.turn_.heldBy(holder);
    this.refresh();
  };

  /** @param {SliderSync.Person} mover who has moved it just now */
  Control.prototype.movedBy = function (mover) {
    this.note_.move(mover);
  };

  /**
   * @return {SliderSync.Slider}
   * @private
   */
  Control.prototype.slider_ = function () {
    var self = this;
    return {
      isFree: function () {
        return !self.isBlocked() && !self.gesture.isOver();
      },
      began: function (what) {
        self.press(what);
      },
      moved: function () {
        self.follow_('input');
      },
      ended: function (what) {
        self.gesture.release(what);
      }
    };
  };

  /** @private */
  Control.prototype.released_ = function () {
    var self = this;
    // A click comes after the release, and means what is to be seen now.
    setTimeout(function () {
      self.refresh();
      self.turn_.end();
    }, 0);
  };

  /**
   * @return {boolean}
   * @private
   */
  Control.prototype.isBusy_ = function () {
    return this.gesture.isPressed() || this.pacing_.isOpen();
  };

  /**
   * @param {SliderSync.Value} value
   * @private
   */
  Control.prototype.set_ = function (value) {
    var wasOpen = this.pacing_.isOpen();
    this.pacing_.change(value);
    if (!wasOpen) this.display_.dim(this.pacing_.isOpen());
  };

  /**
   * @param {SliderSync.Value} value
   * @param {?SliderSync.Position} since
   * @param {function(?SliderSync.Failure, ?SliderSync.Applied)} done
   * @private
   */
  Control.prototype.send_ = function (value, since, done) {
    this.turn_.renewed();
    this.controls_.set(this.id, value, since, done);
  };

  /**
   * @param {?SliderSync.Failure} failure
   * @private
   */
  Control.prototype.answered_ = function (failure) {
    if (failure && failure.reason === SliderSync.Reason.HELD) this.lost_(failure);
    else if (failure) this.note_.refuse(SliderSync.sentenceOf(failure));
    this.display_.dim(this.pacing_.isOpen());
    this.refresh();
    this.turn_.end();
    // What was typed may become right with the next key, but not after a conflict.
    if (SliderSync.isConflict(failure) && this.field.isTyped) this.show_();
  };

  /**
   * Somebody else has it: the gesture has ended, whatever the finger does.
   *
   * @param {SliderSync.Failure} failure
   * @private
   */
  Control.prototype.lost_ = function (failure) {
    this.gesture.end();
    this.pacing_.drop();
    this.turn_.lose();
    this.note_.busy(SliderSync.sentenceOf(failure));
    // A browser ends the drag of a slider that is disabled.
    if (this.field.kind === 'range') this.input.disabled = true;
    this.update_();
    this.show_();
  };

  /** @private */
  Control.prototype.show_ = function () {
    var applied = this.pacing_.acknowledged;
    var replica = this.controls_.replica;
    var isNewer =
      applied && applied.history === replica.history && applied.revision > replica.revision;
    var value = isNewer ? applied.values[this.id] : replica.value(this.id);
    if (value === undefined) return;
    this.field.write(value);
    this.shown_ = this.field.read();
    this.display_.show(value);
  };

  /** @private */
  Control.prototype.update_ = function () {
    var isKnown = this.controls_.replica.value(this.id) !== undefined;
    var isOthers = this.turn_.isOthers();
    this.field.setInert(this.isInert_ || !isKnown, isOthers);
    if (!this.turn_.isSuspected()) this.note_.hold(isOthers ? this.turn_.holder : null);
  };
})();
