/**
 * @fileoverview How the way of a slider is divided among its values. The server does the same by
 * slidersync.control.Taper, and one table of cases tests both. Pure.
 */
(function () {
  'use strict';

  /** Decibels, the height there, and how much a decibel is from there on. */
  var BENDS = [
    [-60, 10, 1],
    [-60, 10, 2],
    [-50, 30, 3],
    [-40, 60, 6],
    [-30, 120, 8],
    [-20, 200, 10]
  ];

  /** For each curve: a measure of the way up to a value, and the value at a height. */
  var CURVES = /** @type {!Object<string, {height: function(number): number,
      value: function(number): number}>} */ ({
    'linear': {
      height: function (value) {
        return value;
      },
      value: function (height) {
        return height;
      }
    },
    'db': {
      height: function (value) {
        var bend = bendFor(value, 0);
        return bend[1] + (value - bend[0]) * bend[2];
      },
      value: function (height) {
        var bend = bendFor(height, 1);
        return bend[0] + (height - bend[1]) / bend[2];
      }
    },
    'log': {height: Math.log, value: Math.exp}
  });

  /**
   * @param {string} curve as in board files; any other text: linear
   * @param {number} min
   * @param {number} max
   * @constructor
   */
  SliderSync.Taper = function (curve, min, max) {
    /** @private */
    this.curve_ = CURVES[curve] || CURVES['linear'];
    /** @private */
    this.min_ = min;
    /** @private */
    this.max_ = max;
    /** @private */
    this.low_ = this.curve_.height(min);
    /** @private */
    this.length_ = this.curve_.height(max) - this.low_;
  };

  /**
   * @param {number} value
   * @return {number} from 0 at the lower bound to 1 at the upper one
   */
  SliderSync.Taper.prototype.place = function (value) {
    var inside = Math.max(this.min_, Math.min(this.max_, value));
    return (this.curve_.height(inside) - this.low_) / this.length_;
  };

  /**
   * @param {number} place
   * @return {number} the value there, within the bounds
   */
  SliderSync.Taper.prototype.value = function (place) {
    var value = this.curve_.value(this.low_ + place * this.length_);
    if (place <= 0) return this.min_;
    return place >= 1 ? this.max_ : Math.max(this.min_, Math.min(this.max_, value));
  };

  /**
   * @param {number} measure
   * @param {number} column of the bends that it belongs to
   * @return {!Array<number>} the bend below it
   */
  function bendFor(measure, column) {
    return BENDS.reduce(function (found, bend) {
      return measure > bend[column] ? bend : found;
    });
  }
})();
