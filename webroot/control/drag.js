/**
 * @fileoverview A finger that has come down on a slider: its direction says whether it moves the slider or
 * scrolls the page. Pure: it knows neither of them.
 *
 *     open ---more across than along---> slides
 *         \------------otherwise-------> scrolls
 */
(function () {
  'use strict';

  /** How far a finger goes until it has a direction, in pixels. */
  var CLEAR = 10;

  /** @enum {string} */
  SliderSync.Aim = {OPEN: 'open', SLIDES: 'slides', SCROLLS: 'scrolls'};

  var Aim = SliderSync.Aim;

  /**
   * @param {number} x where it came down
   * @param {number} y
   * @constructor
   */
  SliderSync.Drag = function (x, y) {
    /** @type {SliderSync.Aim} Changes once, from OPEN. */
    this.aim = Aim.OPEN;
    /** @type {number} How far it has moved the slider, in pixels. */
    this.distance = 0;
    /** @private */
    this.x_ = x;
    /** @private */
    this.y_ = y;
  };

  /**
   * Takes note of a move. The time does not count.
   *
   * @param {number} x where it is now
   * @param {number} y
   * @return {SliderSync.Aim}
   */
  SliderSync.Drag.prototype.move = function (x, y) {
    if (this.aim === Aim.OPEN) this.decide_(x - this.x_, y - this.y_);
    if (this.aim === Aim.SLIDES) this.distance = x - this.x_;
    return this.aim;
  };

  /**
   * @param {number} across
   * @param {number} along
   * @private
   */
  SliderSync.Drag.prototype.decide_ = function (across, along) {
    if (Math.abs(across) > CLEAR && Math.abs(across) > Math.abs(along)) {
      this.aim = Aim.SLIDES;
      // The slider starts to move from where it is.
      this.x_ += across > 0 ? CLEAR : -CLEAR;
    } else if (Math.abs(along) > CLEAR) {
      this.aim = Aim.SCROLLS;
    }
  };
})();
