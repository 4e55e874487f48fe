/**
 * @fileoverview The finger on one slider. Browsers move a slider to the place where a finger comes down.
 * Here the finger moves it on from its value, and not before it is clear that it does not scroll the page.
 * Only one finger at a time moves a slider.
 */
(function () {
  'use strict';

  /**
   * Gets what a finger does.
   *
   * isFree: whether it may move the slider
   * began: it moves the slider from now on
   * moved: it has moved the slider
   * ended: it does not move the slider any more
   *
   * @typedef {{
   *   isFree: function(): boolean,
   *   began: function(string),
   *   moved: function(),
   *   ended: function(string)
   * }}
   */
  SliderSync.TouchListener;

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
    /** @private {?SliderSync.Drag} */
    this.drag_ = null;
    /** @private {SliderSync.Value|undefined} The value before the first move. */
    this.before_ = undefined;
  };

  var Touch = SliderSync.Touch;

  /** @return {boolean} whether a finger is on the slider, so that the browser's own moves do not count */
  Touch.prototype.isDown = function () {
    return this.drag_ !== null;
  };

  /** @return {boolean} whether the finger moves the slider, so that it must not scroll the page */
  Touch.prototype.isSliding = function () {
    return this.drag_ !== null && this.drag_.aim === SliderSync.Aim.SLIDES;
  };

  /**
   * Takes note of a finger that came down.
   *
   * @param {string} what the name of the finger
   * @param {number} x
   * @param {number} y
   */
  Touch.prototype.start = function (what, x, y) {
    if (this.drag_ || !this.listener_.isFree()) return;
    this.what_ = what;
    this.drag_ = new SliderSync.Drag(x, y);
  };

  /**
   * @param {string} what
   * @param {number} x
   * @param {number} y
   */
  Touch.prototype.move = function (what, x, y) {
    var drag = this.drag_;
    var slider = this.field_.slider;
    var wasSliding = this.isSliding();
    if (!drag || !slider || what !== this.what_) return;
    if (drag.move(x, y) !== SliderSync.Aim.SLIDES || !this.listener_.isFree()) return;
    if (!wasSliding) {
      this.before_ = this.field_.read();
      this.listener_.began(what);
    }
    this.field_.write(slider.valueAt(Number(this.before_), drag.distance));
    this.listener_.moved();
  };

  /** @param {string} what the name of the finger that has left the screen */
  Touch.prototype.end = function (what) {
    if (!this.drag_ || what !== this.what_) return;
    this.forget();
    this.listener_.ended(what);
  };

  /**
   * Undoes the moves of a finger that the browser uses for something else.
   *
   * @param {string} what
   */
  Touch.prototype.cancel = function (what) {
    if (what === this.what_ && this.isSliding() && this.listener_.isFree()) {
      this.field_.write(/** @type {SliderSync.Value} */ (this.before_));
      this.listener_.moved();
    }
    this.end(what);
  };

  /** Ignores the finger until it comes down again. */
  Touch.prototype.forget = function () {
    this.what_ = '';
    this.drag_ = null;
  };
})();
