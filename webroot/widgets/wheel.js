/**
 * @fileoverview A wheel of colours: a finger chooses hue and saturation on it. The brightness is that of the
 * value, or full for black. The input beside it has all colours, and keyboards and screen readers use it.
 */
(function () {
  'use strict';

  SliderSync.widgets.define('wheel', function (item) {
    var input = /** @type {!HTMLInputElement} */ (item.querySelector('.sync'));
    var wheel = /** @type {!HTMLElement} */ (item.querySelector('.wheel'));
    var mark = /** @type {!HTMLElement} */ (item.querySelector('.wheel-mark'));
    var favourites = Array.prototype.slice.call(item.querySelectorAll('.favourite'));
    /** @type {?number} */
    var pointer = null;

    /** @param {?} event of a pointer */
    function move(event) {
      var box = wheel.getBoundingClientRect();
      var x = (2 * (event.clientX - box.left)) / box.width - 1;
      var y = (2 * (event.clientY - box.top)) / box.height - 1;
      var light = SliderSync.wheel.placeOf(input.value).light;
      SliderSync.widgets.choose(input, SliderSync.wheel.colorAt(x, y, light), 'input');
    }

    /** @param {?} event */
    function press(event) {
      if (event.button !== 0 || pointer !== null || input.disabled) return;
      pointer = event.pointerId;
      wheel.setPointerCapture(pointer);
      event.preventDefault();
      move(event);
    }

    /** @param {?} event */
    function release(event) {
      if (event.pointerId !== pointer) return;
      pointer = null;
      SliderSync.widgets.choose(input, input.value, 'change');
    }

    wheel.addEventListener('pointerdown', press);
    wheel.addEventListener('pointermove', function (event) {
      if (/** @type {?} */ (event).pointerId === pointer) move(event);
    });
    wheel.addEventListener('pointerup', release);
    wheel.addEventListener('pointercancel', release);
    favourites.forEach(function (button) {
      button.addEventListener('click', function () {
        SliderSync.widgets.choose(input, button.getAttribute('data-value') || '', 'input');
        SliderSync.widgets.choose(input, input.value, 'change');
      });
    });
    SliderSync.widgets.disableWith(input, favourites);
    return {
      show: function (of, value) {
        var place = SliderSync.wheel.placeOf(String(value));
        mark.style.left = 50 + 50 * place.x + '%';
        mark.style.top = 50 + 50 * place.y + '%';
        mark.style.background = String(value);
      }
    };
  });

  /** The geometry of the wheel: from -1 to 1 to the right and down, red at the top. */
  SliderSync.wheel = {
    /**
     * @param {number} x
     * @param {number} y beyond the rim it counts as on the rim
     * @param {number} light from 0 to 1
     * @return {string} #rrggbb
     */
    colorAt: function (x, y, light) {
      var saturation = Math.min(1, Math.sqrt(x * x + y * y));
      var hue = ((Math.atan2(x, -y) / Math.PI + 2) % 2) * 3;
      return [5, 3, 1].reduce(function (text, shift) {
        var k = (shift + hue) % 6;
        var part = light * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1)));
        return text + ('0' + Math.round(255 * part).toString(16)).slice(-2);
      }, '#');
    },

    /**
     * @param {string} color #rrggbb
     * @return {{x: number, y: number, light: number}} where it is; black is in the middle, in full light
     */
    placeOf: function (color) {
      var rgb = [1, 3, 5].map(function (at) {
        return parseInt(color.substr(at, 2), 16) / 255 || 0;
      });
      var most = Math.max(rgb[0], rgb[1], rgb[2]);
      var range = most - Math.min(rgb[0], rgb[1], rgb[2]);
      var hue = 0;
      if (range && most === rgb[0]) hue = (rgb[1] - rgb[2]) / range;
      else if (range && most === rgb[1]) hue = 2 + (rgb[2] - rgb[0]) / range;
      else if (range) hue = 4 + (rgb[0] - rgb[1]) / range;
      return {
        x: most ? (range / most) * Math.sin((hue * Math.PI) / 3) : 0,
        y: most ? -(range / most) * Math.cos((hue * Math.PI) / 3) : 0,
        light: most || 1
      };
    }
  };
})();
