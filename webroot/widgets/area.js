/**
 * @fileoverview A text that wraps. It is still one line: what breaks a line elsewhere is a space here.
 */
(function () {
  'use strict';

  SliderSync.widgets.define('area', function (item) {
    var input = /** @type {!HTMLTextAreaElement} */ (item.querySelector('textarea'));
    item.addEventListener('keydown', function (event) {
      if (/** @type {!KeyboardEvent} */ (event).key === 'Enter') event.preventDefault();
    });
    // A pasted text may have several lines. This comes before anybody reads it.
    item.addEventListener(
      'input',
      function () {
        var caret = input.selectionStart;
        var line = input.value.replace(/[\r\n]/g, ' ');
        if (line === input.value) return;
        input.value = line;
        input.setSelectionRange(caret, caret);
      },
      true
    );
    return {show: function () {}};
  });
})();
