/**
 * @fileoverview What somebody is doing with one control: fingers, keys, the focus, an open dialog. It
 * knows neither the page nor the board.
 */
(function () {
  'use strict';

  /** A finger that has gone so far to the side slides, in pixels. */
  var SLOP = 4;
  /** A finger that has rested so long on a slider is not about to scroll the page. */
  var REST = 150;

  /**
   * @param {function()} meant told when a finger turns out to mean the slider, not the page
   * @param {function()} released told when something no longer holds the control
   * @constructor
   */
  SliderSync.Gesture = function (meant, released) {
    /** @private */
    this.meant_ = meant;
    /** @private */
    this.released_ = released;
    /** @private What holds the control. */
    this.holds_ = /** @type {!Object<string, boolean>} */ ({});
    /** @private Whether the present presses count for nothing any more. */
    this.over_ = false;
    /** @private {?{what: string, x: number}} A finger that may yet turn out to scroll the page. */
    this.touch_ = null;
    /** @private {number|undefined} */
    this.rest_ = undefined;
  };

  var Gesture = SliderSync.Gesture;

  /** @return {boolean} */
  Gesture.prototype.isHeld = function () {
    return Object.keys(this.holds_).length > 0;
  };

  /** @return {boolean} whether more than the focus holds it */
  Gesture.prototype.isPressed = function () {
    return Object.keys(this.holds_).some(isPress);
  };

  /** @return {boolean} whether somebody else has got the control in the middle of it */
  Gesture.prototype.isOver = function () {
    return this.over_;
  };

  /** @return {boolean} whether it may yet turn out to scroll the page */
  Gesture.prototype.isOpen = function () {
    return this.touch_ !== null;
  };

  /** @param {string} what holds the control from now on */
  Gesture.prototype.hold = function (what) {
    this.holds_[what] = true;
  };

  /** @param {string} what no longer holds it */
  Gesture.prototype.release = function (what) {
    if (!this.holds_[what]) return;
    delete this.holds_[what];
    if (this.touch_ && this.touch_.what === what) this.forgetTouch_();
    if (!this.isPressed()) this.over_ = false;
    this.released_();
  };

  /** No press holds it any longer; the focus still does, as long as it is there. */
  Gesture.prototype.releasePresses = function () {
    Object.keys(this.holds_).filter(isPress).forEach(this.release, this);
  };

  /** Somebody else has got the control: what is pressed counts for nothing until it is released. */
  Gesture.prototype.end = function () {
    this.over_ = this.isPressed();
    this.forgetTouch_();
  };

  /**
   * A browser moves a slider as soon as a finger comes down on it, also if that finger is about to
   * scroll the page. So nothing goes until the finger slides, rests or leaves.
   *
   * @param {string} what holds it
   * @param {number} x where
   */
  Gesture.prototype.touch = function (what, x) {
    var self = this;
    this.forgetTouch_();
    this.touch_ = {what: what, x: x};
    this.rest_ = setTimeout(function () {
      self.mean(what);
    }, REST);
  };

  /**
   * @param {string} what holds it
   * @param {number} x where it is now
   */
  Gesture.prototype.slide = function (what, x) {
    if (this.touch_ && Math.abs(x - this.touch_.x) > SLOP) this.mean(what);
  };

  /** @param {string} what means the slider, not the page */
  Gesture.prototype.mean = function (what) {
    if (!this.touch_ || this.touch_.what !== what) return;
    this.forgetTouch_();
    this.meant_();
  };

  /** @private */
  Gesture.prototype.forgetTouch_ = function () {
    clearTimeout(this.rest_);
    this.touch_ = null;
  };

  /**
   * @param {string} what
   * @return {boolean}
   */
  function isPress(what) {
    return what !== 'focus';
  }
})();
