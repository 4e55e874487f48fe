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
   * @param {string} min as an attribute of HTML; empty: there is none
   * @param {string} max
   * @param {string} step
   * @constructor
   */
  SliderSync.Scale = function (min, max, step) {
    /** @private */
    this.min_ = parseFloat(min);
    /** @private */
    this.max_ = parseFloat(max);
    /** @private */
    this.decimals_ = Math.max(decimals(min), decimals(step));
  };

  /**
   * Writes numbers with as many decimals as the steps have, so that all are equally wide, and with a minus
   * that is as wide as a digit.
   *
   * @param {SliderSync.Value} value
   * @return {string} how an <output> says it
   */
  SliderSync.Scale.prototype.words = function (value) {
    if (typeof value !== 'number') return String(value);
    return value
      .toFixed(Math.min(MOST, Math.max(this.decimals_, decimals(String(value)))))
      .replace('-', '\u2212');
  };

  /**
   * Places the bar between 0 and the thumb, for a slider that goes as far below 0 as above.
   *
   * @param {number} value
   * @return {{from: number, length: number}} parts of the slider's length, from its lower end
   */
  SliderSync.Scale.prototype.bar = function (value) {
    var middle = this.place_(0);
    var place = this.place_(value);
    return {from: Math.min(middle, place), length: Math.abs(place - middle)};
  };

  /**
   * @param {number} value
   * @return {number} from 0 to 1
   * @private
   */
  SliderSync.Scale.prototype.place_ = function (value) {
    return Math.max(0, Math.min(1, (value - this.min_) / (this.max_ - this.min_)));
  };

  /**
   * @param {!HTMLInputElement} input
   * @return {!SliderSync.Scale}
   */
  SliderSync.scaleOf = function (input) {
    return new SliderSync.Scale(
      input.getAttribute('min') || input.getAttribute('aria-valuemin') || '',
      input.getAttribute('max') || input.getAttribute('aria-valuemax') || '',
      input.getAttribute('step') || input.getAttribute('data-step') || ''
    );
  };

  /**
   * @param {string} text
   * @return {number} how many digits it has behind the point; 0 for a text that is no number
   */
  function decimals(text) {
    var parts = NUMBER.exec(text);
    return parts ? Math.max(0, parts[1].length - Number(parts[2] || 0)) : 0;
  }
})();
