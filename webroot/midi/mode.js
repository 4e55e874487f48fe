/**
 * @fileoverview How what moves at a device moves a control: it jumps there, waits until the device has crossed
 * the value, or goes by what the device says of steps. Pure.
 */
(function () {
  'use strict';

  /**
   * @enum {string} As mappings name them. Three are for knobs without an end, by how they write a step back:
   * 127, 63 or 65.
   */
  SliderSync.MidiMode = {
    JUMP: 'jump',
    PICKUP: 'pickup',
    TWOS: 'twos',
    OFFSET: 'offset',
    SIGN: 'sign'
  };

  var Mode = SliderSync.MidiMode;

  /**
   * @param {string} mode
   * @param {number} value that a knob without an end says
   * @return {number} its steps, below 0 to the left; NaN: the mode is another one
   */
  SliderSync.midiSteps = function (mode, value) {
    switch (mode) {
      case Mode.TWOS:
        return value < 64 ? value : value - 128;
      case Mode.OFFSET:
        return value - 64;
      case Mode.SIGN:
        return value < 64 ? value : 64 - value;
      default:
        return NaN;
    }
  };

  /**
   * Waits until a knob or fader has crossed the value of its control, and lets it move the control from then
   * on, until the control is moved by somebody else.
   *
   * @constructor
   */
  SliderSync.Pickup = function () {
    /** @private NaN: unknown, as the other. */
    this.last_ = NaN;
    /** @private Where it has put the control. */
    this.put_ = NaN;
  };

  /**
   * @param {number} at where the knob is
   * @param {number} value where the control is
   * @return {boolean} whether it moves the control
   */
  SliderSync.Pickup.prototype.moves = function (at, value) {
    var last = this.last_;
    var isCrossed = at === value || (at - value) * (last - value) <= 0;
    this.last_ = at;
    if (value !== this.put_ && !isCrossed) {
      this.put_ = NaN;
      return false;
    }
    return true;
  };

  /** @param {number} value where the control is since the knob has moved it */
  SliderSync.Pickup.prototype.put = function (value) {
    this.put_ = value;
  };
})();
