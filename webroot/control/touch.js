/**
 * @fileoverview The finger on one slider. Browsers move a slider to the place where a finger comes down.
 * Here the finger moves it on from its value, and not before it is clear that it does not scroll the page.
 * Only one finger at a time moves a slider; a second one makes it move finely. A mouse that moves a slider
 * which its widget draws is such a finger.
 */
(function () {
  'use strict';

  /**
   * Gets what a finger does.
   *
   * isFree: whether it may move the slider
   * began: it moves the slider from now on
   * moved: it has moved the slider, and is at this place
   * felt: the slider has come to a detent or an end
   * ended: it does not move the slider any more
   * tappedTwice, pressedLong: what it does instead of moving
   *
   * @typedef {{
   *   isFree: function(): boolean,
   *   began: function(string),
   *   moved: function(number, number),
   *   felt: function(),
   *   ended: function(string),
   *   tappedTwice: function(),
   *   pressedLong: function()
   * }}
   */
  SliderSync.TouchListener;

  var Aim = SliderSync.Aim;

  /**
   * @param {!SliderSync.Field} field
   * @param {SliderSync.TouchListener} listener
   * @constructor
   */
  SliderSync.Touch = function (field, listener) {
    /** @private */
    this.field_ = field;
    /** @private */
    this.listener_ = listener;
    /** @private Which finger; empty: none. */
    this.what_ = '';
    /** @private Another finger on the same slider; empty: none. */
    this.second_ = '';
    /** @type {boolean} Whether it is a mouse, which covers nothing. */
    this.isMouse = false;
    /** @private {?SliderSync.Drag} */
    this.drag_ = null;
    /** @private {?SliderSync.Travel} Begins with the first move. */
    this.travel_ = null;
    /** @private {SliderSync.Value|undefined} The value before the first move. */
    this.before_ = undefined;
    /** @private */
    this.taps_ = new SliderSync.Taps(listener.tappedTwice, this.pressLong_.bind(this));
  };

  var Touch = SliderSync.Touch;

  /** @return {boolean} whether a finger is on the slider, so that the browser's own moves do not count */
  Touch.prototype.isDown = function () {
    return this.drag_ !== null;
  };

  /** @return {boolean} whether the finger moves the slider, so that it must not scroll the page */
  Touch.prototype.isSliding = function () {
    return this.drag_ !== null && this.drag_.aim === Aim.SLIDES;
  };

  /**
   * Takes note of a finger that came down.
   *
   * @param {string} what the name of the finger
   * @param {number} x
   * @param {number} y
   */
  Touch.prototype.start = function (what, x, y) {
    var slider = this.field_.slider;
    if (this.drag_) this.second_ = what;
    if (this.drag_) this.taps_.cancel();
    if (this.drag_ || !slider || !this.listener_.isFree()) return;
    this.what_ = what;
    this.isMouse = false;
    this.drag_ = new SliderSync.Drag(x, y, slider.axis);
    this.taps_.down(x, y);
  };

  /**
   * Takes note of a mouse that presses a slider: it moves the slider to its place, unless that is at the
   * thumb, and then on.
   *
   * @param {string} what
   * @param {number} x
   * @param {number} y
   */
  Touch.prototype.press = function (what, x, y) {
    var slider = this.field_.slider;
    var place;
    if (this.drag_ || !slider || !this.listener_.isFree()) return;
    this.what_ = what;
    this.isMouse = true;
    this.drag_ = new SliderSync.Drag(x, y, slider.axis);
    this.drag_.slide();
    this.begin_(slider);
    place = slider.placeAt(x, y, this.travel_.place);
    if (place !== this.travel_.place) {
      this.travel_.place = place;
      this.show_(slider, x, y);
    }
  };

  /**
   * @param {string} what
   * @param {number} x
   * @param {number} y
   * @param {boolean} isFine whether a key asks to move finely
   */
  Touch.prototype.move = function (what, x, y, isFine) {
    var drag = this.drag_;
    var slider = this.field_.slider;
    var wasSliding = this.isSliding();
    var factor;
    if (!drag || !slider || what !== this.what_) return;
    if (drag.move(x, y) !== Aim.OPEN) this.taps_.cancel();
    if (drag.aim !== Aim.SLIDES || !this.listener_.isFree()) return;
    if (!wasSliding) this.begin_(slider);
    factor = SliderSync.fineness(drag.off, isFine || this.second_ !== '');
    if (this.travel_.move(drag.step * slider.direction(), factor)) this.listener_.felt();
    this.show_(slider, x, y);
  };

  /** @param {string} what the name of the finger that has left the screen */
  Touch.prototype.end = function (what) {
    if (what === this.second_) this.second_ = '';
    if (!this.drag_ || what !== this.what_) return;
    this.taps_.up();
    this.lift_();
    this.listener_.ended(what);
  };

  /**
   * Undoes the moves of a finger that the browser uses for something else.
   *
   * @param {string} what
   */
  Touch.prototype.cancel = function (what) {
    if (what === this.what_) this.taps_.cancel();
    if (what === this.what_ && this.isSliding() && this.listener_.isFree()) {
      this.field_.write(/** @type {SliderSync.Value} */ (this.before_));
      this.listener_.moved(NaN, NaN);
    }
    this.end(what);
  };

  /** Ignores the finger until it comes down again. */
  Touch.prototype.forget = function () {
    this.taps_.cancel();
    this.lift_();
  };

  /** @private */
  Touch.prototype.lift_ = function () {
    this.what_ = '';
    this.second_ = '';
    this.drag_ = null;
    this.travel_ = null;
  };

  /**
   * @param {!SliderSync.Slider} slider
   * @private
   */
  Touch.prototype.begin_ = function (slider) {
    this.before_ = this.field_.read();
    this.travel_ = slider.travel(this.before_);
    this.listener_.began(this.what_);
  };

  /**
   * @param {!SliderSync.Slider} slider
   * @param {number} x
   * @param {number} y
   * @private
   */
  Touch.prototype.show_ = function (slider, x, y) {
    this.field_.write(slider.valueAt(/** @type {!SliderSync.Travel} */ (this.travel_).place));
    this.listener_.moved(x, y);
  };

  /** @private */
  Touch.prototype.pressLong_ = function () {
    if (this.drag_) this.drag_.giveUp();
    this.listener_.pressedLong();
  };
})();
