/** @fileoverview A meter: shows a value, and for a while the highest one of before. Nobody moves it. */
(function () {
  'use strict';

  /** How long the highest value stays, in milliseconds. */
  var STAYS = 1500;

  SliderSync.widgets.define('meter', function (item) {
    var drawing = SliderSync.standing(item);
    var meter = /** @type {!Element} */ (item.querySelector('.meter'));
    var peak = /** @type {!Element} */ (item.querySelector('.peak'));
    var highest = -Infinity;
    var timer = /** @type {number|undefined} */ (undefined);
    /**
     * @param {!HTMLInputElement} input
     * @param {number} value
     */
    function mark(input, value) {
      var place = SliderSync.scaleOf(input).taper.place(value);
      highest = value;
      peak.setAttribute('y', (100 * (1 - place)).toFixed(3) + '%');
      clearTimeout(timer);
    }
    return {
      show: function (input, value) {
        var now = Number(value);
        drawing.show(input, value);
        meter.setAttribute('aria-valuenow', String(value));
        meter.setAttribute('aria-valuetext', input.getAttribute('aria-valuetext') || '');
        if (!(now < highest)) {
          mark(input, now);
          return;
        }
        clearTimeout(timer);
        timer = setTimeout(function () {
          mark(input, Number(input.value));
        }, STAYS);
      }
    };
  });
})();
