/**
 * @fileoverview The delay of this device: how long changes take from the hand to their acknowledgement.
 * It knows nothing of the page.
 */
(function () {
  'use strict';

  /** How long a measurement counts, in milliseconds. */
  var SPAN = 10000;

  /** At most so many measurements count, the latest. */
  var MOST = 1000;

  /** @constructor */
  SliderSync.Delay = function () {
    /** @private */
    this.measured_ = /** @type {!Array<{at: number, millis: number}>} */ ([]);
  };

  var Delay = SliderSync.Delay;

  /** @param {number} millis between a movement here and its acknowledgement */
  Delay.prototype.note = function (millis) {
    this.measured_.push({at: Date.now(), millis: millis});
    if (this.measured_.length > 2 * MOST) this.forget_();
  };

  /** @return {?{median: number, worst: number}} in milliseconds; null when nothing has moved lately */
  Delay.prototype.figures = function () {
    var sorted;
    this.forget_();
    if (!this.measured_.length) return null;
    sorted = this.measured_
      .map(function (one) {
        return one.millis;
      })
      .sort(function (one, other) {
        return one - other;
      });
    return {
      median: Math.round(sorted[Math.floor((sorted.length - 1) / 2)]),
      worst: Math.round(sorted[sorted.length - 1])
    };
  };

  /** @private */
  Delay.prototype.forget_ = function () {
    var oldest = Date.now() - SPAN;
    this.measured_ = this.measured_.slice(-MOST).filter(function (one) {
      return one.at >= oldest;
    });
  };
})();
