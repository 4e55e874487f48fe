/**
 * @fileoverview What somebody is doing with one control: fingers, keys, the focus, an open dialog. It
 * knows neither the page nor the board.
 */
(function () {
  'use strict';

  /**
   * @param {function()} released told when something no longer holds the control
   * @constructor
   */
  SliderSync.Gesture = function (released) {
    /** @private */
    this.released_ = released;
    /** @private What holds the control. */
    this.holds_ = /** @type {!Object<string, boolean>} */ ({});
    /** @private Whether the present presses count for nothing any more. */
    this.over_ = false;
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

  /** @param {string} what holds the control from now on */
  Gesture.prototype.hold = function (what) {
    this.holds_[what] = true;
  };

  /** @param {string} what no longer holds it */
  Gesture.prototype.release = function (what) {
    if (!this.holds_[what]) return;
    delete this.holds_[what];
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
  };

  /**
   * @param {string} what
   * @return {boolean}
   */
  function isPress(what) {
    return what !== 'focus';
  }
})();
