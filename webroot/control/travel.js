/**
 * @fileoverview The way of one drag along a slider, from the place where the slider was. A finger that is
 * far off the line of the slider moves it finely; at a detent the slider rests a little. Pure.
 */
(function () {
  'use strict';

  /** Up to here beside the line it moves as the finger does, in pixels. */
  var NEAR = 60;
  /** The finest part of a finger's way by which it moves. */
  var FINEST = 0.05;
  /** What a second finger, or Shift, makes of the way. */
  var FINE = 0.2;
  /** How far a finger pushes until a detent lets go, in pixels. */
  var REST = 14;

  /**
   * @param {number} place from 0 to 1, where the slider is
   * @param {number} length of its whole way, in pixels
   * @param {!Array<number>} detents places where it rests
   * @constructor
   */
  SliderSync.Travel = function (place, length, detents) {
    /** @type {number} From 0 to 1. */
    this.place = place;
    /** @private */
    this.length_ = Math.max(1, length);
    /** @private */
    this.detents_ = detents;
    /** @private In which direction it came to the detent where it rests; 0: it rests nowhere. */
    this.resting_ = 0;
    /** @private How far it has been pushed there, in pixels. */
    this.pushed_ = 0;
  };

  var Travel = SliderSync.Travel;

  /**
   * @param {number} off how far the finger is beside the line, in pixels
   * @param {boolean} isFine whether a second finger, or a key, asks for it
   * @return {number} the part of the finger's way by which the slider moves
   */
  SliderSync.fineness = function (off, isFine) {
    var byDistance = off <= NEAR ? 1 : Math.max(FINEST, NEAR / off);
    return isFine ? Math.max(FINEST, byDistance * FINE) : byDistance;
  };

  /**
   * Moves on.
   *
   * @param {number} distance of the finger, in pixels towards the upper end
   * @param {number} factor the part of it by which the slider moves
   * @return {boolean} whether it has come to a detent or an end
   */
  Travel.prototype.move = function (distance, factor) {
    var scale = factor / this.length_;
    var left = this.push_(distance);
    var isFelt = false;
    var to, detent;
    while (left !== 0) {
      to = Math.max(0, Math.min(1, this.place + left * scale));
      detent = this.next_(to);
      if (detent === undefined) {
        isFelt = isFelt || (to !== this.place && (to === 0 || to === 1));
        this.place = to;
        return isFelt;
      }
      left -= (detent - this.place) / scale;
      this.place = detent;
      this.resting_ = distance > 0 ? 1 : -1;
      this.pushed_ = 0;
      left = this.push_(left);
      isFelt = true;
    }
    return isFelt;
  };

  /**
   * @param {number} distance
   * @return {number} what is left of it when the detent has let go
   * @private
   */
  Travel.prototype.push_ = function (distance) {
    var beyond;
    if (!this.resting_) return distance;
    this.pushed_ += distance;
    beyond = this.pushed_ * this.resting_;
    if (beyond >= 0 && beyond <= REST) return 0;
    beyond = beyond < 0 ? this.pushed_ : (beyond - REST) * this.resting_;
    this.resting_ = 0;
    return beyond;
  };

  /**
   * @param {number} to
   * @return {number|undefined} the first detent on the way from its place to there
   * @private
   */
  Travel.prototype.next_ = function (to) {
    var from = this.place;
    var between = this.detents_.filter(function (detent) {
      return to > from ? detent > from && detent <= to : detent < from && detent >= to;
    });
    if (!between.length) return undefined;
    return to > from ? Math.min.apply(null, between) : Math.max.apply(null, between);
  };
})();
