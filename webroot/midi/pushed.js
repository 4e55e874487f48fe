/** @fileoverview Buttons and triggers as a device presses them, and which target a control is. */
(function () {
  'use strict';

  /** What holds a control that is touched at a device. */
  var HAND = 'midi';

  /**
   * A button or a trigger.
   *
   * @param {!SliderSync.Pushed} pushed
   * @implements {SliderSync.MidiTarget}
   * @constructor
   */
  SliderSync.MidiPushed = function (pushed) {
    /** @type {boolean} */
    this.isMoved = false;
    /** @type {boolean} */
    this.isMomentary = true;
    /** @private */
    this.pushed_ = pushed;
  };

  var Pushed = SliderSync.MidiPushed;

  /** @override */
  Pushed.prototype.isFree = function () {
    return !this.pushed_.face.isBlocked();
  };

  /** @override */
  Pushed.prototype.place = function () {
    return this.boardPlace();
  };

  /** @override */
  Pushed.prototype.boardPlace = function () {
    return typeof this.pushed_.face.value() === 'boolean' ? (this.pushed_.face.value() ? 1 : 0) : NaN;
  };

  /** @override */
  Pushed.prototype.isOpen = function () {
    return false;
  };

  /** @override */
  Pushed.prototype.put = function (place) {};

  /** @override */
  Pushed.prototype.step = function (steps) {};

  /** @override */
  Pushed.prototype.touch = function (isDown) {};

  /** @override */
  Pushed.prototype.press = function (isDown) {
    if (isDown) this.pushed_.push(HAND);
    else this.pushed_.release(HAND);
  };

  /**
   * @param {!SliderSync.Controls} controls
   * @param {string} id
   * @return {?SliderSync.MidiTarget} null: the page has no such control, or no device can move it
   */
  SliderSync.midiTarget = function (controls, id) {
    var control = controls.all.controls[id];
    var pushed = controls.all.pushed.named(id);
    if (pushed) return new SliderSync.MidiPushed(pushed);
    if (!control) return null;
    if (control.field.slider || control.field.stepper) return new SliderSync.MidiMoved(control);
    if (control.input.type === 'checkbox') return new SliderSync.MidiSwitched(control);
    return control.input.tagName === 'SELECT' ? new SliderSync.MidiChosen(control) : null;
  };
})();
