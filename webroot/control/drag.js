/**
 * @fileoverview A finger that has come down on a slider: its direction says whether it moves the slider or
 * scrolls the page. Pure: it knows neither of them.
 *
 *     open ---more along the slider than across---> slides
 *         \---------------otherwise---------------> scrolls
 */
(function () {
  'use strict';

  /** How far a finger goes until it has a direction, in pixels. */
  var CLEAR = 10;

  /** @enum {string} */
  SliderSync.Aim = {OPEN: 'open', SLIDES: 'slides', SCROLLS: 'scrolls'};

  /**
   * How a finger moves a slider. UP is for sliders that stand; PAD_X and PAD_Y are the two sides of a pad,
   * which moves in any direction and never scrolls.
   *
   * @enum {string}
   */
  SliderSync.Axis = {ALONG: 'along', UP: 'up', PAD_X: 'pad-x', PAD_Y: 'pad-y'};

  var Aim = SliderSync.Aim;
  var Axis = SliderSync.Axis;

  /**
   * @param {number} x where it came down
   * @param {number} y
   * @param {SliderSync.Axis} axis
   * @constructor
   */
  SliderSync.Drag = function (x, y, axis) {
    /** @type {SliderSync.Aim} Changes once, from OPEN. */
    this.aim = Aim.OPEN;
    /** @type {number} How far the last move went, in pixels to the right or downwards. */
    this.step = 0;
    /** @type {number} How far the finger is beside the line on which it came down, in pixels. */
    this.off = 0;
    /** @private */
    this.isUpright_ = axis === Axis.UP || axis === Axis.PAD_Y;
    /** @private */
    this.isPad_ = axis === Axis.PAD_X || axis === Axis.PAD_Y;
    /** @private */
    this.start_ = this.turned_(x, y);
    /** @private How far along it was with the last move. */
    this.last_ = this.start_.along;
  };

  var Drag = SliderSync.Drag;

  /** Moves the slider from the beginning, since a mouse does not scroll. */
  Drag.prototype.slide = function () {
    this.aim = Aim.SLIDES;
  };

  /** Moves nothing any more. */
  Drag.prototype.giveUp = function () {
    this.aim = Aim.SCROLLS;
  };

  /**
   * Takes note of a move. The time does not count.
   *
   * @param {number} x where it is now
   * @param {number} y
   * @return {SliderSync.Aim}
   */
  Drag.prototype.move = function (x, y) {
    var now = this.turned_(x, y);
    var along = now.along - this.start_.along;
    var across = now.across - this.start_.across;
    if (this.aim === Aim.OPEN) this.decide_(along, across);
    if (this.aim !== Aim.SLIDES) return this.aim;
    this.step = now.along - this.last_;
    this.last_ = now.along;
    this.off = this.isPad_ ? 0 : Math.abs(across);
    return this.aim;
  };

  /**
   * @param {number} along
   * @param {number} across
   * @private
   */
  Drag.prototype.decide_ = function (along, across) {
    var far = Math.sqrt(along * along + across * across);
    if (this.isPad_ ? far > CLEAR : Math.abs(along) > CLEAR && Math.abs(along) > Math.abs(across)) {
      this.aim = Aim.SLIDES;
      // The slider starts to move from where it is.
      this.last_ += this.isPad_ ? (along * CLEAR) / far : along > 0 ? CLEAR : -CLEAR;
    } else if (Math.abs(across) > CLEAR && !this.isPad_) {
      this.aim = Aim.SCROLLS;
    }
  };

  /**
   * @param {number} x
   * @param {number} y
   * @return {{along: number, across: number}} the slider
   * @private
   */
  Drag.prototype.turned_ = function (x, y) {
    return this.isUpright_ ? {along: y, across: x} : {along: x, across: y};
  };
})();
