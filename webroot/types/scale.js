/**
 * @fileoverview The scale of one control: writes its numbers, and places the bar of a slider. The server
 * renders the same by slidersync.control.NumberScale, and one table of cases tests both. Pure.
 */
(function () {
  'use strict';

  /** ES5 engines write no more digits behind the point. */
  var MOST = 20;

  /** Parts of a number's text: the digits behind the point, and the power of ten. */
  var NUMBER = /^-?\d*\.?(\d*)(?:e([+-]\d+))?$/i;

  /**
   * @param {string} min as an attribute of HTML; empty: there is none, as with the others
   * @param {string} max
   * @param {string} step
   * @param {string} decimals how many digits behind the point the author wants
   * @param {string} curve
   * @constructor
   */
  SliderSync.Scale = function (min, max, step, decimals, curve) {
    /** @const NaN: there is none. */
    this.min = parseFloat(min);
    /** @const */
    this.max = parseFloat(max);
    /** @const NaN: there are no steps. */
    this.step = parseFloat(step);
    /** @const */
    this.taper = new SliderSync.Taper(curve, this.min, this.max);
    /** @private NaN: as many as a number has, at least those of the steps. */
    this.fixed_ = parseInt(decimals, 10);
    /** @private */
    this.least_ = Math.max(decimalsOf(min), decimalsOf(step));
  };

  var Scale = SliderSync.Scale;

  /**
   * Writes numbers with as many decimals as the author wants or else as their steps have, so that all are
   * equally wide, and with a minus that is as wide as a digit.
   *
   * @param {SliderSync.Value} value
   * @return {string} how an <output> says it
   */
  Scale.prototype.words = function (value) {
    var text;
    if (typeof value !== 'number') return String(value);
    text = value.toFixed(
      isNaN(this.fixed_)
        ? Math.min(MOST, Math.max(this.least_, decimalsOf(String(value))))
        : this.fixed_
    );
    return /^-[0.]+$/.test(text) ? text.slice(1) : text.replace('-', '\u2212');
  };

  /**
   * Places the bar that ends at the thumb. It begins at 0 if the bounds are equally far from it, and else
   * at the lower end.
   *
   * @param {number} value
   * @return {{from: number, length: number}} parts of the slider's length, from its lower end
   */
  Scale.prototype.bar = function (value) {
    var origin = this.min === -this.max ? this.taper.place(0) : 0;
    var place = this.taper.place(value);
    return {from: Math.min(origin, place), length: Math.abs(place - origin)};
  };

  /**
   * @param {!HTMLInputElement} input
   * @return {!SliderSync.Scale}
   */
  SliderSync.scaleOf = function (input) {
    return new Scale(
      input.getAttribute('min') || input.getAttribute('aria-valuemin') || '',
      input.getAttribute('max') || input.getAttribute('aria-valuemax') || '',
      input.getAttribute('step') || input.getAttribute('data-step') || '',
      input.getAttribute('data-decimals') || '',
      input.getAttribute('data-curve') || ''
    );
  };

  /**
   * @param {string} text
   * @return {number} how many digits it has behind the point; 0 for a text that is no number
   */
  function decimalsOf(text) {
    var parts = NUMBER.exec(text);
    return parts ? Math.max(0, parts[1].length - Number(parts[2] || 0)) : 0;
  }
})();
