/**
 * @fileoverview Numbers as people write them, on any keyboard: reads 3.5 and 3,5 alike, and digits of
 * other scripts. Pure.
 */
(function () {
  'use strict';

  /** The zeros of Arabic, Persian, Devanagari and full-width digits; nine more digits follow each. */
  var ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

  /** A JSON number that may also begin with a plus or a point. */
  var PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

  /**
   * @param {string} text
   * @return {number|undefined} undefined for a text that is no number
   */
  SliderSync.numberOf = function (text) {
    var plain = text
      .replace(/\s/g, '')
      .replace(/[\u2212\u2013\ufe63\uff0d]/g, '-')
      .replace(/[,\u066b\uff0c\uff0e]/g, '.')
      .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, digit);
    return PLAIN.test(plain) && isFinite(plain) ? Number(plain) : undefined;
  };

  /**
   * @param {number} value
   * @param {number} steps how many, down when negative
   * @param {number} step NaN: there is none
   * @param {number} min NaN: there is none
   * @param {number} max NaN: there is none
   * @return {number} the value so many steps on, within the bounds
   */
  SliderSync.stepped = function (value, steps, step, min, max) {
    var size = step > 0 ? step : reasonable(max - min);
    var digits = Math.min(20, Math.max(decimals(value), decimals(size)));
    var next = Number((value + steps * size).toFixed(digits));
    if (next < min) return min;
    return next > max ? max : next;
  };

  /**
   * @param {number} length of a range that has no step; NaN: it has no bounds
   * @return {number}
   */
  function reasonable(length) {
    return length > 0 ? Math.pow(10, Math.floor(Math.log(length) / Math.LN10 + 1e-9) - 2) : 1;
  }

  /**
   * @param {number} value
   * @return {number} how many digits it has behind the point
   */
  function decimals(value) {
    var parts = /^-?\d*\.?(\d*)(?:e([+-]\d+))?$/.exec(String(value));
    return parts ? Math.max(0, parts[1].length - Number(parts[2] || 0)) : 0;
  }

  /**
   * @param {string} character a digit of another script
   * @return {string} the digit that it stands for
   */
  function digit(character) {
    var code = character.charCodeAt(0);
    return ZEROS.reduce(function (found, zero) {
      return code >= zero && code < zero + 10 ? String(code - zero) : found;
    }, character);
  }
})();
