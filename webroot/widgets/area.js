/**
 * @fileoverview A text that wraps, with as many lines as its control has: what would break one line more is a
 * space.
 */
(function () {
  'use strict';

  SliderSync.widgets.define('area', function (item) {
    var input = /** @type {!HTMLTextAreaElement} */ (item.querySelector('textarea'));
    var most = Number(input.getAttribute('data-lines')) || 1;
    item.addEventListener('keydown', function (event) {
      if (/** @type {!KeyboardEvent} */ (event).key !== 'Enter' || hasRoom()) return;
      event.preventDefault();
    });
    // A pasted text may have too many lines. This comes before anybody reads it.
    item.addEventListener(
      'input',
      function () {
        var caret = input.selectionStart;
        var text = SliderSync.inLines(input.value, most);
        if (text === input.value) return;
        input.value = text;
        input.setSelectionRange(caret, caret);
      },
      true
    );
    /** @return {boolean} whether there may be one line more, in place of what is selected */
    function hasRoom() {
      var rest = input.value.slice(0, input.selectionStart) + input.value.slice(input.selectionEnd);
      return rest.split('\n').length < most;
    }
    return {show: function () {}};
  });

  /**
   * @param {string} text
   * @param {number} most
   * @return {string} the text in so many lines at most, with spaces in place of further breaks
   */
  SliderSync.inLines = function (text, most) {
    var lines = text.replace(/\r\n?/g, '\n').split('\n');
    return lines
      .slice(0, most - 1)
      .concat(lines.slice(most - 1).join(' '))
      .join('\n');
  };
})();
