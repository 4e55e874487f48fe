/**
 * @fileoverview The value above a finger that covers it.
 */
(function () {
  'use strict';

  /** How far above the finger it is, in pixels. */
  var ABOVE = 76;
  /** How near to an edge of the window its middle may be, in pixels. */
  var MARGIN = 48;

  /**
   * @param {!SliderSync.Field} field whose value it says
   * @constructor
   */
  SliderSync.Bubble = function (field) {
    /** @private */
    this.field_ = field;
    /** @private {?HTMLElement} Made when it is needed. */
    this.element_ = null;
    /** @private */
    this.width_ = 0;
  };

  var Bubble = SliderSync.Bubble;

  /**
   * @param {number} x of the finger; NaN: it is nowhere
   * @param {number} y
   */
  Bubble.prototype.show = function (x, y) {
    var element = this.element_ || this.make_();
    var left = Math.max(MARGIN, Math.min(this.width_ - MARGIN, x));
    // At the upper edge of the window it stands beside the finger.
    var isHigh = y < ABOVE + MARGIN;
    if (isNaN(x)) return;
    if (isHigh) left += x > this.width_ / 2 ? -ABOVE : ABOVE;
    SliderSync.setText(element, this.field_.said(/** @type {SliderSync.Value} */ (this.field_.read())));
    element.style.transform =
      'translate(' + left + 'px, ' + Math.max(MARGIN, y - ABOVE) + 'px) translate(-50%, -50%)';
    element.hidden = false;
  };

  /** Takes it away. */
  Bubble.prototype.hide = function () {
    if (this.element_) document.body.removeChild(this.element_);
    this.element_ = null;
  };

  /**
   * @return {!HTMLElement}
   * @private
   */
  Bubble.prototype.make_ = function () {
    var element = /** @type {!HTMLElement} */ (document.createElement('div'));
    element.className = 'bubble';
    element.setAttribute('aria-hidden', 'true');
    element.hidden = true;
    document.body.appendChild(element);
    this.width_ = window.innerWidth;
    this.element_ = element;
    return element;
  };
})();
