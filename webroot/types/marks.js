/** @fileoverview What an author has written along a slider, for those who do not see it. */
(function () {
  'use strict';

  /**
   * @param {!HTMLInputElement} input whose `data-marks` has a line for each value: the value and its text
   * @return {!Object<string, string>} the texts by the values
   */
  SliderSync.marksOf = function (input) {
    var marks = /** @type {!Object<string, string>} */ (Object.create(null));
    (input.getAttribute('data-marks') || '').split('\n').forEach(function (line) {
      var space = line.indexOf(' ');
      if (space > 0) marks[String(Number(line.slice(0, space)))] = line.slice(space + 1);
    });
    return marks;
  };
})();
