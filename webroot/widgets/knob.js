/** @fileoverview A knob: three quarters of a circle, along which dashes are moved. */
(function () {
  'use strict';

  /** The length of a whole circle; three quarters are 100. */
  var CIRCLE = 133.3333;

  SliderSync.widgets.define('knob', SliderSync.drawn({
    cap: 'stroke-dashoffset',
    start: 'stroke-dashoffset',
    length: 'stroke-dasharray',
    write: function (attribute, part) {
      var length = (100 * part).toFixed(3);
      return attribute === 'stroke-dasharray' ? length + ' ' + CIRCLE : '-' + length;
    },
    isReversed: false
  }));
})();
