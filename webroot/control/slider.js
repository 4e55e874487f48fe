/**
 * @fileoverview The geometry of a slider, lying or standing: where a value is, how long its way is, and
 * ticks beside the thumb. Templates say by `data-axis` how it is moved, by `data-area` which element it is
 * moved in if it is not the input, and by `data-way` how long the way of the finger is, in pixels, if it is
 * not that of the thumb.
 */
(function () {
  'use strict';

  /** The size of a thumb, which reaches neither end with its middle, in pixels. */
  var THUMB = 28;

  var Axis = SliderSync.Axis;

  /**
   * @param {!HTMLInputElement} input of type range
   * @param {!SliderSync.Scale} scale
   * @constructor
   */
  SliderSync.Slider = function (input, scale) {
    /** @const {SliderSync.Axis} */
    this.axis = /** @type {SliderSync.Axis} */ (input.getAttribute('data-axis') || Axis.ALONG);
    /** @const Whether a script moves its thumb, which the widget draws. */
    this.isDrawn = input.hasAttribute('data-drawn');
    /** @private */
    this.drawing_ = this.isDrawn ? SliderSync.widgets.of(input) : null;
    /** @private */
    this.input_ = input;
    /** @const {!Element} In which it is moved. */
    this.area = document.getElementById(input.getAttribute('data-area') || '') || input;
    /** @private The size of the thumb. */
    this.thumb_ = Number(input.getAttribute('data-thumb') || THUMB);
    /** @private How long the finger's way is; 0: as long as that of the thumb. */
    this.way_ = Number(input.getAttribute('data-way'));
    /** @private */
    this.taper_ = scale.taper;
  };

  var Slider = SliderSync.Slider;

  /**
   * @param {SliderSync.Value|undefined} from the value that a drag starts at
   * @return {!SliderSync.Travel}
   */
  Slider.prototype.travel = function (from) {
    var taper = this.taper_;
    var detents = (this.input_.getAttribute('data-detents') || '')
      .split(' ')
      .filter(Boolean)
      .map(function (detent) {
        return taper.place(Number(detent));
      });
    return new SliderSync.Travel(taper.place(Number(from)), this.length_(), detents);
  };

  /**
   * @param {number} place
   * @return {number} the value there; the browser keeps it on the steps
   */
  Slider.prototype.valueAt = function (place) {
    return this.taper_.value(place);
  };

  /** @return {number} 1 if values grow to the right, or downwards; else -1 */
  Slider.prototype.direction = function () {
    return this.isUpright_() || this.isReversed_() ? -1 : 1;
  };

  /**
   * @param {string} name of a tick: `ghost` or `before`
   * @param {number} value that it marks beside the thumb
   */
  Slider.prototype.mark = function (name, value) {
    var place = this.taper_.place(value);
    if (this.drawing_ && this.drawing_.mark) this.drawing_.mark(this.input_, name, value);
    this.input_.setAttribute('data-' + name, '');
    this.input_.style.setProperty('--' + name, String(this.isReversed_() ? 1 - place : place));
  };

  /** @param {string} name of a tick that is taken away */
  Slider.prototype.unmark = function (name) {
    if (this.drawing_ && this.drawing_.mark) this.drawing_.mark(this.input_, name, null);
    this.input_.removeAttribute('data-' + name);
  };

  /** Ends a drag by disabling the input, until the control is free again. */
  Slider.prototype.endDrag = function () {
    this.input_.disabled = true;
  };

  /**
   * @param {number} x of a mouse
   * @param {number} y
   * @param {number} place of the thumb
   * @return {number} the place at the mouse; that of the thumb if it is there
   */
  Slider.prototype.placeAt = function (x, y, place) {
    var box = this.area.getBoundingClientRect();
    var beyond = this.isUpright_() ? box.bottom - y : this.isReversed_() ? box.right - x : x - box.left;
    var at = (beyond - this.thumb_ / 2) / this.length_();
    var isAtThumb = Math.abs(at - place) * this.length_() <= this.thumb_ / 2;
    return this.way_ || isAtThumb ? place : Math.max(0, Math.min(1, at));
  };

  /**
   * @return {number} of the finger's way from one end to the other, in pixels
   * @private
   */
  Slider.prototype.length_ = function () {
    var size = this.isUpright_() ? this.area.clientHeight : this.area.clientWidth;
    return Math.max(1, this.way_ || size - this.thumb_);
  };

  /**
   * @return {boolean} whether values grow upwards
   * @private
   */
  Slider.prototype.isUpright_ = function () {
    return this.axis === Axis.UP || this.axis === Axis.PAD_Y;
  };

  /**
   * @return {boolean} whether the lower end is on the right
   * @private
   */
  Slider.prototype.isReversed_ = function () {
    if (this.axis !== Axis.ALONG) return false;
    return window.getComputedStyle(this.input_).direction === 'rtl';
  };
})();
