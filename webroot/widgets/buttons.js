/**
 * @fileoverview The options of a select as buttons side by side, of which one is chosen. The select itself
 * keeps the value.
 */
(function () {
  'use strict';

  /** How far each key moves, also by its name in older browsers. */
  var MOVES = {
    ArrowRight: 1,
    Right: 1,
    ArrowDown: 1,
    Down: 1,
    ArrowLeft: -1,
    Left: -1,
    ArrowUp: -1,
    Up: -1
  };

  SliderSync.widgets.define('buttons', function (item) {
    // The type checker knows no more of a select than of an input.
    var select = /** @type {!HTMLInputElement} */ (item.querySelector('.sync'));
    var buttons = /** @type {!Array<!HTMLButtonElement>} */ (
      Array.prototype.slice.call(item.querySelectorAll('[role="radio"]'))
    );

    /** @param {!HTMLButtonElement} button of the option that somebody here chooses */
    function choose(button) {
      SliderSync.widgets.choose(select, button.getAttribute('data-value') || '', 'change');
      button.focus();
    }

    /** @param {SliderSync.Value} value */
    function show(value) {
      buttons.forEach(function (button) {
        var isChosen = button.getAttribute('data-value') === value;
        button.setAttribute('aria-checked', String(isChosen));
        button.setAttribute('tabindex', isChosen ? '0' : '-1');
      });
    }

    /** @param {!KeyboardEvent} event */
    function press(event) {
      var at = buttons.indexOf(/** @type {!HTMLButtonElement} */ (event.target));
      var by = MOVES[event.key];
      var isReversed = window.getComputedStyle(item).direction === 'rtl';
      if (!by || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (isReversed && /Left|Right/.test(event.key)) by = -by;
      choose(buttons[(at + by + buttons.length) % buttons.length]);
    }

    buttons.forEach(function (button) {
      button.addEventListener('click', function () {
        choose(button);
      });
      button.addEventListener('keydown', function (event) {
        press(/** @type {!KeyboardEvent} */ (event));
      });
    });
    SliderSync.widgets.disableWith(select, buttons);
    return {
      show: function (input, value) {
        show(value);
      }
    };
  });
})();
