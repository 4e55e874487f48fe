/** @fileoverview A trigger: fires, and its value counts how often it has fired. */
(function () {
  'use strict';

  /**
   * @param {string} text
   * @return {number|undefined}
   */
  function count(text) {
    return /^\d+$/.test(text) ? Number(text) : undefined;
  }

  SliderSync.types.define('trigger', {
    action: SliderSync.Action.FIRE,
    parse: count,
    rendered: function (input) {
      return count(input.getAttribute('value') || '');
    },
    words: function (value) {
      return String(value);
    }
  });
})();
