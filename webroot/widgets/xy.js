/** @fileoverview A pad: a handle whose place are the values of two sliders, x to the right and y upwards. */
(function () {
  'use strict';

  SliderSync.widgets.define('xy', function (item) {
    var look = /** @type {!Element} */ (item.querySelector('.look'));
    var cap = look.querySelector('.cap');
    var who = look.querySelector('.cap-who');
    var tapers = /** @type {!Object<string, !SliderSync.Taper>} */ (Object.create(null));
    var holders = /** @type {!Object<string, string>} */ (Object.create(null));
    var places = /** @type {!Object<string, string>} */ (Object.create(null));
    var drawSoon = SliderSync.oncePerFrame(function () {
      Object.keys(places).forEach(function (axis) {
        cap.setAttribute(axis, places[axis]);
        look.querySelector(axis === 'y' ? '.across' : '.along').setAttribute(axis, places[axis]);
      });
    });
    /**
     * @param {!HTMLInputElement} input
     * @return {boolean} whether it is the side that goes upwards
     */
    function isUpwards(input) {
      return input.getAttribute('data-axis') === 'pad-y';
    }
    /**
     * @param {!HTMLInputElement} input
     * @param {number} value
     * @return {string} its distance from the left, or from above
     */
    function place(input, value) {
      var taper = tapers[input.id] || SliderSync.scaleOf(input).taper;
      tapers[input.id] = taper;
      return (100 * (isUpwards(input) ? 1 - taper.place(value) : taper.place(value))).toFixed(3) + '%';
    }
    return {
      show: function (input, value) {
        places[isUpwards(input) ? 'y' : 'x'] = place(input, Number(value));
        drawSoon();
      },
      mark: function (input, name, value) {
        var tick = look.querySelector('.' + name + '-tick');
        if (value === null) {
          tick.setAttribute('display', 'none');
        } else {
          tick.removeAttribute('display');
          tick.setAttribute(isUpwards(input) ? 'y' : 'x', place(input, value));
        }
      },
      hold: function (input, initials) {
        holders[input.id] = initials;
        who.textContent = Object.keys(holders).map(function (id) {
          return holders[id];
        }).filter(Boolean)[0] || '';
      }
    };
  });
})();
