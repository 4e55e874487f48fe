/** @fileoverview Switches and choices as a device moves them. */
(function () {
  'use strict';

  /**
   * A switch: a press turns it over, a way of its own sets it.
   *
   * @param {!SliderSync.Control} control
   * @extends {SliderSync.MidiSet}
   * @implements {SliderSync.MidiTarget}
   * @constructor
   */
  SliderSync.MidiSwitched = function (control) {
    SliderSync.MidiSet.call(this, control);
    this.isMoved = false;
  };

  var Switched = SliderSync.MidiSwitched;

  Switched.prototype = Object.create(SliderSync.MidiSet.prototype);

  /** @override */
  Switched.prototype.placeOf = function (value) {
    return value === undefined ? NaN : value ? 1 : 0;
  };

  /** @override */
  Switched.prototype.put = function (place) {
    this.set(place >= 0.5);
  };

  /** @override */
  Switched.prototype.step = function (steps) {
    this.set(steps > 0);
  };

  /** @override */
  Switched.prototype.press = function (isDown) {
    if (isDown) this.set(!this.now());
  };

  /**
   * One of several: a press chooses the next.
   *
   * @param {!SliderSync.Control} control
   * @extends {SliderSync.MidiSet}
   * @implements {SliderSync.MidiTarget}
   * @constructor
   */
  SliderSync.MidiChosen = function (control) {
    SliderSync.MidiSet.call(this, control);
  };

  var Chosen = SliderSync.MidiChosen;

  Chosen.prototype = Object.create(SliderSync.MidiSet.prototype);

  /**
   * @return {!Array<string>}
   * @private
   */
  Chosen.prototype.values_ = function () {
    return Array.prototype.map.call(this.control.input.querySelectorAll('option'), function (option) {
      return option.value;
    });
  };

  /** @override */
  Chosen.prototype.placeOf = function (value) {
    var values = this.values_();
    var index = values.indexOf(String(value));
    return index < 0 ? NaN : index / Math.max(1, values.length - 1);
  };

  /** @override */
  Chosen.prototype.put = function (place) {
    var values = this.values_();
    this.set(values[Math.round(place * (values.length - 1))]);
  };

  /** @override */
  Chosen.prototype.step = function (steps) {
    var values = this.values_();
    var at = values.indexOf(String(this.now())) + steps;
    this.set(values[Math.max(0, Math.min(values.length - 1, at))]);
  };

  /** @override */
  Chosen.prototype.press = function (isDown) {
    var values = this.values_();
    if (isDown) this.set(values[(values.indexOf(String(this.now())) + 1) % values.length]);
  };
})();
