/**
 * @fileoverview Shows the board's value beside a draft, if the page does not show it anyway.
 */
(function () {
  'use strict';

  /**
   * @param {!HTMLInputElement} input in which somebody types a draft
   * @constructor
   */
  SliderSync.BoardValue = function (input) {
    /** @private */
    this.place_ = /** @type {?HTMLElement} */ (
      document.getElementById(input.id + '.now') || makePlace(input)
    );
  };

  /** @param {boolean} isShown */
  SliderSync.BoardValue.prototype.show = function (isShown) {
    if (this.place_) this.place_.hidden = !isShown;
  };

  /**
   * @param {!HTMLInputElement} input
   * @return {?HTMLElement} null: the page has an output for the input
   */
  function makePlace(input) {
    /** @type {!HTMLElement} */
    var place;
    var output;
    if (document.querySelector('output[for="' + input.id + '"]')) return null;
    place = /** @type {!HTMLElement} */ (document.createElement('span'));
    place.id = input.id + '.now';
    place.className = 'now';
    place.hidden = true;
    output = document.createElement('output');
    output.setAttribute('for', input.id);
    output.setAttribute('aria-live', 'off');
    SliderSync.appendText(place, 'control.now', {'value': output});
    input.parentNode.insertBefore(place, input.nextSibling);
    return place;
  }
})();
