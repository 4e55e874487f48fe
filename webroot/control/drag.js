/**
 * @fileoverview One finger that has come down on a slider: its direction says whether it means the
 * slider or the page. Pure: it knows neither the slider nor the page.
 *
 *     open ---more across than along---> slides
 *         \------------otherwise-------> scrolls
 */
(function () {
  'use strict';

  /** A finger that has gone farther than this has a direction, in pixels. */
  var CLEAR = 10;

  /** @enum {string} */
  SliderSync.Aim = {OPEN: 'open', SLIDES: 'slides', SCROLLS: 'scrolls'};

  var Aim = SliderSync.Aim;

  /**
   * @param {number} x where it has come down
   * @param {number} y
   * @constructor
   */
  SliderSync.Drag = function (x, y) {
    /** @type {SliderSync.Aim} It does not change any more once it is not open. */
    this.aim = Aim.OPEN;
    /** @type {number} How far it has slid since it was clear that it slides. */
    this.distance = 0;
    /** @private */
    this.x_ = x;
    /** @private */
    this.y_ = y;
  };

  /**
   * However long it has rested before counts for nothing.
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
