/**
 * @fileoverview The gesture at one control: which fingers, keys, focus or dialog hold it. It knows neither
 * the page nor the board.
 */
(function () {
  'use strict';

  /**
   * @param {function()} released called when something no longer holds the control
   * @constructor
   */
  SliderSync.Gesture = function (released) {
    /** @private */
    this.released_ = released;
    /** @private What holds the control. */
    this.holds_ = /** @type {!Object<string, boolean>} */ ({});
    /** @private Whether the present presses do not count any more. */
    this.over_ = false;
  };

  var Gesture = SliderSync.Gesture;

  /** @return {boolean} whether anything holds the control */
  Gesture.prototype.isHeld = function () {
    return Object.keys(this.holds_).length > 0;
  };

  /** @return {boolean} whether more than the focus holds it */
  Gesture.prototype.isPressed = function () {
    return Object.keys(this.holds_).some(isPress);
  };

  /** @return {boolean} whether somebody else got the control in the middle of a press */
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

  /** Ends all presses; the focus still holds the control. */
  Gesture.prototype.releasePresses = function () {
    Object.keys(this.holds_).filter(isPress).forEach(this.release, this);
  };

  /** Ignores the present presses until their end, since somebody else got the control. */
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
