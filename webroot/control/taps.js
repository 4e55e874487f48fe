/**
 * @fileoverview Tells taps: two quick ones at the same place, and a long press. A finger that has moved
 * taps nothing. Pure.
 */
(function () {
  'use strict';

  /** How long a finger rests until it is a long press, in milliseconds. */
  var LONG = 500;
  /** The longest tap, in milliseconds. */
  var SHORT = 250;
  /** The longest pause between two taps that belong together, in milliseconds. */
  var PAUSE = 300;
  /** How far apart these may be, in pixels. */
  var APART = 30;

  /**
   * @param {function()} twice called after two taps
   * @param {function()} pressed called when a finger has rested for long; it is still down
   * @constructor
   */
  SliderSync.Taps = function (twice, pressed) {
    /** @private */
    this.twice_ = twice;
    /** @private */
    this.pressed_ = pressed;
    /** @private {?{x: number, y: number, at: number}} Where the finger is down. */
    this.down_ = null;
    /** @private {?{x: number, y: number, at: number}} The first of two taps, and when it ended. */
    this.first_ = null;
    /** @private {number|undefined} */
    this.timer_ = undefined;
  };

  var Taps = SliderSync.Taps;

  /**
   * @param {number} x where a finger came down
   * @param {number} y
   */
  Taps.prototype.down = function (x, y) {
    var self = this;
    var first = this.first_;
    var now = Date.now();
    this.cancel();
    this.down_ = {x: x, y: y, at: now};
    if (first && now - first.at <= PAUSE && distance(first, this.down_) <= APART) {
      this.first_ = first;
    }
    this.timer_ = setTimeout(function () {
      self.cancel();
      self.pressed_();
    }, LONG);
  };

  /** Takes note that the finger has left the screen. */
  Taps.prototype.up = function () {
    var down = this.down_;
    var isSecond = this.first_ !== null;
    var now = Date.now();
    this.cancel();
    if (!down || now - down.at > SHORT) return;
    if (isSecond) this.twice_();
    else this.first_ = {x: down.x, y: down.y, at: now};
  };

  /** Ignores the finger, and a tap before it: it does something else. */
  Taps.prototype.cancel = function () {
    clearTimeout(this.timer_);
    this.down_ = null;
    this.first_ = null;
  };

  /**
   * @param {{x: number, y: number}} one
   * @param {{x: number, y: number}} other
   * @return {number}
   */
  function distance(one, other) {
    return Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
  }
})();
