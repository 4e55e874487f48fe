/** @fileoverview A slider or a number as a device moves it. */
(function () {
  'use strict';

  /** Steps of a slider that has more than a knob can tell apart. */
  var STEPS = 127;

  /**
   * A slider, or a number; without bounds it has only steps.
   *
   * @param {!SliderSync.Control} control
   * @extends {SliderSync.MidiSet}
   * @implements {SliderSync.MidiTarget}
   * @constructor
   */
  SliderSync.MidiMoved = function (control) {
    SliderSync.MidiSet.call(this, control);
    /** @private */
    this.scale_ = control.field.scale;
  };

  var Moved = SliderSync.MidiMoved;

  Moved.prototype = Object.create(SliderSync.MidiSet.prototype);

  /** @override */
  Moved.prototype.placeOf = function (value) {
    return this.scale_.taper.place(Number(value));
  };

  /** @override */
  Moved.prototype.put = function (place) {
    var value = this.scale_.taper.value(place);
    if (!isNaN(value)) this.set(this.stepAt_(value));
  };

  /** @override */
  Moved.prototype.step = function (steps) {
    var scale = this.scale_;
    var now = Number(this.now());
    var count = (scale.max - scale.min) / scale.step;
    if (count > STEPS) this.put(Math.max(0, Math.min(1, this.place() + steps / STEPS)));
    else this.set(this.stepAt_(now + steps * (scale.step || 1)));
  };

  /**
   * @param {number} value
   * @return {number} the nearest one at a whole number of steps
   * @private
   */
  Moved.prototype.stepAt_ = function (value) {
    var scale = this.scale_;
    var base = isNaN(scale.min) ? 0 : scale.min;
    var inside = Math.max(or(scale.min, -Infinity), Math.min(or(scale.max, Infinity), value));
    if (!(scale.step > 0)) return inside;
    return Number((base + Math.round((inside - base) / scale.step) * scale.step).toFixed(10));
  };

  /**
   * @param {number} bound
   * @param {number} none in place of a bound that is not there
   * @return {number}
   */
  function or(bound, none) {
    return isNaN(bound) ? none : bound;
  }
})();
