/**
 * @fileoverview The finger on one slider. A browser moves a slider to wherever a finger comes down;
 * here a finger moves it from where it is, by as much as it slides, and not at all while it may yet
 * scroll the page. One finger at a time has a slider.
 */
(function () {
  'use strict';

  /**
   * What a finger does to its slider.
   *
   * isFree: whether it may move the slider
   * began: it means the slider
   * moved: it has moved the slider
   * ended: it no longer means the slider
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
    /** @private {SliderSync.Value|undefined} What the slider showed before. */
    this.before_ = undefined;
  };

  var Touch = SliderSync.Touch;

  /** @return {boolean} whether a finger is on the slider, so that the browser's own moves are none */
  Touch.prototype.isDown = function () {
    return this.drag_ !== null;
  };

  /** @return {boolean} whether the finger belongs to the slider, so that the page stands still */
  Touch.prototype.isSliding = function () {
    return this.drag_ !== null && this.drag_.aim === SliderSync.Aim.SLIDES;
  };

  /**
   * @param {string} what which finger
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

  /** @param {string} what has left the screen */
  Touch.prototype.end = function (what) {
    if (!this.drag_ || what !== this.what_) return;
    this.forget();
    this.listener_.ended(what);
  };

  /**
   * The browser has taken the finger for something else: it has not meant the slider.
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

  /** Whatever is on the slider counts for nothing until it comes down again. */
  Touch.prototype.forget = function () {
    this.what_ = '';
    this.drag_ = null;
  };
})();
