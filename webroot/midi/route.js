/**
 * @fileoverview One mapping at work: what its device says moves the control, and what the board says of the
 * control goes back to the device.
 */
(function () {
  'use strict';

  var Mode = SliderSync.MidiMode;

  /**
   * @param {SliderSync.MidiMapping} mapping
   * @param {function(): ?SliderSync.MidiTarget} find finds the control, which the page may show anew
   * @constructor
   */
  SliderSync.MidiRoute = function (mapping, find) {
    /** @const */
    this.mapping = mapping;
    /** @const */
    this.outlet = new SliderSync.MidiOutlet();
    /** @private */
    this.find_ = find;
    /** @private */
    this.ear_ = new SliderSync.MidiEar(mapping);
    /** @private */
    this.pickup_ = new SliderSync.Pickup();
    /** @private Whether the device presses the control. */
    this.isDown_ = false;
    /** @private */
    this.top_ = SliderSync.midiTop(mapping.kind);
  };

  var Route = SliderSync.MidiRoute;

  /**
   * @param {SliderSync.MidiMessage} message from the port of the mapping
   * @param {number} now in milliseconds
   * @return {boolean} whether it is about this control
   */
  Route.prototype.hear = function (message, now) {
    var target = this.find_();
    var value = this.ear_.hear(message);
    if (target && this.isTouch_(message)) {
      this.outlet.touch(message.value > 0);
      target.touch(message.value > 0);
      return true;
    }
    if (!target || value < 0) return false;
    this.move_(target, value, now);
    return true;
  };

  /**
   * @param {SliderSync.MidiMessage} message
   * @return {boolean} whether a hand was put there or taken away
   * @private
   */
  Route.prototype.isTouch_ = function (message) {
    var touch = this.mapping.touch;
    return (
      !!touch &&
      message.kind === SliderSync.MidiKind.NOTE &&
      message.channel === touch.channel &&
      message.number === touch.number
    );
  };

  /**
   * @param {!SliderSync.MidiTarget} target
   * @param {number} value
   * @param {number} now
   * @private
   */
  Route.prototype.move_ = function (target, value, now) {
    var steps = SliderSync.midiSteps(this.mapping.mode, value);
    var isFree = target.isFree();
    if (this.isPressed_(target)) {
      // What a button shows of itself when it is pressed is not what the board has.
      this.outlet.forget();
      if (isFree || this.isDown_) this.press_(target, isDown(value, this.mapping.kind));
    } else if (!isNaN(steps)) {
      if (isFree) target.step(steps);
    } else {
      this.outlet.heard(value, now);
      if (isFree) this.put_(target, value / this.top_);
    }
  };

  /**
   * @param {!SliderSync.MidiTarget} target
   * @return {boolean} whether the device presses it, and does not move it along a way
   * @private
   */
  Route.prototype.isPressed_ = function (target) {
    if (this.mapping.kind === SliderSync.MidiKind.NOTE) return true;
    return target.isMomentary || (!target.isMoved && this.mapping.mode === Mode.JUMP);
  };

  /**
   * A knob that presses goes on saying where it is.
   *
   * @param {!SliderSync.MidiTarget} target
   * @param {boolean} isDown
   * @private
   */
  Route.prototype.press_ = function (target, isDown) {
    if (isDown === this.isDown_) return;
    this.isDown_ = isDown;
    target.press(isDown);
  };

  /**
   * @param {!SliderSync.MidiTarget} target
   * @param {number} place
   * @private
   */
  Route.prototype.put_ = function (target, place) {
    var isPickup = this.mapping.mode === Mode.PICKUP;
    if (isPickup && !this.pickup_.moves(place, target.place())) return;
    target.put(place);
    this.pickup_.put(target.place());
  };

  /** Takes note that the device is gone: whatever its hand held is free. */
  Route.prototype.letGo = function () {
    var target = this.find_();
    this.outlet.touch(false);
    if (!target) return;
    target.touch(false);
    this.press_(target, false);
  };

  /** @return {boolean} whether something is under way after which the device may have to be told */
  Route.prototype.isOpen = function () {
    var target = this.find_();
    return !!target && target.isOpen();
  };

  /** @return {number} what the device is to have; -1: unknown */
  Route.prototype.wanted = function () {
    var target = this.find_();
    var place = target ? target.boardPlace() : NaN;
    return isNaN(place) ? -1 : Math.round(place * this.top_);
  };

  /**
   * @param {number} value
   * @param {string} kind
   * @return {boolean} whether it presses: however softly a key was played, but a knob from the middle on
   */
  function isDown(value, kind) {
    if (kind === SliderSync.MidiKind.NOTE) return value > 0;
    return value > SliderSync.midiTop(kind) / 2;
  }
})();
