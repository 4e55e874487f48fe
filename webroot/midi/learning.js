/**
 * @fileoverview Finds out what moves at a device: from the first messages after somebody has asked to learn.
 * Pure.
 */
(function () {
  'use strict';

  var Kind = SliderSync.MidiKind;
  var Mode = SliderSync.MidiMode;

  /**
   * @param {boolean} isMoved whether the control has a way along which it is moved: a note is a touch then
   * @constructor
   */
  SliderSync.MidiLearning = function (isMoved) {
    /** @private */
    this.isMoved_ = isMoved;
    /** @private {!Array<SliderSync.MidiMessage>} What has moved. */
    this.heard_ = [];
    /** @private {?SliderSync.MidiMessage} The note of a hand at the fader. */
    this.touch_ = null;
  };

  var Learning = SliderSync.MidiLearning;

  /**
   * @param {SliderSync.MidiMessage} message
   * @return {boolean} whether something has moved, now or before
   */
  Learning.prototype.hear = function (message) {
    var isNote = message.kind === Kind.NOTE;
    if (isNote && this.isMoved_) {
      if (message.value > 0 && !this.heard_.length) this.touch_ = message;
    } else if (!isNote || message.value > 0) {
      this.heard_.push(message);
    }
    return this.heard_.length > 0;
  };

  /** @return {?SliderSync.MidiSource} what has moved; null: nothing has */
  Learning.prototype.source = function () {
    var first = this.heard_[0];
    var high;
    if (!first) return null;
    high = this.highHalf_();
    /** @type {SliderSync.MidiSource} */
    var source = {
      kind: high ? Kind.FINE : first.kind,
      channel: first.channel,
      number: high ? high.number : first.number,
      mode: this.isMoved_ && first.kind === Kind.CC && !high ? this.mode_() : Mode.JUMP
    };
    if (high && first.number !== high.number) source.lowFirst = true;
    if (this.touch_) source.touch = {channel: this.touch_.channel, number: this.touch_.number};
    return source;
  };

  /**
   * @return {?SliderSync.MidiMessage} the higher half of a controller of 14 bits; null: it has one half
   * @private
   */
  Learning.prototype.highHalf_ = function () {
    var first = this.heard_[0];
    var numbers = this.heard_.map(function (message) {
      return message.kind === Kind.CC && message.channel === first.channel ? message.number : -1;
    });
    return (
      this.heard_.filter(function (message, i) {
        var isNear = message.number === first.number || message.number + 32 === first.number;
        return isNear && numbers[i] >= 0 && numbers[i] < 32 && numbers.indexOf(numbers[i] + 32) >= 0;
      })[0] || null
    );
  };

  /**
   * A knob that has an end never says the same twice; one that has none says its steps.
   *
   * @return {string}
   * @private
   */
  Learning.prototype.mode_ = function () {
    var first = this.heard_[0];
    var values = this.heard_
      .filter(function (message) {
        return message.kind === first.kind && message.number === first.number;
      })
      .map(function (message) {
        return message.value;
      });
    var isRelative = values.some(function (value, i) {
      return i > 0 && value === values[i - 1];
    });
    var most = Math.max.apply(null, values);
    if (!isRelative) return Mode.JUMP;
    if (most >= 96 || most < 32) return Mode.TWOS;
    return values.some(function (value) {
      return value < 32;
    })
      ? Mode.SIGN
      : Mode.OFFSET;
  };
})();
