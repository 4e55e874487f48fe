/**
 * @fileoverview The keys of a slider that is drawn: on a curve the steps of a browser would be far too small
 * at one end, and too large at the other. With Shift they are single steps. Pure.
 */
(function () {
  'use strict';

  /** The parts of the way that keys go, by their names in older browsers, too, and in lower case. */
  var PARTS = /** @type {!Object<string, number>} */ ({
    'left': -0.01,
    'right': 0.01,
    'up': 0.01,
    'down': -0.01,
    'pageup': 0.1,
    'pagedown': -0.1,
    'home': -1,
    'end': 1
  });

  /**
   * @param {!SliderSync.Scale} scale
   * @param {number} value
   * @param {string} key
   * @param {boolean} isFine whether Shift is down
   * @return {number|undefined} the value to which the key leads; undefined: it moves nothing
   */
  SliderSync.keyed = function (scale, value, key, isFine) {
    var part = PARTS[key.toLowerCase().replace('arrow', '')];
    var next = scale.taper.value(scale.taper.place(value) + part);
    var step = part > 0 ? scale.step : -scale.step;
    if (part === undefined) return undefined;
    if (Math.abs(part) === 1) return next;
    if (isFine || !(Math.abs(next - value) > scale.step)) next = value + step;
    return Math.max(scale.min, Math.min(scale.max, next));
  };

  /**
   * @param {string} key
   * @return {string} the side of a pad that it moves: `pad-x`, `pad-y`, or empty for either
   */
  SliderSync.sideOf = function (key) {
    if (/(Left|Right)$/.test(key)) return SliderSync.Axis.PAD_X;
    return /^(Arrow)?(Up|Down)$/.test(key) ? SliderSync.Axis.PAD_Y : '';
  };
})();
