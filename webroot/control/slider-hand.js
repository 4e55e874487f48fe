/**
 * @fileoverview A hand at a slider: a finger moves it and feels its detents, two taps set it back, a long
 * press opens the entry of its number. A tick stays where the value was before the last gesture.
 */
(function () {
  'use strict';

  /** How long a detent or an end shakes the device, in milliseconds. */
  var SHAKE = 8;

  /**
   * @param {!SliderSync.Control} control any one; only a slider has a slider's gestures
   * @param {!SliderSync.Hand} hand
   * @constructor
   */
  SliderSync.SliderHand = function (control, hand) {
    /** @private */
    this.control_ = control;
    /** @private */
    this.hand_ = hand;
    /** @private */
    this.field_ = control.field;
    /** @private */
    this.bubble_ = new SliderSync.Bubble(control.field);
    /** @private Whether keys have moved it since the last press or focus. */
    this.isKeyed_ = false;
    /** @type {!SliderSync.Touch} */
    this.touch = new SliderSync.Touch(control.field, this.touchListener_());
    /** @type {!SliderSync.Entry} */
    this.entry = new SliderSync.Entry(
      control.field,
      hand.isFree.bind(hand),
      this.set_.bind(this)
    );
  };

  var SliderHand = SliderSync.SliderHand;

  /** Sets the slider to the value that its author gives it. */
  SliderHand.prototype.reset = function () {
    var initial = SliderSync.numberOf(this.field_.input.getAttribute('data-initial') || '');
    if (initial !== undefined && this.hand_.isFree()) this.set_(initial);
  };

  /** Takes note of the value before a press. */
  SliderHand.prototype.press = function () {
    this.isKeyed_ = false;
    this.mark_();
  };

  /** Takes note of the value before the first of several keys. */
  SliderHand.prototype.key = function () {
    if (!this.isKeyed_) this.mark_();
    this.isKeyed_ = true;
  };

  /**
   * Moves a drawn slider by a key.
   *
   * @param {string} name of the key
   * @param {boolean} isFine whether Shift is down
   * @return {boolean} whether the key moves sliders
   */
  SliderHand.prototype.move = function (name, isFine) {
    var field = this.field_;
    var next = SliderSync.keyed(field.scale, Number(field.read()), name, isFine);
    if (next === undefined) return false;
    this.hand_.key(name);
    if (this.hand_.isFree()) {
      field.write(next);
      this.hand_.follow('input');
    }
    return true;
  };

  /**
   * Moves the slider by a notch of the wheel.
   *
   * @param {boolean} isUp
   * @param {boolean} isFine whether Shift is down
   */
  SliderHand.prototype.wheel = function (isUp, isFine) {
    this.move(isUp ? 'ArrowUp' : 'ArrowDown', isFine);
    this.hand_.gesture.release('key');
  };

  /** Takes note that the focus has left. */
  SliderHand.prototype.leave = function () {
    this.isKeyed_ = false;
  };

  /** @private */
  SliderHand.prototype.mark_ = function () {
    var before = this.control_.shown;
    if (this.field_.slider && before !== undefined) this.field_.slider.mark('before', Number(before));
  };

  /**
   * Sets the slider in one step.
   *
   * @param {number} value
   * @private
   */
  SliderHand.prototype.set_ = function (value) {
    this.mark_();
    this.field_.write(value);
    this.hand_.follow('input');
  };

  /**
   * @return {SliderSync.TouchListener}
   * @private
   */
  SliderHand.prototype.touchListener_ = function () {
    var self = this;
    var hand = this.hand_;
    return {
      isFree: hand.isFree.bind(hand),
      began: function (what) {
        hand.press(what);
      },
      moved: function (x, y) {
        hand.follow('input');
        if (!self.touch.isMouse) self.bubble_.show(x, y);
      },
      felt: shake,
      ended: function (what) {
        self.bubble_.hide();
        hand.gesture.release(what);
        self.entry.focus();
      },
      tappedTwice: this.reset.bind(this),
      pressedLong: function () {
        shake();
        self.entry.open();
      }
    };
  };

  function shake() {
    if (navigator.vibrate) navigator.vibrate(SHAKE);
  }
})();
