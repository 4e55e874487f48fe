/**
 * @fileoverview A control as a device moves it: along its way from 0 to 1, by steps, or by presses. What the
 * device may do with it is what a hand here may do.
 */
(function () {
  'use strict';

  /** What holds a control that is touched at a device. */
  var HAND = 'midi';

  /**
   * @interface
   */
  SliderSync.MidiTarget = function () {};

  /** @type {boolean} Whether it has a way along which it is moved; else it is pressed. */
  SliderSync.MidiTarget.prototype.isMoved;

  /** @type {boolean} Whether it can only be pressed. */
  SliderSync.MidiTarget.prototype.isMomentary;

  /** @return {boolean} whether a hand here may move it now */
  SliderSync.MidiTarget.prototype.isFree = function () {};

  /** @return {number} where it is shown here */
  SliderSync.MidiTarget.prototype.place = function () {};

  /** @return {number} where the board has it; NaN: that is unknown */
  SliderSync.MidiTarget.prototype.boardPlace = function () {};

  /** @return {boolean} whether a change from here is not acknowledged */
  SliderSync.MidiTarget.prototype.isOpen = function () {};

  /** @param {number} place where it goes */
  SliderSync.MidiTarget.prototype.put = function (place) {};

  /** @param {number} steps by which it goes up */
  SliderSync.MidiTarget.prototype.step = function (steps) {};

  /** @param {boolean} isDown whether a hand is at what moves it */
  SliderSync.MidiTarget.prototype.touch = function (isDown) {};

  /** @param {boolean} isDown whether a key or a button of the device is down */
  SliderSync.MidiTarget.prototype.press = function (isDown) {};

  /**
   * What all have in common that are set to a value.
   *
   * @param {!SliderSync.Control} control
   * @constructor
   */
  SliderSync.MidiSet = function (control) {
    /** @type {boolean} */
    this.isMoved = true;
    /** @type {boolean} */
    this.isMomentary = false;
    /** @protected */
    this.control = control;
  };

  var Target = SliderSync.MidiSet;

  /** @return {boolean} */
  Target.prototype.isFree = function () {
    var hand = this.control.hand;
    return !this.control.isBlocked() && hand.isFree() && !hand.draft.isTyped();
  };

  /**
   * A tab that is not shown does not show what has changed.
   *
   * @return {SliderSync.Value|undefined} what a hand here would begin with
   */
  Target.prototype.now = function () {
    var control = this.control;
    var isOwn = control.isOpen() || control.hand.gesture.isPressed();
    return isOwn ? control.shown : control.boardValue();
  };

  /** @return {number} */
  Target.prototype.place = function () {
    return this.placeOf(this.now());
  };

  /** @return {number} */
  Target.prototype.boardPlace = function () {
    return this.placeOf(this.control.boardValue());
  };

  /** @return {boolean} */
  Target.prototype.isOpen = function () {
    return this.control.isOpen();
  };

  /**
   * @param {SliderSync.Value|undefined} value
   * @return {number}
   */
  Target.prototype.placeOf = function (value) {
    return NaN;
  };

  /** @param {SliderSync.Value} value to set, as the input brings it into its steps */
  Target.prototype.set = function (value) {
    var control = this.control;
    var before = this.now();
    var taken;
    control.field.write(value);
    taken = control.field.read();
    control.status.refuse('');
    if (taken !== undefined && taken !== before) control.set(taken);
  };

  /** @param {boolean} isDown */
  Target.prototype.touch = function (isDown) {
    if (isDown && this.isFree()) this.control.hand.press(HAND);
    else this.control.hand.gesture.release(HAND);
  };

  /** @param {boolean} isDown */
  Target.prototype.press = function (isDown) {};
})();
