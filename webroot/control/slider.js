/**
 * @fileoverview The geometry of a slider: the value that a finger leads to, and a tick beside the thumb.
 */
(function () {
  'use strict';

  /** The width of the thumb, which reaches neither end with its middle, in pixels. */
  var THUMB = 28;

  /**
   * @param {!HTMLInputElement} input of type range
   * @constructor
   */
  SliderSync.Slider = function (input) {
    /** @private */
    this.input_ = input;
  };

  var Slider = SliderSync.Slider;

  /**
   * @param {number} from the value that the finger starts at
   * @param {number} distance to the right, in pixels
   * @return {number} the value there; the browser keeps it within the bounds and on the steps
   */
  Slider.prototype.valueAt = function (from, distance) {
    var length = Math.max(1, this.input_.clientWidth - THUMB);
    var along = this.isReversed_() ? -distance : distance;
    return from + (along / length) * (this.max_() - this.min_());
  };

  /** @param {number} value that a tick marks beside the thumb */
  Slider.prototype.mark = function (value) {
    this.input_.setAttribute('data-ghost', '');
    this.input_.style.setProperty('--ghost', String(this.fraction_(value)));
  };

  /** Takes the tick away. */
  Slider.prototype.unmark = function () {
    this.input_.removeAttribute('data-ghost');
  };

  /** Ends a drag by disabling the input, until the control is free again. */
  Slider.prototype.endDrag = function () {
    this.input_.disabled = true;
  };

  /**
   * @param {number} value
   * @return {number} where the thumb is then: 0 at the left end, 1 at the right one
   * @private
   */
  Slider.prototype.fraction_ = function (value) {
    var min = this.min_();
    var max = this.max_();
    var along = max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
    return this.isReversed_() ? 1 - along : along;
  };

  /**
   * @return {number}
   * @private
   */
  Slider.prototype.min_ = function () {
    return Number(this.input_.min || 0);
  };

  /**
   * @return {number}
   * @private
   */
  Slider.prototype.max_ = function () {
    return Number(this.input_.max || 100);
  };

  /**
   * @return {boolean} whether the lower end is on the right
   * @private
   */
  Slider.prototype.isReversed_ = function () {
    return window.getComputedStyle(this.input_).direction === 'rtl';
  };
})();
